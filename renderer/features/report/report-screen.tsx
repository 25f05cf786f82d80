import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { NextSteps } from './next-steps.tsx';
import { OpenBefore } from './open-before.tsx';
import { Preview } from './preview.tsx';
import { ReportHeader } from './report-header.tsx';
import { Summary } from './summary.tsx';
import classes from './report-screen.module.css';

/** The report of one session: written on the left, what the rep will see on the right. */
export function ReportScreen() {
  const id = useRouteId<SessionId>('sessionId');
  const { t } = useTranslation('report');
  const detail = useApiQuery('sessions', 'get', { id });
  const preview = useApiQuery(
    'reports',
    'document',
    { sessionId: id },
    { placeholderData: (previous) => previous },
  );
  const name = detail.data?.rep?.name ?? t('team');
  const day = detail.data === undefined ? '' : formatDay(localDay(detail.data.session.startsAt), 'dayMonth');
  useDocumentTitle(`${t('title')} · ${name} · Curbside`);

  if (detail.isError) return <ErrorText>{detail.error.message}</ErrorText>;
  if (detail.data === undefined || preview.data === undefined) return <SkeletonPage />;

  const { session } = detail.data;
  const readOnly = session.status !== 'draft' && session.status !== 'in_progress';
  return (
    <div className={classes['screen']}>
      <ReportHeader
        title={`${t('title')} · ${name} · ${day}`}
        session={session}
        report={preview.data.document}
      />
      <div className={classes['columns']}>
        <section className={classes['editor']} aria-label={t('write')}>
          <Summary session={session} observations={detail.data.observations} readOnly={readOnly}>
            <NextSteps detail={detail.data} readOnly={readOnly} />
          </Summary>
          <OpenBefore commitments={detail.data.openBefore} />
        </section>
        <Preview sessionId={id} report={preview.data.document} withheld={preview.data.withheld} />
      </div>
    </div>
  );
}
