import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '#shared/domain/ids.ts';
import type { DayEnd } from '#shared/ipc/day-end.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './day-end.module.css';

/** Talks that were left in the middle: what they came to waits to become notes and a next step. */
export function UnendedDebriefs({ day }: { day: DayEnd }) {
  const { t } = useTranslation(['day-end', 'debrief']);
  const customerOf = (visitId: VisitId): string =>
    day.visits.find(({ id }) => id === visitId)?.customer ?? '';

  async function keep(visitId: VisitId): Promise<void> {
    try {
      await call('debriefs', 'end', { visitId });
      showUndo({ message: t('debrief:ended'), undo: () => call('debriefs', 'reopen', { visitId }) });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <Card className={classes['card']} aria-labelledby="debriefs-title">
      <SectionHeading id="debriefs-title" aside={day.unendedDebriefs.length}>
        {t('debriefs.title')}
      </SectionHeading>
      <p className={classes['why']}>{t('debriefs.why')}</p>
      <ul className={classes['list']}>
        {day.unendedDebriefs.map(({ visitId, strength, development, nextStep }) => (
          <li key={visitId} className={classes['row']}>
            <span className={classes['text']} dir="auto">
              <b>{customerOf(visitId)}</b>{' '}
              <Private>
                {[strength, development, nextStep].filter((words) => words !== '').join(' · ')}
              </Private>
            </span>
            <Button
              aria-label={t('debriefs.keepOf', { customer: customerOf(visitId) })}
              onClick={() => void keep(visitId)}
            >
              {t('debriefs.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
