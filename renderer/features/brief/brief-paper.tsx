import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime, localSessionDay } from '#renderer/lib/format.ts';
import type { MorningBrief } from '#shared/domain/brief.ts';
import classes from './brief-paper.module.css';
import { LastTime } from './last-time.tsx';
import { VisitPlan } from './visit-plan.tsx';

/** The page as it is printed: the screen and the PDF are both this component. */
export function BriefPaper({ brief, isPrinted = false }: { brief: MorningBrief; isPrinted?: boolean }) {
  const { t } = useTranslation(['brief', 'export', 'today', 'common']);
  const { session, rep, last } = brief;
  const kind = t(`common:sessionKind.${session.kind}`);
  const format = session.rideFormat === null ? '' : t(`common:rideFormat.${session.rideFormat}`);
  return (
    <article className={classes['paper']} data-testid="brief-paper">
      <p className={classes['top']}>
        <span>{t('export:brief.title')}</span>
        <span>
          {join(formatDay(localSessionDay(session), 'weekday'), timesOf(session, t('common:allDay')))}
        </span>
      </p>
      <h1>{rep?.name ?? kind}</h1>
      <p className={classes['quiet']}>
        {join(rep === null ? '' : kind, format, session.place === '' ? (rep?.region ?? '') : session.place)}
      </p>
      <div className={classes['columns']} data-single={rep === null}>
        <div>
          <Part heading={t('export:focus')}>
            <p className={brief.focus === null ? classes['quiet'] : classes['strong']}>
              {brief.focus ?? t('today:noFocus')}
            </p>
            {last !== null && last.focus !== null && last.focus !== brief.focus && (
              <p className={classes['quiet']}>{t('lastFocus', { name: last.focus })}</p>
            )}
          </Part>
          {rep !== null && <Commitments commitments={brief.commitments} />}
        </div>
        {rep !== null && <LastTime last={last} />}
      </div>
      <Questions questions={brief.questions} />
      {(session.kind === 'ride_along' || brief.visits.length > 0) && (
        <Part heading={t('export:visits')}>
          {brief.visits.length === 0 && <p className={classes['quiet']}>{t('noVisits')}</p>}
          {brief.visits.map((visit) => (
            <VisitPlan
              key={visit.id}
              visit={visit}
              planAt={isPrinted ? null : `/sessions/${session.id}/ride?visit=${visit.id}&show=plan`}
            />
          ))}
        </Part>
      )}
    </article>
  );
}

function Commitments({ commitments }: Pick<MorningBrief, 'commitments'>) {
  const { t } = useTranslation(['today', 'ride', 'commitments', 'export']);
  return (
    <Part heading={t('today:stillOpen')}>
      {commitments.length === 0 && <p className={classes['quiet']}>{t('ride:nothingOpen')}</p>}
      <ul>
        {commitments.map(({ id, text, owner, ownerName, dueDay, overdue }) => (
          <li key={id}>
            <b>{t('export:lead', { label: owner === 'other' ? ownerName : t(`ride:owner.${owner}`) })}</b>{' '}
            {text}
            {dueDay !== null && (
              <span className={overdue ? classes['late'] : classes['quiet']}>
                {' '}
                ({t(overdue ? 'commitments:wasDue' : 'commitments:due', { day: formatDay(dueDay, 'brief') })})
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Questions({ questions }: Pick<MorningBrief, 'questions'>) {
  const { t } = useTranslation(['brief', 'today']);
  return (
    <Part heading={t('today:ask')}>
      {questions.length === 0 && <p className={classes['quiet']}>{t('today:noQuestions')}</p>}
      <ol>
        {questions.map(({ text, reason }, index) => (
          <li key={index}>
            {text}
            {reason !== 'planned' && <span className={classes['quiet']}> ({t(`reason.${reason}`)})</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function timesOf({ startsAt, endsAt, allDay }: MorningBrief['session'], wholeDay: string): string {
  if (allDay) return wholeDay;
  return [startsAt, ...(endsAt === null ? [] : [endsAt])].map(formatTime).join('–');
}

function join(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
