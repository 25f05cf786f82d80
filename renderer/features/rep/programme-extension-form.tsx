import { Button, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { lastDayOf } from '#shared/domain/programme-rules.ts';
import type { Programme } from '#shared/domain/programme.ts';
import classes from './programme-form.module.css';
import { OnlyYou } from './programme-only-you.tsx';

const additions = [1, 2, 3, 4, 6, 8];

interface ExtensionFormProps {
  programme: Programme;
  onDone: () => void;
}

/** More weeks, and why. */
export function ExtensionForm({ programme, onDone }: ExtensionFormProps) {
  const { t } = useTranslation(['programme', 'common']);
  const discreet = useDiscreet();
  const [weeks, setWeeks] = useTyped('weeks', 2);
  const [reason, setReason] = useTyped('reason', '');
  const extend = useApiMutation('programmes', 'extend');
  const reasonError = extend.error?.at('reason');
  const lastDay = lastDayOf({ ...programme, extensions: [...programme.extensions, { weeks }] });

  function onSubmit(event: React.SubmitEvent): void {
    event.preventDefault();
    extend.mutate(
      { id: programme.id, extension: { weeks, reason } },
      {
        onError: (error) => {
          if (discreet || error.at('reason') === undefined) showFailure(error.message);
        },
        onSuccess: ({ extensionId }) => {
          onDone();
          showUndo({
            message: t('done.extended'),
            undo: async () => {
              await call('programmes', 'withdrawExtension', { id: extensionId });
            },
          });
        },
      },
    );
  }

  return (
    <form noValidate className={classes['form']} onSubmit={onSubmit}>
      <Select
        data-autofocus
        label={t('extension.weeks')}
        description={t('extension.weeksWhy', { day: formatDay(lastDay, 'full') })}
        comboboxProps={{ withinPortal: false }}
        openOnFocus={false}
        allowDeselect={false}
        data={additions.map((count) => ({ value: String(count), label: t('weeks', { count }) }))}
        value={String(weeks)}
        onChange={(chosen) => setWeeks(Number(chosen))}
      />
      <Private as="fields">
        <Textarea
          label={t('extension.reason')}
          description={<OnlyYou>{t('extension.reasonWhy')}</OnlyYou>}
          placeholder={t('extension.reasonExample')}
          autosize
          minRows={3}
          value={reason}
          error={reasonError}
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
            // What was wrong is being mended.
            if (extend.isError) extend.reset();
          }}
        />
      </Private>
      <div className={classes['acts']}>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
        <Button type="submit" variant="filled" loading={extend.isPending}>
          {t('extension.submit')}
        </Button>
      </div>
    </form>
  );
}
