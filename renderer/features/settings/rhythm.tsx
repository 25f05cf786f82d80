import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { useDebouncedSave } from '#renderer/lib/debounced-save.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { RhythmFields } from '#renderer/ui/rhythm-fields.tsx';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

/** How often everybody is to be coached who has no rhythm of their own. */
export function Rhythm() {
  const { t } = useTranslation('cadence');
  const { cadence } = useBootstrap().settings;
  const [chosen, setChosen] = useState<CadencePolicy | null>(null);
  const update = useApiMutation('settings', 'update');
  const save = useDebouncedSave(
    (policy: CadencePolicy, before: CadencePolicy) =>
      update.mutate(
        { cadence: policy },
        {
          onSuccess: () =>
            showUndo({
              message: t('teamChanged'),
              undo: async () => {
                await call('settings', 'update', { cadence: before });
                setChosen(null);
              },
            }),
        },
      ),
    500,
  );
  return (
    <SettingsCard title={t('title')}>
      <RhythmFields
        value={chosen ?? cadence}
        onChange={(policy) => {
          setChosen(policy);
          save(policy, cadence);
        }}
      />
      <p className={classes['quiet']}>{t('teamText')}</p>
      {update.error && <ErrorText>{update.error.message}</ErrorText>}
    </SettingsCard>
  );
}
