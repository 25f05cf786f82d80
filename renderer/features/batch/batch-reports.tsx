import { useTranslation } from 'react-i18next';
import type { BatchChoice, BatchReport } from '#shared/domain/batch.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { BatchReportRow } from './batch-report-row.tsx';
import classes from './batch-reports.module.css';
import { useReportList } from './use-report-list.ts';

/** Every report that would be written; each opens in its place to what the rep will see. */
export function BatchReports({ choice }: { choice: BatchChoice }) {
  const { t } = useTranslation('batch');
  const { data: reports = [], error } = useApiQuery('batch', 'list', choice, {
    placeholderData: (before) => before,
  });
  if (error) return <ErrorText>{error.message}</ErrorText>;
  if (reports.length === 0) return null;
  return (
    <Card aria-labelledby="batch-reports" className={classes['card']}>
      <div className={classes['head']}>
        <SectionHeading id="batch-reports">{t('reports.title')}</SectionHeading>
        <p>{t('reports.why')}</p>
      </div>
      <ReportList reports={reports} />
    </Card>
  );
}

/** Only the rows near the window exist, so that a year of a whole team scrolls as lightly as one report. */
function ReportList({ reports }: { reports: readonly BatchReport[] }) {
  const { list, offset, virtualizer, focus, opened, toggle, move } = useReportList(reports);
  return (
    <ul
      ref={list}
      aria-labelledby="batch-reports"
      className={classes['list']}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const report = reports[index];
        if (report === undefined) return null;
        const { sessionId } = report;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-last={index === reports.length - 1}
            aria-setsize={reports.length}
            aria-posinset={index + 1}
            style={{ top: start - offset }}
          >
            <BatchReportRow
              report={report}
              isActive={sessionId === focus.activeKey}
              isOpen={opened.has(sessionId)}
              onFocus={() => focus.activate(sessionId)}
              onToggle={() => toggle(sessionId, index)}
              onMove={move}
            />
          </li>
        );
      })}
    </ul>
  );
}
