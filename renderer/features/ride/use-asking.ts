import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { isAsked, type AskLine } from './question-sections.ts';
import { markSaved } from './saved-time.ts';

export interface Asking {
  /** Asked a moment ago: its answer is awaited. */
  answering: SessionQuestionId | null;
  ask: (line: AskLine) => void;
  /** It was marked as asked by mistake; whatever was answered stays. */
  takeBack: (entry: SessionQuestion) => void;
  /** Answers false when it was not stored, which is said. */
  followUp: (to: SessionQuestionId, text: string) => Promise<boolean>;
}

/** What is done to the ledger of one session: each is stored at once. */
export function useAsking(sessionId: SessionId): Asking {
  const { t } = useTranslation('ride');
  const [answering, setAnswering] = useState<SessionQuestionId | null>(null);

  // Without the answer: the one read last may be older than what was just typed.
  async function mark(id: SessionQuestionId, askedAt?: string): Promise<void> {
    await call('sessions', 'askQuestion', { id, asked: true, askedAt });
    setAnswering(id);
  }

  return {
    answering,
    ask: ({ entry, questionId }) => {
      void stored(async () => {
        if (entry !== null) return mark(entry.id);
        if (questionId === null) return;
        const { id } = await call('sessions', 'askFromScript', { sessionId, questionId });
        setAnswering(id);
      });
    },
    takeBack: (entry) => {
      if (!isAsked(entry)) return;
      const { id, askedAt } = entry;
      void stored(async () => {
        await call('sessions', 'askQuestion', { id, asked: false });
        setAnswering(null);
        showUndo({ message: t('takenBack'), undo: () => mark(id, askedAt ?? undefined) });
      });
    },
    followUp: (to, text) =>
      stored(async () => {
        const { id } = await call('sessions', 'addFollowUp', { id: to, text });
        setAnswering(id);
      }),
  };
}

/** Answers whether it was stored; where it was not, it is said why. */
async function stored(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    markSaved(new Date().toISOString());
    return true;
  } catch (error) {
    showFailure(messageOf(error));
    return false;
  }
}
