import '@mantine/core/styles/Group.layer.css';
import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { useDebouncedSave } from '#renderer/lib/debounced-save.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { SettingsCard } from './settings-card.tsx';
import classes from './company.module.css';

/** The head of every report: name and logo, with a look at both. */
export function Company() {
  const { t } = useTranslation('formats');
  const { settings } = useBootstrap();
  const head = useApiQuery('company', 'get', undefined);
  const update = useApiMutation('settings', 'update');
  const choose = useApiMutation('company', 'chooseLogo');
  const remove = useApiMutation('company', 'removeLogo');
  const saveName = useDebouncedSave((companyName: string) => update.mutate({ companyName }), 300);
  const error = update.error ?? choose.error ?? remove.error ?? head.error;
  const name = head.data?.name ?? settings.companyName;
  const logo = head.data?.logo ?? null;

  function removeLogo(): void {
    remove.mutate(undefined, {
      onSuccess: () =>
        showUndo({
          message: t('company.removed'),
          undo: () => call('company', 'restoreLogo', undefined),
        }),
    });
  }

  return (
    <SettingsCard title={t('company.title')}>
      <TextInput
        label={t('company.name')}
        description={t('company.nameWhy')}
        defaultValue={settings.companyName}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => saveName(event.currentTarget.value)}
      />
      <Field label={t('company.logo')} why={t('company.logoWhy')}>
        <Group gap="xs">
          <Button loading={choose.isPending} onClick={() => choose.mutate(undefined)}>
            {logo === null ? t('company.choose') : t('company.replace')}
          </Button>
          {logo !== null && (
            <Button variant="subtle" onClick={removeLogo}>
              {t('company.remove')}
            </Button>
          )}
        </Group>
      </Field>
      {(name !== '' || logo !== null) && (
        <figure className={classes['preview']}>
          <figcaption>{t('company.looks')}</figcaption>
          <p className={classes['head']}>
            {logo !== null && <img src={logo} alt={t('company.logo')} />}
            {name}
          </p>
        </figure>
      )}
      {error && <ErrorText>{error.message}</ErrorText>}
    </SettingsCard>
  );
}
