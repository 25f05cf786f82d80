import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { SessionListItem } from '#shared/domain/session.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useTakeAnswer } from '#renderer/lib/take-answer.ts';
import { AnswerIntake } from '#renderer/ui/answer-intake.tsx';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SessionState } from '#renderer/ui/session-state.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { ReportViews } from '#renderer/ui/report-views.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { CheckReports } from './check-reports.tsx';
import classes from './reports-screen.module.css';

/** What the page shows at most; older reports are found on the rep's timeline and by search. */
const limit = 200;

/** The reports still to be finished, then the ones that are. */
export function ReportsScreen() {
  const { t } = useTranslation(['reports', 'common']);
  const openPlan = usePlanPanel((panel) => panel.open);
  const { data, error } = useApiQuery('sessions', 'list', {
    from: null,
    to: null,
    repId: null,
    statuses: ['draft', 'finalised', 'acknowledged', 'closed'],
    newestFirst: true,
    limit,
  });
  const drafts = data?.filter(({ status }) => status === 'draft') ?? [];
  const finished = data?.filter(({ status }) => status !== 'draft') ?? [];
  const nothingYet = data === undefined ? ' ' : t('nothingToFinish');
  const subtitle = drafts.length === 0 ? nothingYet : t('toWrite', { count: drafts.length });

  const mirror = (
    <Private>
      <Link to="/mirror">{t('mirror')}</Link>
    </Private>
  );

  return (
    <Page title={t('title')} subtitle={subtitle} actions={mirror}>
      <ReportViews current="reports" />
      {data === undefined ? (
        <Card>{error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={6} />}</Card>
      ) : data.length === 0 ? (
        <Card>
          <EmptyState
            icon={IconFileText}
            action={<Button onClick={() => openPlan({})}>{t('common:planSession')}</Button>}
          >
            {t('empty')}
          </EmptyState>
        </Card>
      ) : (
        <div className={classes['lists']}>
          {finished.length > 0 && <TakeAnswer />}
          <ReportList heading={t('toFinish')} sessions={drafts} />
          <ReportList heading={t('finished')} sessions={finished} />
          {finished.length > 0 && <CheckReports />}
        </div>
      )}
    </Page>
  );
}

/** Where an answer to any report comes in; it leads to the report it belongs to. */
function TakeAnswer() {
  const navigate = useNavigate();
  const { isOver, isPending, choose, paste } = useTakeAnswer(null, ({ sessionId }) => {
    void navigate(`/sessions/${sessionId}/report`);
  });
  return <AnswerIntake isOver={isOver} isPending={isPending} onChoose={choose} onPaste={paste} />;
}

function ReportList({ heading, sessions }: { heading: string; sessions: SessionListItem[] }) {
  const { t } = useTranslation(['reports', 'common']);
  if (sessions.length === 0) return null;
  return (
    <section>
      <SectionHeading>{heading}</SectionHeading>
      <Card>
        <ul>
          {sessions.map((session) => {
            const name = session.rep?.name ?? t('team');
            return (
              <li key={session.id} className={classes['row']}>
                <Link to={`/sessions/${session.id}/report`} className={classes['link']}>
                  <Avatar name={name} />
                  <span className={classes['who']}>
                    <b>{name}</b>
                    <span>{t(`common:sessionKind.${session.kind}`)}</span>
                  </span>
                  <span className={classes['notes']}>{t('notes', { count: session.observationCount })}</span>
                  <SessionState session={session} />
                  <span className={classes['day']}>{formatDay(localSessionDay(session), 'full')}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      </Card>
    </section>
  );
}
