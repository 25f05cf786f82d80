import { and, eq, inArray, isNull } from 'drizzle-orm';
import { reportAnswerSchema, type ReportAnswer } from '#shared/domain/report-answer.ts';
import type { ReportId, SessionId } from '#shared/domain/ids.ts';
import type { Db } from '../open.ts';
import { report, reportAnswer } from '../schema.ts';

/** What the rep sent back about a report; null until they have. */
export function readAnswer(db: Db, reportId: ReportId): { answer: ReportAnswer; sha256: string } | null {
  const row = db.select().from(reportAnswer).where(eq(reportAnswer.reportId, reportId)).get();
  if (row === undefined) return null;
  return { answer: reportAnswerSchema.parse(JSON.parse(row.answer)), sha256: row.sha256 };
}

/** What the reps said to the reports of these sessions that stand. */
export function answersOfSessions(
  db: Db,
  ids: SessionId[],
): { sessionId: SessionId; answer: ReportAnswer }[] {
  return db
    .select({ sessionId: report.sessionId, answer: reportAnswer.answer })
    .from(reportAnswer)
    .innerJoin(report, eq(report.id, reportAnswer.reportId))
    .where(and(inArray(report.sessionId, ids), isNull(report.recalledAt)))
    .all()
    .map(({ sessionId, answer }) => ({ sessionId, answer: reportAnswerSchema.parse(JSON.parse(answer)) }));
}

/** One per report: throws when there is one already. */
export function insertAnswer(
  db: Db,
  {
    reportId,
    answer,
    sha256,
    mergedAt,
  }: { reportId: ReportId; answer: ReportAnswer; sha256: string; mergedAt: string },
): void {
  db.insert(reportAnswer)
    .values({ reportId, answer: JSON.stringify(answer), sha256, mergedAt })
    .run();
}
