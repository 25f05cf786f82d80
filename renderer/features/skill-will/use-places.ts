import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, messageOf, useApiQuery, type ApiError } from '#renderer/lib/api.ts';
import { useStoreOnLeave } from '#renderer/lib/leaving.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { Position } from '#shared/domain/skill-will-rules.ts';
import type { SkillWill, SkillWillRow } from '#shared/domain/skill-will.ts';

/** A person on the matrix: where they stand now, also while they are being moved. */
export interface Place extends Position {
  row: SkillWillRow;
}

export interface Places {
  rows: readonly SkillWillRow[] | undefined;
  placed: readonly Place[];
  error: ApiError | null;
  /** Moves on the screen alone, while a hand is dragging. */
  show: (row: SkillWillRow, position: Position) => void;
  /** Moves, and stores it as today's position once the moving rests. */
  move: (row: SkillWillRow, position: Position) => void;
  /** Stores what was moved, now. */
  rest: () => void;
  /** Writes what stands beside today's position. */
  write: (row: SkillWillRow, note: string) => Promise<void>;
}

/** How long a key may rest before the move is stored, in milliseconds. */
const restMs = 600;

/** The team on the matrix. Every move is a position of today; a second one on the same day takes its place. */
export function usePlaces(): Places {
  const { t } = useTranslation('skill-will');
  const today = useToday();
  const { data: rows, error } = useApiQuery('skillWill', 'matrix', undefined);
  const [moving, setMoving] = useState<Place | null>(null);

  const store = useDebouncedCallback(
    async (row: SkillWillRow, to: Position) => {
      try {
        const { repId, name } = row;
        // What was written since the moving began stays.
        const position = rows?.find((one) => one.repId === repId)?.position;
        const note = position?.day === today ? position.note : '';
        const stored = await call('skillWill', 'place', { repId, day: today, ...to, note });
        showUndo({
          message: t('moved', { name }),
          undo: async () => {
            await takeBack(stored);
            setMoving(null);
          },
        });
      } catch (failure) {
        setMoving(null);
        showFailure(messageOf(failure));
      }
    },
    { delay: restMs, flushOnUnmount: true },
  );
  useStoreOnLeave(() => store.flush());

  function show(row: SkillWillRow, position: Position): void {
    // What somebody else's move is still waiting for must not be lost to this one.
    if (moving !== null && moving.row.repId !== row.repId) store.flush();
    setMoving({ row, ...position });
  }

  function move(row: SkillWillRow, position: Position): void {
    show(row, position);
    store(row, position);
  }

  async function write(row: SkillWillRow, note: string): Promise<void> {
    const now = placeOf(row, moving);
    if (now === null) return;
    const { skill, will } = now;
    await call('skillWill', 'place', { repId: row.repId, day: today, skill, will, note });
  }

  const placed = (rows ?? []).map((row) => placeOf(row, moving)).filter((place) => place !== null);
  return { rows, placed, error, show, move, rest: () => store.flush(), write };
}

function placeOf(row: SkillWillRow, moving: Place | null): Place | null {
  if (moving?.row.repId === row.repId) return { row, skill: moving.skill, will: moving.will };
  return row.position === null ? null : { row, skill: row.position.skill, will: row.position.will };
}

async function takeBack({
  position,
  before,
}: {
  position: SkillWill;
  before: SkillWill | null;
}): Promise<void> {
  if (before === null) {
    await call('skillWill', 'archive', { id: position.id });
    return;
  }
  const { repId, day, skill, will } = before;
  const rows = await call('skillWill', 'matrix', undefined);
  // What was written since stays.
  const now = rows.find((row) => row.repId === repId)?.position;
  const note = now?.day === day ? now.note : before.note;
  await call('skillWill', 'place', { repId, day, skill, will, note });
}
