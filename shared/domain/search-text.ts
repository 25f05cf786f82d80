import type { Fragment } from './search.ts';

/** Control characters no keyboard types, put around matched parts by the database. */
const matchStart = '\u0002';
const matchEnd = '\u0003';

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
  return marked
    .split(matchStart)
    .flatMap((part, index) => {
      const end = index === 0 ? 0 : Math.max(0, part.indexOf(matchEnd));
      return [
        { text: part.slice(0, end), match: true },
        { text: part.slice(end), match: false },
      ];
    })
    .map(({ text, match }) => ({ text: text.replaceAll(matchEnd, ''), match }))
    .filter(({ text }) => text !== '');
}
