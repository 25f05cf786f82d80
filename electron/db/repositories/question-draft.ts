import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { questionDraft } from '#electron/db/schema.ts';
import type { SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { QuestionDraft } from '#shared/domain/session.ts';

interface Place {
  sessionId: SessionId;
  followUpOf: SessionQuestionId | null;
}

/** What is half typed, the latest first. */
export function listQuestionDrafts(db: Db, sessionId: SessionId): QuestionDraft[] {
  return db
    .select({ followUpOf: questionDraft.followUpOf, text: questionDraft.text })
    .from(questionDraft)
    .where(eq(questionDraft.sessionId, sessionId))
    .orderBy(desc(questionDraft.updatedAt))
    .all();
}

/** An empty text leaves none. The caller owns the transaction: SQLite takes two nulls in a unique index for different. */
export function setQuestionDraft(db: Db, { text, at, ...place }: Place & { text: string; at: string }): void {
  clearQuestionDraft(db, place);
  if (text !== '')
    db.insert(questionDraft)
      .values({ ...place, text, updatedAt: at })
      .run();
}

export function clearQuestionDraft(db: Db, { sessionId, followUpOf }: Place): void {
  db.delete(questionDraft)
    .where(
      and(
        eq(questionDraft.sessionId, sessionId),
        followUpOf === null ? isNull(questionDraft.followUpOf) : eq(questionDraft.followUpOf, followUpOf),
      ),
    )
    .run();
}
