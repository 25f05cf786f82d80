import { listCommitmentsOfSession } from '#electron/db/repositories/commitment.ts';
import { listObservations } from '#electron/db/repositories/observation.ts';
import { ratedNames } from '#electron/db/repositories/rating-session.ts';
import { listRatings } from '#electron/db/repositories/rating.ts';
import { getSessionWithNames } from '#electron/db/repositories/session.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { checkQuality } from '#shared/domain/quality-check.ts';
import type { Finding } from '#shared/domain/quality.ts';
import { readingSeconds } from '#shared/domain/report-document.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { liveDocument } from './live-report.ts';

interface BySession {
  sessionId: SessionId;
}

/** What could be better in a report before it is final. */
export function checkReport(context: Context, input: BySession): Outcome<Finding[]> {
  return context.db.transaction(() =>
    ok(findingsOf(context.db, { ...input, document: liveDocument(context, input.sessionId) })),
  );
}

/** The caller owns the transaction. */
export function findingsOf(
  db: Context['db'],
  { sessionId, document }: BySession & { document: ReportDocument },
): Finding[] {
  const { session, rep } = getSessionWithNames(db, sessionId);
  const names = ratedNames(db, sessionId);
  return checkQuality({
    repName: rep?.name ?? '',
    whatWorked: session.whatWorked,
    workOn: session.workOn,
    notes: listObservations(db, sessionId),
    answers: document.ownWords.map(({ answer }) => answer),
    ratings: listRatings(db, sessionId).map(({ competencyId, value, evidence }) => ({
      competencyId,
      value,
      name: names.get(competencyId) ?? '',
      evidenceCount: evidence.length,
    })),
    nextSteps: listCommitmentsOfSession(db, sessionId).map(({ text }) => text),
    privateTexts: [session.privateNote, session.goal],
    readingSeconds: readingSeconds(document),
  });
}
