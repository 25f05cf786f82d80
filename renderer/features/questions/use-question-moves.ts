import { useEffect, useRef, type DragEvent, type RefObject } from 'react';
import type { QuestionId, StageId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import { useQuestionActs } from './use-question-acts.ts';

/** `position` counts from 0 within the stage. */
export interface Place {
  stageId: StageId;
  position: number;
}

export interface QuestionMoves {
  /** One line up or down; at the edge of a stage into the next one. */
  step: (id: QuestionId, from: Place, by: -1 | 1) => void;
  /** For the grip of a question. */
  drag: (id: QuestionId) => { onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  /** For what a question can be dropped on: it lands before that place. */
  dropAt: (
    place: Place,
    setOver: (isOver: boolean) => void,
  ) => {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
}

/** Reordering by mouse and by keyboard; within `card` the focus follows a question that was moved with the keyboard. */
export function useQuestionMoves(script: Script, card: RefObject<HTMLElement | null>): QuestionMoves {
  const acts = useQuestionActs();
  const dragged = useRef<QuestionId | null>(null);
  const moved = useRef<QuestionId | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const row = card.current?.querySelector(`[data-question="${moved.current}"]`);
    row?.querySelector('button')?.focus();
    moved.current = null;
  }, [script, card]);

  return {
    step: (id, from, by) => {
      const to = neighbour(script, from, by);
      if (to === null) return;
      moved.current = id;
      acts.moveQuestion(id, to);
    },
    drag: (id) => ({
      onDragStart: (event) => {
        dragged.current = id;
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragEnd: () => {
        dragged.current = null;
      },
    }),
    dropAt: (place, setOver) => ({
      onDragOver: (event) => {
        if (dragged.current === null) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        if (dragged.current !== null)
          acts.moveQuestion(dragged.current, landing(script, dragged.current, place));
      },
    }),
  };
}

/** Where one line up or down is; null at the ends of the script. */
function neighbour({ stages }: Script, { stageId, position }: Place, by: -1 | 1): Place | null {
  const index = stages.findIndex(({ id }) => id === stageId);
  const inside = position + by;
  if (inside >= 0 && inside < (stages[index]?.questions.length ?? 0)) return { stageId, position: inside };
  const next = stages[index + by];
  if (next === undefined) return null;
  return { stageId: next.id, position: by === 1 ? 0 : next.questions.length };
}

/** A question that leaves a place above in the same stage lets the ones below move up by one. */
function landing({ stages }: Script, id: QuestionId, { stageId, position }: Place): Place {
  const before =
    stages.find((stage) => stage.id === stageId)?.questions.findIndex((one) => one.id === id) ?? -1;
  return { stageId, position: before !== -1 && before < position ? position - 1 : position };
}
