import { useEffect, useState } from 'react';
import { answerLimits } from '#shared/domain/report-answer-format.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { messageOf, useApiMutation } from './api.ts';
import { bytesOf } from './dropped.ts';
import { i18n } from './language.ts';
import { showFailure, showToast } from './undo.tsx';

interface Taken {
  sessionId: SessionId;
  already: boolean;
}

/**
 * Takes in what a rep sent back: a file dropped anywhere on the window while the screen is shown, a file chosen, or text
 * pasted. Says what came of it. `sessionId` is the report on the screen, null where any report may be answered.
 */
export function useTakeAnswer(sessionId: SessionId | null, onTaken?: (taken: Taken) => void) {
  const choose = useApiMutation('answers', 'choose');
  const drop = useApiMutation('answers', 'drop');
  const paste = useApiMutation('answers', 'paste');
  const said = {
    onSuccess: (taken: Taken | null) => {
      if (taken === null) return;
      showToast(taken.already ? i18n.t('answer:card.already') : i18n.t('answer:card.taken'));
      onTaken?.(taken);
    },
    onError: (error: Error) => showFailure(error.message),
  };
  const isOver = useWindowDrop(async (file) => {
    // One byte more than the largest answer tells that it is too large; no more is read.
    try {
      drop.mutate({ sessionId, bytes: await bytesOf(file.slice(0, answerLimits.bytes + 1)) }, said);
    } catch (error) {
      showFailure(messageOf(error));
    }
  });
  return {
    isOver,
    isPending: choose.isPending || drop.isPending || paste.isPending,
    choose: () => choose.mutate({ sessionId }, said),
    paste: (text: string, done: () => void) =>
      paste.mutate(
        { sessionId, text },
        {
          ...said,
          onSuccess: (taken) => {
            said.onSuccess(taken);
            done();
          },
        },
      ),
  };
}

/** Whether a file is held over the window; `onFile` gets the first that is let go. */
function useWindowDrop(onFile: (file: File) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    function hold(event: DragEvent): void {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    }
    function leave(event: DragEvent): void {
      // Only leaving the window itself leads to nothing else.
      if (event.relatedTarget === null) setOver(false);
    }
    function letGo(event: DragEvent): void {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      setOver(false);
      void onFile(file);
    }
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', letGo);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', letGo);
    };
  });
  return isOver;
}
