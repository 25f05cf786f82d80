import { readWithheld } from '#electron/db/repositories/report.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import type { Day } from '#shared/domain/fields.ts';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import type { ReportDocument, Withheld } from '#shared/domain/report.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { readFinalised, type BySession } from './finalised-reports.ts';
import { liveDocument } from './live-report.ts';
import { headAndAnswer, renderOptions } from './report-extras.ts';
import { reportFormats } from './report-formats.ts';

/** What the rep will see and how much is withheld; preview and print page are drawn from it. */
export function getDocument(
  context: Context,
  { sessionId }: BySession,
): Outcome<ReadableReport & ReportExtras & { withheld: Withheld }> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const withheld = readWithheld(context.db, sessionId);
  return ok({ ...report.value, ...headAndAnswer(context, report.value), withheld });
}

export async function getMarkdown(context: Context, input: BySession): Promise<Outcome<{ text: string }>> {
  const report = readableReport(context, input);
  if (!report.ok) return report;
  const options = await renderOptions(context, report.value);
  return ok({ text: await reportFormats.md.render(report.value, options) });
}

/** What leaves: the snapshot once the report is final, what the session holds until then. */
export function readableReport(context: Context, { sessionId }: BySession): Outcome<ReadableReport> {
  const session = getSession(context.db, sessionId);
  // A sealed document does not say whether it was of a whole day; nobody changes that once a session has begun.
  const dayOf = ({ startsAt }: ReportDocument): Day =>
    sessionDay({ startsAt, allDay: session.allDay }, context.timeZone);
  const draft = (): Outcome<ReadableReport> => {
    const document = liveDocument(context, sessionId);
    return ok({ day: dayOf(document), document, seal: null, addenda: [] });
  };
  if (!isFinal(session.status)) return draft();
  const report = readFinalised(context, { sessionId });
  // Its report is gone: the check of all reports says so, and what the session holds is still there to be read.
  if (!report.ok && report.failure.code === 'not_found') return draft();
  if (!report.ok) return report;
  const { document, addenda, id, sha256, previousSha256, finalisedAt } = report.value;
  return ok({ day: dayOf(document), document, addenda, seal: { id, sha256, previousSha256, finalisedAt } });
}
