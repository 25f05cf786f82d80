import { eq, sql } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { isGiven, perConnection } from '#electron/db/prepared.ts';
import { draft } from '#electron/db/schema.ts';
import type { SessionId } from '#shared/domain/ids.ts';

const statements = perConnection((db: Db) => ({
  save: db
    .insert(draft)
    .values({
      sessionId: sql.placeholder('sessionId'),
      text: sql.placeholder('text'),
      updatedAt: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: draft.sessionId,
      set: { text: sql`excluded.text`, updatedAt: sql`excluded.updated_at` },
    })
    .prepare(),
  clear: db.delete(draft).where(isGiven(draft.sessionId, 'sessionId')).prepare(),
}));

/** The unfinished line of a session, empty when there is none. */
export function getDraft(db: Db, sessionId: SessionId): string {
  return db.select({ text: draft.text }).from(draft).where(eq(draft.sessionId, sessionId)).get()?.text ?? '';
}

export function saveDraft(db: Db, values: { sessionId: SessionId; text: string; at: string }): void {
  statements(db).save.run(values);
}

export function clearDraft(db: Db, sessionId: SessionId): void {
  statements(db).clear.run({ sessionId });
}
