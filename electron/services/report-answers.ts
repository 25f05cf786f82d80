import { v7 } from 'uuid';
import { insertCommitment } from '#electron/db/repositories/commitment.ts';
import { reportById } from '#electron/db/repositories/finalised-report.ts';
import { insertAnswer, readAnswer } from '#electron/db/repositories/report-answer.ts';
import { commitmentIdSchema, reportIdSchema, type RepId, type SessionId } from '#shared/domain/ids.ts';
import type { AnswerFile, ReportAnswer } from '#shared/domain/report-answer.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { readAnswerFile } from './answer-file.ts';
import type { Context } from './context.ts';
import { acknowledge } from './finalised-reports.ts';

/** What came of an answer that was brought in. */
export interface TakenAnswer {
  sessionId: SessionId;
  /** The same answer was here before: nothing was changed. */
  already: boolean;
}

/**
 * Takes in what a rep sent back: the report counts as acknowledged, what the rep takes on becomes a commitment of that
 * session. `sessionId` is the report on the screen, null where any may be answered. Fails with the reason in a sentence;
 * twice is harmless.
 */
export function takeAnswer(
  context: Context,
  { sessionId, content }: { sessionId: SessionId | null; content: string | Uint8Array },
): Outcome<TakenAnswer> {
  const file = readAnswerFile(content);
  return file.ok ? mergeAnswer(context, file.value, sessionId) : file;
}

function mergeAnswer(
  context: Context,
  { report, answer, sha256 }: AnswerFile,
  expected: SessionId | null,
): Outcome<TakenAnswer> {
  const { db } = context;
  return db.transaction(() => {
    const row = reportById(db, reportIdSchema.parse(report.id));
    if (row === null) return fail('answer_other_report');
    const { sessionId } = row;
    if (expected !== null && expected !== sessionId) return fail('answer_other_session');
    if (row.sha256 !== report.sha256) return fail('answer_other_version');
    const known = readAnswer(db, row.id);
    if (known !== null)
      return known.sha256 === sha256 ? ok({ sessionId, already: true }) : fail('answer_exists');
    if (row.recalledAt !== null) return fail('answer_recalled');
    const acknowledged = acknowledge(context, {
      sessionId,
      comment: answer.ownView,
      at: answer.answeredAt,
    });
    if (!acknowledged.ok) return acknowledged;
    insertAnswer(db, { reportId: row.id, answer, sha256, mergedAt: context.now().toISOString() });
    // A team's report is nobody's alone, and is not sent out to be answered.
    if (row.repId !== null) addCommitments(context, { answer, sessionId, repId: row.repId });
    return ok({ sessionId, already: false });
  });
}

/** In the order the rep wrote them; with the day the rep chose, whatever it is. */
function addCommitments(
  { db, now }: Context,
  { answer, sessionId, repId }: { answer: ReportAnswer; sessionId: SessionId; repId: RepId },
): void {
  const at = now().toISOString();
  for (const { text, dueDay } of answer.commitments)
    insertCommitment(db, {
      id: commitmentIdSchema.parse(v7()),
      repId,
      sessionId,
      owner: 'rep',
      ownerName: '',
      text,
      dueDay,
      behavioural: false,
      createdAt: at,
      updatedAt: at,
    });
}
