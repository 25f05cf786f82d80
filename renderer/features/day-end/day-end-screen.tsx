import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { SessionId } from '#shared/domain/ids.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { DayEnd } from '#shared/ipc/day-end.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { SessionPage } from '#renderer/ui/session-page.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Unavailable } from '#renderer/ui/unavailable.tsx';
import { DraftCard } from './draft-card.tsx';
import { MissingOutcomes } from './missing-outcomes.tsx';
import { Promises } from './promises.tsx';
import { UnendedDebriefs } from './unended-debriefs.tsx';
import { UnsortedNotes } from './unsorted-notes.tsx';
import classes from './day-end.module.css';

/** The end of a day in the field: what is left to sort, then the first draft of the report. */
export function DayEndScreen() {
  const sessionId = useRouteId<SessionId>('sessionId');
  const { data, error } = useApiQuery('dayEnd', 'get', { sessionId });
  if (data === undefined) return error === null ? <SkeletonPage /> : <Unavailable message={error.message} />;
  return <Loaded key={sessionId} day={data} />;
}

function Loaded({ day }: { day: DayEnd }) {
  const { t } = useTranslation('day-end');
  const navigate = useNavigate();
  const { session } = day;
  const canSort = takesNotes(session.status);
  const unsorted = day.observations.filter(({ kind }) => kind === 'note');
  const open = day.promises.filter(({ state }) => state === 'open');
  const withoutOutcome = day.visits.filter(
    ({ outcome, arrivedAt }) => outcome === null && arrivedAt !== null,
  );
  const left = [unsorted, open, withoutOutcome, day.unendedDebriefs].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return (
    <SessionPage
      title={t('title')}
      session={session}
      rep={day.rep}
      goBack={() => void navigate(`/sessions/${session.id}/ride`)}
      backLabel={t('backToNotes')}
      next={
        <Button size="lg" component={Link} to={`/sessions/${session.id}/report`}>
          {t('toReport')}
        </Button>
      }
    >
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <UnsortedNotes notes={unsorted} visits={day.visits} readOnly={!canSort} />
          <MissingOutcomes visits={withoutOutcome} readOnly={!canSort} />
          {canSort && day.unendedDebriefs.length > 0 && <UnendedDebriefs day={day} />}
        </div>
        <div className={classes['column']}>
          <DraftCard day={day} left={left} />
          <Promises title={t('promises.today')} empty={t('promises.none')} promises={day.promises} />
          {day.openBefore.length > 0 && (
            <Promises title={t('promises.before')} empty="" promises={day.openBefore} />
          )}
        </div>
      </div>
    </SessionPage>
  );
}
