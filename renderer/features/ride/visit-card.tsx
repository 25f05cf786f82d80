import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitOutcomes, type Visit, type VisitOutcome } from '#shared/domain/visit.ts';
import { formatElapsed, formatTime } from '#renderer/lib/format.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useNow } from './use-now.ts';
import type { Visits } from './use-visits.ts';
import classes from './visits.module.css';

const outcomeTones = { advance: 'strength', continuation: 'growth', none: 'plain' } as const;

interface VisitCardProps {
  visit: Visit;
  noteCount: number;
  isSelected: boolean;
  runs: boolean;
  visits: Visits;
  onWrite: () => void;
}

export function VisitCard({ visit, noteCount, isSelected, runs, visits, onWrite }: VisitCardProps) {
  const { t } = useTranslation('ride');
  const isOpen = visit.arrivedAt !== null && visit.leftAt === null;
  return (
    <li className={classes['visit']} data-on={isSelected}>
      <button
        type="button"
        aria-pressed={isSelected}
        className={classes['head']}
        onClick={() => {
          visits.select(visit.id);
          onWrite();
        }}
      >
        <span className={classes['line']}>
          <b>{visit.customer}</b>
          {isOpen && runs && visit.arrivedAt !== null && <Running since={visit.arrivedAt} />}
          {visit.outcome !== null && (
            <Chip tone={outcomeTones[visit.outcome]} className={classes['outcome']}>
              {t(`outcome.${visit.outcome}`)}
            </Chip>
          )}
        </span>
        <Facts visit={visit} noteCount={noteCount} />
      </button>
      {isSelected && <Acts visit={visit} runs={runs} visits={visits} onWrite={onWrite} />}
    </li>
  );
}

/** Minutes at the customer so far. */
function Running({ since }: { since: string }) {
  const now = useNow(10);
  return (
    <span className={classes['running']}>{formatElapsed((now.getTime() - Date.parse(since)) / 1000)}</span>
  );
}

/** When it was and how much was written; before it, when it is planned and whether there is a plan. */
function Facts({ visit, noteCount }: { visit: Visit; noteCount: number }) {
  const { t } = useTranslation('ride');
  const { plannedAt, arrivedAt, leftAt } = visit;
  const hasPlan = [visit.objective, visit.advanceSought, visit.questionsToAsk].some((text) => text !== '');
  const facts: string[] = [];
  if (arrivedAt === null) {
    if (plannedAt !== null) facts.push(formatTime(plannedAt));
    facts.push(hasPlan ? t('planReady') : t('notVisited'));
  } else if (leftAt === null) facts.push(t('since', { time: formatTime(arrivedAt) }));
  else facts.push(`${formatTime(arrivedAt)}–${formatTime(leftAt)}`);
  if (arrivedAt !== null || noteCount > 0) facts.push(t('noteCount', { count: noteCount }));
  return <span className={classes['facts']}>{facts.join(' · ')}</span>;
}

/** What one does with the visit at hand: arrive, leave, say what came of it. */
function Acts({ visit, runs, visits, onWrite }: Omit<VisitCardProps, 'noteCount' | 'isSelected'>) {
  const { t } = useTranslation('ride');
  const [isChoosing, setChoosing] = useState(false);
  const isOpen = visit.arrivedAt !== null && visit.leftAt === null;
  const wasThere = visit.arrivedAt !== null;

  async function arriveOrLeave(): Promise<void> {
    if (isOpen) await visits.change(visit.id, { leftAt: new Date().toISOString() });
    else await visits.arrive(visit.id);
    if (!isOpen) onWrite();
  }

  async function choose(outcome: VisitOutcome): Promise<void> {
    setChoosing(false);
    await visits.change(visit.id, { outcome: outcome === visit.outcome ? null : outcome });
    onWrite();
  }

  const asksOutcome = isChoosing || (visit.leftAt !== null && visit.outcome === null);
  return (
    <div className={classes['acts']}>
      {asksOutcome && (
        <fieldset className={classes['outcomes']}>
          <legend className={classes['facts']}>{t('whatCame')}</legend>
          {visitOutcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              aria-pressed={outcome === visit.outcome}
              data-outcome={outcome}
              className={classes['choice']}
              onClick={() => void choose(outcome)}
            >
              <span>{t(`outcome.${outcome}`)}</span>
              <span className={classes['means']}>{t(`outcomeMeans.${outcome}`)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div className={classes['buttons']}>
        {runs && (
          <Button size="lg" className={classes['act']} onClick={() => void arriveOrLeave()}>
            {isOpen ? t('leave') : wasThere ? t('backIn') : t('arrive')}
          </Button>
        )}
        {wasThere && !asksOutcome && (
          <Button size="lg" variant="subtle" className={classes['act']} onClick={() => setChoosing(true)}>
            {t('result')}
          </Button>
        )}
      </div>
    </div>
  );
}
