import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { targetSeconds } from '#shared/domain/quality-rules.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { readingSeconds } from '#shared/domain/report-document.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import type { Session } from '#shared/domain/session.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDuration } from '#renderer/lib/format.ts';
import { SessionState } from '#renderer/ui/session-state.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FinaliseButton } from './finalise-button.tsx';
import classes from './report-screen.module.css';

interface ReportHeaderProps {
  title: string;
  session: Session;
  report: ReportDocument;
}

export function ReportHeader({ title, session, report }: ReportHeaderProps) {
  const { t } = useTranslation('report');
  const { data: events = [] } = useApiQuery('reports', 'history', { sessionId: session.id });
  // A draft has no report that stands: one it ever had was recalled.
  const isRecalled = session.status === 'draft' && events.length > 0;
  const navigate = useNavigate();
  return (
    <header className={classes['header']}>
      <Button
        variant="subtle"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        onClick={() => void navigate(`/sessions/${session.id}/ride`)}
      >
        {t('backToNotes')}
      </Button>
      <h1 className={classes['title']} title={title}>
        {title}
      </h1>
      <SessionState session={{ status: session.status, isRecalled }} />
      <span className={classes['spring']} />
      <ReadingTime seconds={readingSeconds(report)} />
      <ExportMenu sessionId={session.id} answerable={isFinal(session.status) && session.repId !== null} />
      <Button
        variant={session.status === 'draft' ? 'default' : 'filled'}
        onClick={() => void navigate('/today')}
      >
        {t('done')}
      </Button>
      {session.status === 'draft' && <FinaliseButton sessionId={session.id} />}
    </header>
  );
}

/** Against the two minutes a report should take. */
function ReadingTime({ seconds }: { seconds: number }) {
  const { t } = useTranslation('report');
  const time = formatDuration(seconds);
  return (
    <span className={classes['reads']} data-over={seconds > targetSeconds}>
      {seconds > targetSeconds
        ? t('readsInOver', { time, target: formatDuration(targetSeconds) })
        : t('readsIn', { time })}
    </span>
  );
}
