import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { showToast } from '#renderer/lib/undo.tsx';
import { ConfirmIrreversible } from '#renderer/ui/confirm-irreversible.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { retentionKinds, retentionMonths } from '#shared/domain/retention.ts';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

const keep = 'keep';

/** How long each kind of record stays. Nothing goes by itself: what would go is counted first, and then deleted by hand. */
export function RetentionCard() {
  const { t } = useTranslation('settings');
  const {
    settings: { retention },
  } = useBootstrap();
  const [isAsking, setAsking] = useState(false);
  const update = useApiMutation('settings', 'update');
  const apply = useApiMutation('personalData', 'applyRetention');
  const { data: preview } = useApiQuery('personalData', 'previewRetention', undefined);
  const records = preview?.reduce((sum, kind) => sum + kind.records, 0) ?? 0;
  const error = update.error ?? apply.error;
  const choices = [
    { value: keep, label: t('retention.keep') },
    ...retentionMonths.map((months) => ({
      value: String(months),
      label: t('retention.months', { count: months }),
    })),
  ];

  return (
    <SettingsCard title={t('retention.title')}>
      <p>{t('retention.text')}</p>
      {retentionKinds.map((kind) => {
        const due = preview?.find((entry) => entry.kind === kind)?.records;
        return (
          <Select
            key={kind}
            label={t(`retention.kind.${kind}`)}
            description={due === undefined ? undefined : t('retention.due', { count: due })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={choices}
            allowDeselect={false}
            value={retention[kind] === null ? keep : String(retention[kind])}
            onChange={(value) => {
              const months = retentionMonths.find((choice) => String(choice) === value) ?? null;
              update.mutate({ retention: { ...retention, [kind]: months } });
            }}
          />
        );
      })}
      <div>
        {records > 0 ? (
          <Button color="danger" onClick={() => setAsking(true)}>
            {t('retention.apply', { count: records })}
          </Button>
        ) : (
          <p className={classes['quiet']}>{t('retention.nothing')}</p>
        )}
        {error && <ErrorText>{error.message}</ErrorText>}
      </div>
      <ConfirmIrreversible
        opened={isAsking}
        title={t('retention.ask')}
        act={t('retention.apply', { count: records })}
        busy={apply.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          apply.mutate(undefined, {
            onSuccess: (done) => showToast(t('retention.done', { count: done.records })),
            onSettled: () => setAsking(false),
          })
        }
      >
        {t('retention.askText')}
      </ConfirmIrreversible>
    </SettingsCard>
  );
}
