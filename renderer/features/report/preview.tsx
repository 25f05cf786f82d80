import type { SessionId } from '#shared/domain/ids.ts';
import { useReportForm } from '#renderer/lib/use-report-form.ts';
import { ReportPreview, type PreviewedReport } from '#renderer/ui/report-preview.tsx';
import classes from './report-screen.module.css';

/** What the rep will see, beside what is being written. */
export function Preview({ sessionId, ...previewed }: PreviewedReport & { sessionId: SessionId }) {
  const form = useReportForm(sessionId);
  return (
    <aside className={classes['preview']} aria-labelledby="preview">
      <ReportPreview headingId="preview" {...previewed} {...form} />
    </aside>
  );
}
