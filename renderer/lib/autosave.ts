import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from './api.ts';
import { useStoreOnLeave } from './leaving.ts';
import { showFailure } from './undo.tsx';

/** How long typing may pause before it is stored, and how long at most while it goes on, in milliseconds. */
const pause = 400;
const longest = 1000;

export interface Autosave<Value> {
  /** What was typed last, otherwise what is stored. */
  value: Value;
  change: (value: Value) => void;
  /** Stores at once what has not been stored yet; for `onBlur`. */
  flush: () => void;
  /** When the last save was confirmed by the disk. */
  savedAt: Date | null;
  /** Why the last save failed; the text stays where it was typed. */
  error: string | null;
}

/**
 * A text that is stored while it is typed: after a short pause, once a second without one, on blur, and when the screen
 * or the window goes away.
 * `save` rejects with an Error whose message can be shown. What was typed belongs to one row: the component needs the
 * id of that row as its `key`.
 */
export function useAutosave<Value>(stored: Value, save: (value: Value) => Promise<unknown>): Autosave<Value> {
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [error, setError] = useState<string | null>(null);
  const waiting = useRef<{ value: Value } | null>(null);
  /** The text whose save began last. */
  const begun = useRef<{ value: Value } | null>(null);
  const isGone = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  /** When the oldest of what waits was typed. */
  const waitingSince = useRef<number | null>(null);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const store = useCallback(async (next: { value: Value }) => {
    await attempt();

    async function attempt(): Promise<void> {
      begun.current = next;
      try {
        await latestSave.current(next.value);
        setSavedAt(new Date());
        setError(null);
      } catch (failure) {
        // A newer text is on its way or there already: trying this one again would write over it.
        if (begun.current !== next) return;
        if (isGone.current) {
          showFailure(messageOf(failure), () => void attempt());
          return;
        }
        // It stays waiting: the next pause or blur tries again.
        waiting.current ??= next;
        setError(messageOf(failure));
      }
    }
  }, []);

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const next = waiting.current;
    if (next === null) return;
    waiting.current = null;
    waitingSince.current = null;
    void store(next);
  }, [store]);

  const change = useCallback(
    (value: Value) => {
      setTyped({ value });
      waiting.current = { value };
      window.clearTimeout(timer.current);
      waitingSince.current ??= performance.now();
      const left = longest - (performance.now() - waitingSince.current);
      timer.current = window.setTimeout(flush, Math.max(0, Math.min(pause, left)));
    },
    [flush],
  );

  useStoreOnLeave(flush);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      flush();
    };
  }, [flush]);

  return { value: typed === null ? stored : typed.value, change, flush, savedAt, error };
}
