import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { useRhythmText } from '#renderer/lib/rhythm-text.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { RhythmFields } from '#renderer/ui/rhythm-fields.tsx';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import type { Rep } from '#shared/domain/rep.ts';
import classes from './rep-rhythm.module.css';

interface RepRhythmProps {
  rep: Pick<Rep, 'id' | 'name'>;
  /** Null while the rep follows the team. */
  own: CadencePolicy | null;
}

/** A rhythm of the rep's own, and the way back to the team's; each is stored at once and offers undo. */
export function RepRhythm({ rep: { id, name }, own }: RepRhythmProps) {
  const { t } = useTranslation('cadence');
  const titleId = useId();
  const rhythmText = useRhythmText();
  const { cadence: team } = useBootstrap().settings;
  const [chosen, setChosen] = useTyped<CadencePolicy | null>('rhythm', null);
  const set = useApiMutation('reps', 'setCadence');

  function store(policy: CadencePolicy | null): void {
    set.mutate(
      { id, policy },
      {
        onSuccess: () => {
          setChosen(null);
          showUndo({
            message: t(policy === null ? 'repFollows' : 'repChanged', { name }),
            undo: () => call('reps', 'setCadence', { id, policy: own }),
          });
        },
      },
    );
  }

  return (
    <section aria-labelledby={titleId} className={classes['rhythm']}>
      <h3 id={titleId}>{t('title')}</h3>
      <p className={classes['about']}>
        {own === null ? t('repFollowsText', { rhythm: rhythmText(team) }) : t('repOwnText')}
      </p>
      <RhythmFields value={chosen ?? own ?? team} onChange={setChosen} />
      {set.error && <ErrorText>{set.error.message}</ErrorText>}
      <div className={classes['acts']}>
        {own !== null && (
          <Button variant="subtle" onClick={() => store(null)}>
            {t('back')}
          </Button>
        )}
        <Button
          disabled={chosen === null}
          loading={set.isPending}
          onClick={() => chosen !== null && store(chosen)}
        >
          {t('save')}
        </Button>
      </div>
    </section>
  );
}
