import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, formatTime } from '#renderer/lib/format.ts';
import type { MorningBrief } from '#shared/domain/brief.ts';
import classes from './brief-paper.module.css';

/** In the order a visit goes. */
const parts = [
  'objective',
  'advanceSought',
  'questionsToAsk',
  'questionsExpected',
  'points',
  'objections',
] as const;

interface VisitPlanProps {
  visit: MorningBrief['visits'][number];
  /** Where the plan is written; on paper nothing leads anywhere. */
  planAt: string | null;
}

/** One customer: the pre-call plan, and what was promised there before. */
export function VisitPlan({ visit, planAt }: VisitPlanProps) {
  const { t } = useTranslation(['brief', 'ride']);
  const written = parts.filter((part) => visit[part].trim() !== '');
  const isBare = written.length === 0 && visit.promises.length === 0;
  return (
    <div className={classes['visit']}>
      <h3>
        {visit.plannedAt !== null && <span className={classes['quiet']}>{formatTime(visit.plannedAt)} </span>}
        {planAt === null ? (
          visit.customer
        ) : (
          <Link className={classes['planLink']} to={planAt} title={t('planVisit')}>
            {visit.customer}
          </Link>
        )}
        {isBare && <span className={classes['quiet']}> · {t('ride:notVisited')}</span>}
      </h3>
      {!isBare && (
        <dl>
          {written.map((part) => (
            <div key={part}>
              <dt>{t(`ride:plan.${part}`)}</dt>
              <dd>{visit[part].trim()}</dd>
            </div>
          ))}
          {visit.promises.map(({ text, day }, index) => (
            <div key={index}>
              <dt>{t('promised')}</dt>
              <dd>
                {text} <span className={classes['quiet']}>({formatDay(day, 'dated')})</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
