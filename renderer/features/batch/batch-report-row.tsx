import { IconChevronRight } from '@tabler/icons-react';
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchReport } from '#shared/domain/batch.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useReportForm } from '#renderer/lib/use-report-form.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { ReportPreview } from '#renderer/ui/report-preview.tsx';
import { SessionState } from '#renderer/ui/session-state.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import classes from './batch-reports.module.css';

interface BatchReportRowProps {
  report: BatchReport;
  /** Whether this row is the one in the tab order. */
  isActive: boolean;
  isOpen: boolean;
  onFocus: () => void;
  onToggle: () => void;
  /** A key pressed on the row itself. */
  onMove: (event: KeyboardEvent) => void;
}

/** Whose report of which day; open, what the rep will see. Escape closes it and is back on the row. */
export function BatchReportRow({ report, isActive, isOpen, onFocus, onToggle, onMove }: BatchReportRowProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const row = useRef<HTMLButtonElement>(null);
  const { sessionId, repName, kind } = report;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    // The list of what is withheld lies over the page and has an Escape of its own.
    if (document.querySelector('[role="dialog"]') !== null) return;
    event.preventDefault();
    row.current?.focus({ preventScroll: true });
    onToggle();
  }

  return (
    <>
      <button
        ref={row}
        type="button"
        data-row={sessionId}
        tabIndex={isActive ? 0 : -1}
        className={classes['row']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
        onFocus={onFocus}
        onKeyDown={(event) => {
          onMove(event);
          onKeyDown(event);
        }}
      >
        <IconChevronRight size={15} stroke={2} aria-hidden className={classes['chevron']} />
        <Avatar name={repName} />
        <span className={classes['who']}>
          <b>{repName}</b>
          <span>{t(`sessionKind.${kind}`)}</span>
        </span>
        <SessionState session={report} />
        <span className={classes['day']}>{formatDay(localSessionDay(report), 'full')}</span>
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and focus of the controls inside */}
      <section
        id={id}
        hidden={!isOpen}
        aria-labelledby={`${id}-title`}
        className={classes['view']}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {isOpen && <RepsView sessionId={sessionId} headingId={`${id}-title`} />}
      </section>
    </>
  );
}

/** What the export of this one report would show before it leaves. */
function RepsView({ sessionId, headingId }: { sessionId: SessionId; headingId: string }) {
  const { data, error } = useApiQuery('reports', 'document', { sessionId });
  const form = useReportForm(sessionId);
  if (error) return <ErrorText>{error.message}</ErrorText>;
  if (data === undefined) return <SkeletonRows rows={3} />;
  const { company, answer, withheld, ...report } = data;
  return (
    <ReportPreview
      headingId={headingId}
      report={report}
      extras={{ company, answer }}
      withheld={withheld}
      {...form}
    />
  );
}
