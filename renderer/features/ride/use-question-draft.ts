import type { SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { QuestionDraft } from '#shared/domain/session.ts';
import { call, useApiQuery } from '#renderer/lib/api.ts';
import { useAutosave, type Autosave } from '#renderer/lib/autosave.ts';
import { markSaved } from './saved-time.ts';

const none: readonly QuestionDraft[] = [];

/** Questions that were half typed when this screen was left, or when the power went; the latest first. */
export function useQuestionDrafts(sessionId: SessionId): readonly QuestionDraft[] {
  return useApiQuery('sessions', 'questionDrafts', { sessionId }).data ?? none;
}

/**
 * One half-typed question on disk, in its place: after a question, or by itself. Storing the question clears it, so what
 * waits must be flushed before.
 */
export function useQuestionDraft(
  sessionId: SessionId,
  followUpOf: SessionQuestionId | null,
): Autosave<string> {
  const drafts = useQuestionDrafts(sessionId);
  const found = drafts.find((draft) => draft.followUpOf === followUpOf)?.text ?? '';
  return useAutosave(found, async (text) => {
    await call('sessions', 'saveQuestionDraft', { sessionId, followUpOf, text });
    markSaved(new Date().toISOString());
  });
}
