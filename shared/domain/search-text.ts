import type { Fragment } from './search.ts';

/** Control characters no keyboard types, put around matched parts by the database. */
const matchStart = '\u0002';
const matchEnd = '\u0003';

/** Stands between the columns of a row. */
const columnEnd = '\u0004';

/** Characters of what a result shows of a long text, and of it before the first match. */
const excerptLength = 120;
const leadLength = 30;

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

/** Of the columns of a row, joined by `columnEnd`, the one with the most matches: its words around the first of them. */
export function excerptOf(columns: string): Fragment {
  const marks = (text: string): number => text.split(matchStart).length;
  const marked = columns.split(columnEnd).reduce((best, text) => (marks(text) > marks(best) ? text : best));
  const from = wordStart(marked, Math.max(0, marked.indexOf(matchStart) - leadLength));
  const to = wordEnd(marked, from + excerptLength);
  return toFragment(
    `${from > 0 ? '…' : ''}${wellFormed(marked.slice(from, to))}${to < marked.length ? '…' : ''}`,
  );
}

/** Where the next word begins; the place itself where none does soon. */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.slice(place, place + leadLength).search(/\s/);
  return space === -1 ? place : place + space + 1;
}

/** Where the last word ends that begins before the place. */
function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const tail = text.slice(0, place).search(/\s\S*$/);
  return tail > place - leadLength ? tail : place;
}

/** Without the half of a letter that a cut has left. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
