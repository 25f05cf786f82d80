import { useCallback, useEffect, useRef } from 'react';
import type { SessionId } from '#shared/domain/ids.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { useStoreOnLeave } from '#renderer/lib/leaving.ts';
import { markSaved } from './saved-time.ts';

/** How far the draft on disk may lag behind the typing, in milliseconds. */
const lag = 400;

interface Draft {
  /** What stands in the box now; it reaches the disk within `lag`, also while typing goes on without a pause. */
  keep: (text: string) => void;
  /** The line is stored as a note, which clears the draft with it: nothing is left to save. */
  forget: () => void;
}

/**
 * The unfinished line of a session on disk. `onFound` gets the one a former visit to this screen (or a power cut) left,
 * `onResult` the sentence of a save that failed, null after one that did not.
 */
export function useDraft(
  sessionId: SessionId,
  { onFound, onResult }: { onFound: (text: string) => void; onResult: (error: string | null) => void },
): Draft {
  const waiting = useRef<string | null>(null);
  /** What was sent last; null once the line it came from is a note. */
  const sent = useRef<{ text: string } | null>(null);
  const timer = useRef<number | null>(null);
  const listeners = useRef({ onFound, onResult });
  useEffect(() => {
    listeners.current = { onFound, onResult };
  });

  const stop = useCallback(() => {
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = null;
  }, []);

  const flush = useCallback(() => {
    stop();
    const text = waiting.current;
    if (text === null) return;
    waiting.current = null;
    sent.current = { text };
    void save(sent.current);

    async function save(draft: { text: string }): Promise<void> {
      try {
        const { savedAt } = await call('observations', 'saveDraft', { sessionId, text: draft.text });
        markSaved(savedAt);
        listeners.current.onResult(null);
      } catch (error) {
        // A newer text is on its way, or the line is a note by now: this one must not come back.
        if (sent.current !== draft) return;
        // The next key or the next blur tries again.
        waiting.current ??= draft.text;
        listeners.current.onResult(messageOf(error));
      }
    }
  }, [sessionId, stop]);

  const keep = useCallback(
    (text: string) => {
      waiting.current = text;
      timer.current ??= window.setTimeout(flush, lag);
    },
    [flush],
  );

  const forget = useCallback(() => {
    stop();
    waiting.current = null;
    sent.current = null;
  }, [stop]);

  useStoreOnLeave(flush);
  useEffect(() => {
    let isShown = true;
    void find();
    async function find(): Promise<void> {
      try {
        const { text } = await call('observations', 'draft', { sessionId });
        if (isShown && text !== '') listeners.current.onFound(text);
      } catch (error) {
        if (isShown) listeners.current.onResult(messageOf(error));
      }
    }
    window.addEventListener('blur', flush);
    return () => {
      isShown = false;
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [sessionId, flush]);

  return { keep, forget };
}
