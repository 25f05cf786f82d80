import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Unavailable } from '#renderer/ui/unavailable.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AskTellOfSession } from './ask-tell.tsx';
import { DraftOffer } from './draft-offer.tsx';
import { NextSteps } from './next-steps.tsx';
import { OpenBefore } from './open-before.tsx';
import { Preview } from './preview.tsx';
import { QualityCard } from './quality-card.tsx';
import { Ratings } from './ratings.tsx';
import { ReportHeader } from './report-header.tsx';
import { ReportLife } from './report-life.tsx';
import { Summary } from './summary.tsx';
import classes from './report-screen.module.css';

/** The report of one session: written on the left, what the rep will see on the right. */
export function ReportScreen() {
  const id = useRouteId<SessionId>('sessionId');
  const { t } = useTranslation('report');
  const detail = useApiQuery('sessions', 'get', { id });
  const preview = useApiQuery('reports', 'document', { sessionId: id });
  const [drafts, setDrafts] = useState(0);
  const name = detail.data?.rep?.name ?? t('team');
  const day = detail.data === undefined ? '' : formatDay(localSessionDay(detail.data.session), 'dayMonth');
  useWindowTitle(`${t('title')} · ${name}`);

  if (detail.data === undefined || preview.data === undefined) {
    const error = detail.error ?? preview.error;
    return error === null ? <SkeletonPage /> : <Unavailable message={error.message} />;
  }

  const { session } = detail.data;
  const { company, answer, withheld, ...report } = preview.data;
  const readOnly = session.status !== 'draft' && session.status !== 'in_progress';
  return (
    // What is being written belongs to this report and must not follow to another one.
    <div key={id} className={classes['screen']}>
      <ReportHeader title={`${t('title')} · ${name} · ${day}`} session={session} report={report.document} />
      <div className={classes['columns']}>
        <section className={classes['editor']} aria-label={t('write')}>
          {session.status !== 'in_progress' && (
            <ReportLife session={session} name={detail.data.rep?.name ?? ''} />
          )}
          {isFinal(session.status) && session.repId !== null && (
            <AnswerCard sessionId={id} name={name} answer={answer} />
          )}
          {!readOnly && <DraftOffer detail={detail.data} onWritten={() => setDrafts(drafts + 1)} />}
          <Summary
            session={session}
            observations={detail.data.observations}
            readOnly={readOnly}
            drafts={drafts}
          >
            <NextSteps detail={detail.data} readOnly={readOnly} />
            <Ratings detail={detail.data} readOnly={readOnly} />
          </Summary>
          {!readOnly && <QualityCard sessionId={id} />}
          <AskTellOfSession sessionId={id} steppedIn={detail.data.interventions.length} />
          <OpenBefore detail={detail.data} />
        </section>
        <Preview sessionId={id} report={report} extras={{ company, answer }} withheld={withheld} />
      </div>
    </div>
  );
}
