import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { visitOutcomes, type Visit, type VisitOutcome } from '#shared/domain/visit.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { AllDone } from './all-done.tsx';
import classes from './day-end.module.css';

/** Visits that took place and say nothing of what came of them. */
export function MissingOutcomes({ visits, readOnly }: { visits: readonly Visit[]; readOnly: boolean }) {
  const { t } = useTranslation(['day-end', 'ride']);

  async function decide({ id, customer }: Visit, outcome: VisitOutcome): Promise<void> {
    try {
      await call('visits', 'update', { id, changes: { outcome } });
      showUndo({
        message: t('outcomes.stored', { customer, outcome: t(`ride:outcome.${outcome}`) }),
        undo: async () => void (await call('visits', 'update', { id, changes: { outcome: null } })),
      });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <Card className={classes['card']} aria-labelledby="outcomes-title">
      <SectionHeading id="outcomes-title" aside={visits.length > 0 && visits.length}>
        {t('outcomes.title')}
      </SectionHeading>
      {visits.length === 0 ? (
        <AllDone icon={IconFlag}>{t('outcomes.none')}</AllDone>
      ) : (
        <ul className={classes['list']}>
          {visits.map((visit) => (
            <li key={visit.id} className={classes['row']}>
              <span className={classes['text']} dir="auto">
                {visit.customer}
              </span>
              {!readOnly && (
                <fieldset
                  aria-label={t('outcomes.of', { customer: visit.customer })}
                  className={classes['acts']}
                >
                  {visitOutcomes.map((outcome) => (
                    <Button
                      key={outcome}
                      title={t(`ride:outcomeMeans.${outcome}`)}
                      onClick={() => void decide(visit, outcome)}
                    >
                      {t(`ride:outcome.${outcome}`)}
                    </Button>
                  ))}
                </fieldset>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
