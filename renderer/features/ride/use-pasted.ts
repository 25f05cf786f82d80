import { useState } from 'react';
import { separateLines } from '#shared/domain/capture.ts';

interface Pasted {
  /** Call with the text as it is after something was pasted. */
  pasted: (text: string) => void;
  /** The lines that can be stored as notes of their own, as long as what was pasted stands in the box. */
  lines: string[] | null;
}

/** Several short lines pasted into the box may be several notes: that is offered, never assumed. */
export function usePasted(text: string): Pasted {
  const [isPasted, setPasted] = useState(false);
  if (isPasted && text === '') setPasted(false);
  return {
    pasted: (next) => setPasted(separateLines(next) !== null),
    lines: isPasted ? separateLines(text) : null,
  };
}
