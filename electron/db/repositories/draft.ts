import { eq } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { draft } from '#electron/db/schema.ts';
import type { SessionId } from '#shared/domain/ids.ts';

/** The unfinished line of a session, empty when there is none. */
export function getDraft(db: Db, sessionId: SessionId): string {
  return db.select({ text: draft.text }).from(draft).where(eq(draft.sessionId, sessionId)).get()?.text ?? '';
}

export function saveDraft(
  db: Db,
  { sessionId, text, at }: { sessionId: SessionId; text: string; at: string },
): void {
  db.insert(draft)
    .values({ sessionId, text, updatedAt: at })
    .onConflictDoUpdate({ target: draft.sessionId, set: { text, updatedAt: at } })
    .run();
}

export function clearDraft(db: Db, sessionId: SessionId): void {
  db.delete(draft).where(eq(draft.sessionId, sessionId)).run();
}
