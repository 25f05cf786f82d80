import { getSession } from '#electron/db/repositories/session.ts';
import type { Db } from '#electron/db/open.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import type { Failure } from '#shared/lib/result.ts';

/**
 * Why nothing that was reported may change: the report of this session is final. Null where it may. What only an open
 * session allows is refused by its own rules (`isEditable`, `takesNotes`); this is for what outlives the session.
 * Source: domain.md, "Session life".
 */
export function reportedProblem(db: Db, sessionId: SessionId | null): Failure | null {
  if (sessionId === null) return null;
  return isFinal(getSession(db, sessionId).status) ? { code: 'report_final' } : null;
}
