import type { Fragment } from './search.ts';

/** Control characters no keyboard types, put around matched parts by the database. */
export const matchStart = '\u0002';
export const matchEnd = '\u0003';

/** More words make a query slower, not better. */
const mostWords = 8;

/**
 * What a manager typed as an FTS5 query: every word quoted, so that quotes, operators and punctuation mean nothing;
 * the last one as a prefix, because it is still being typed. Null when there is no word in it.
 */
export function toMatchQuery(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  if (words.length === 0) return null;
  return `${words
    .slice(0, mostWords)
    .map((word) => `"${word}"`)
    .join(' ')}*`;
}

/** A text with marks as the pieces a screen draws. Marks that stand alone in the text are dropped. */
export function toFragment(marked: string): Fragment {
  const pieces: Fragment = [];
  let match = false;
  for (const piece of marked.split(/([\u0002\u0003])/u)) {
    if (piece === matchStart) match = true;
    else if (piece === matchEnd) match = false;
    else if (piece !== '') pieces.push({ text: piece, match });
  }
  return pieces;
}
