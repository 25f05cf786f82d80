import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { createStore, type StoreApi } from 'zustand';
import { parseCapture, withKind, type CaptureNames } from '#shared/domain/capture.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import type { Observation, ObservationInput, ObservationKind } from '#shared/domain/observation.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { markSaved } from './saved-time.ts';
import { useDraft } from './use-draft.ts';

/** A line on its way to the disk; `observation` is what the main process made of it once it is there. */
export interface SentNote {
  key: string;
  input: ObservationInput;
  observation: Observation | null;
}

export interface Capture {
  /** What stands in the box. A store of its own, so that a key draws the box and not the whole screen. */
  box: StoreApi<{ text: string }>;
  change: (text: string) => void;
  /** Before a key reaches the box: a line that is on its way to the disk leaves it now. */
  settle: () => void;
  chooseKind: (kind: ObservationKind) => void;
  /** Stores the line; false only when the disk refused it. A line without words stays in the box. */
  store: () => Promise<boolean>;
  /** Stores these lines as notes of their own, all or none; what is in the box becomes nothing else. */
  storeAll: (lines: readonly string[]) => Promise<void>;
  /** Why the last line was not stored (its text is back in the box), or why it is not kept while it is typed. */
  error: string | null;
  /** Lines the session as it was last read does not hold yet. */
  sent: SentNote[];
}

/** A save longer than this is worth showing as on its way. */
const slowMs = 120;
/** No longer than this does a line wait in the box for the disk. */
const leavingMs = 30;

interface CaptureOptions {
  sessionId: SessionId;
  visitId: VisitId | null;
  names: CaptureNames;
  /** The notes of the session as last read. */
  stored: readonly Observation[];
}

/** The one box of a session: typing is never blocked, what is typed is never lost. */
export function useCapture({ sessionId, visitId, names, stored }: CaptureOptions): Capture {
  const { t } = useTranslation('ride');
  // Two keys may be pressed before React draws: the box itself is the truth.
  const [box] = useState(() => createStore(() => ({ text: '' })));
  const [error, setError] = useState<string | null>(null);
  const [draftError, setDraftError] = useState<string | null>(null);
  const [sent, setSent] = useState<SentNote[]>([]);
  const isGone = useRef(false);
  /** The line handed over that still stands in the box: drawing the box anew would keep the answer waiting. */
  const leaving = useRef<string | null>(null);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const draft = useDraft(sessionId, {
    // What was typed in the meantime replaced the draft on disk, and a line stored in the meantime cleared it.
    onFound: (found) => change(joined(found, box.getState().text)),
    onResult: setDraftError,
  });

  const settle = useCallback(() => {
    const line = leaving.current;
    leaving.current = null;
    // At once: the key that follows must meet an empty box.
    if (line !== null && box.getState().text === line) flushSync(() => box.setState({ text: '' }));
  }, [box]);

  const change = useCallback(
    (next: string) => {
      leaving.current = null;
      box.setState({ text: next });
      draft.keep(next);
    },
    [draft, box],
  );

  async function store(): Promise<boolean> {
    settle();
    const line = box.getState().text;
    const capture = parseCapture(line, names);
    if (capture.text === '') return true;
    const observedAt = new Date().toISOString();
    const input: ObservationInput = { ...capture, visitId, answer: '', visibility: 'shared', observedAt };
    const note: SentNote = { key: crypto.randomUUID(), input, observation: null };
    draft.forget();
    // On its way, and nothing is drawn before the disk has answered, unless that takes long.
    const answer = call('observations', 'add', { sessionId, observation: input });
    leaving.current = line;
    const leave = window.setTimeout(settleLine, leavingMs);
    const waiting = window.setTimeout(() => setSent((all) => [...all, note]), slowMs);
    try {
      const { observation, savedAt } = await answer;
      flushSync(() => markSaved(savedAt));
      // "Saved" stands before the rest is drawn.
      window.setTimeout(() => {
        settleLine();
        setError(null);
        setSent((all) => [...all.filter((one) => one !== note), { ...note, observation }]);
      });
      return true;
    } catch (failure) {
      settleLine();
      setSent((all) => all.filter((one) => one !== note));
      if (isGone.current) showFailure(messageOf(failure));
      else setError(messageOf(failure));
      change(joined(line, box.getState().text));
      return false;
    } finally {
      window.clearTimeout(waiting);
    }

    /** Another line may be leaving by now. */
    function settleLine(): void {
      window.clearTimeout(leave);
      if (leaving.current === line) settle();
    }
  }

  async function storeAll(lines: readonly string[]): Promise<void> {
    const text = box.getState().text;
    const observedAt = new Date().toISOString();
    const observations = lines
      .map((line) => parseCapture(line, names))
      .filter((capture) => capture.text !== '')
      .map((capture) => ({ ...capture, visitId, answer: '', visibility: 'shared' as const, observedAt }));
    if (observations.length === 0) return;
    draft.forget();
    leaving.current = null;
    box.setState({ text: '' });
    try {
      const answer = await call('observations', 'addAll', { sessionId, observations });
      markSaved(answer.savedAt);
      setError(null);
      setSent((all) => [
        ...all,
        ...answer.observations.map((observation) => ({
          key: observation.id,
          input: observation,
          observation,
        })),
      ]);
      showUndo({
        message: t('storedAll', { count: answer.observations.length }),
        undo: async () => {
          for (const { id } of answer.observations) await call('observations', 'archive', { id });
        },
      });
    } catch (failure) {
      if (isGone.current) showFailure(messageOf(failure));
      else setError(messageOf(failure));
      change(joined(text, box.getState().text));
    }
  }

  // What the session holds by now is drawn from there; a note deleted later must not come back from here.
  const [drawn, setDrawn] = useState(stored);
  if (drawn !== stored) {
    setDrawn(stored);
    const ids = new Set(stored.map(({ id }) => id));
    setSent((all) => all.filter(({ observation }) => observation === null || !ids.has(observation.id)));
  }

  return {
    box,
    change,
    settle,
    chooseKind: (kind) => {
      settle();
      change(withKind(box.getState().text, kind));
    },
    store,
    storeAll,
    error: error ?? draftError,
    sent,
  };
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first}\n${second}`;
}
