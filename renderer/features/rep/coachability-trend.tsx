import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/lib/format.ts';
import {
  answerChange,
  coachabilityAnswers,
  coachabilityQuestions,
  type CoachabilityAnswer,
} from '#shared/domain/coachability-rules.ts';
import type { CoachabilityCheck } from '#shared/domain/coachability.ts';
import classes from './coachability-trend.module.css';
import { useCoachabilityPanel } from './coachability-panel-store.ts';

const mostShown = 5;

/** One line per question, one small bar per check, the oldest at the left. No sum and no colour that judges. */
export function CoachabilityTrend({ checks }: { checks: readonly CoachabilityCheck[] }) {
  const { t } = useTranslation('coachability');
  const open = useCoachabilityPanel((panel) => panel.open);
  const [isAll, setAll] = useState(false);
  const shown = (isAll ? checks : checks.slice(0, mostShown)).toReversed();
  const [latest, before] = checks;
  return (
    <>
      <div className={classes['scroll']}>
        <table className={classes['trend']}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('questions')}</VisuallyHidden>
              </th>
              {shown.map((check) => (
                <th key={check.id} scope="col">
                  <button
                    type="button"
                    className={classes['day']}
                    aria-label={t('check.edit', { day: formatDay(check.day, 'full') })}
                    title={check.note === '' ? undefined : check.note}
                    onClick={() => open({ repId: check.repId, about: 'check', check })}
                  >
                    {formatDay(check.day, 'brief')}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coachabilityQuestions.map((question) => (
              <tr key={question}>
                <th scope="row">
                  {t(`question.${question}`)}
                  <Latest now={latest?.[question] ?? null} before={before?.[question] ?? null} />
                </th>
                {shown.map((check) => (
                  <td key={check.id}>
                    <Mark answer={check[question]} day={check.day} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes['legend']}>
        {t('legend')}
        {checks.length > mostShown && !isAll && (
          <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
            {t('earlier')}
          </Button>
        )}
      </p>
      {latest && latest.note !== '' && (
        <p className={classes['note']}>
          {t('mark', { day: formatDay(latest.day, 'dayMonth'), answer: latest.note })}
        </p>
      )}
    </>
  );
}

/** The answer of the latest check in words, with the one before where it was another. */
function Latest({ now, before }: { now: CoachabilityAnswer | null; before: CoachabilityAnswer | null }) {
  const { t } = useTranslation('coachability');
  const word = t(`answer.${now ?? 'unknown'}`);
  const change = answerChange(before, now);
  return (
    <span className={classes['latest']}>
      {change === 'up' || change === 'down'
        ? t('changed', { before: t(`answer.${before ?? 'unknown'}`), after: word })
        : word}
    </span>
  );
}

function Mark({ answer, day }: { answer: CoachabilityAnswer | null; day: string }) {
  const { t } = useTranslation('coachability');
  const said = t('mark', { day: formatDay(day, 'dated'), answer: t(`answer.${answer ?? 'unknown'}`) });
  return (
    <span
      className={classes['mark']}
      data-level={answer === null ? 0 : coachabilityAnswers.indexOf(answer) + 1}
      title={said}
    >
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
