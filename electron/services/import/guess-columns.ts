import type { ImportColumns, ImportField, NameOrder } from '#shared/domain/rep-import.ts';
import { importFields } from '#shared/domain/rep-import.ts';
import { fold } from './fold.ts';
import { FAMILY_FIRST, HALF_NAMES, HEADER_NAMES } from './header-names.ts';
import { looksLikeDay } from './read-day.ts';
import { looksLikeEmail } from './read-email.ts';

export interface ColumnGuess {
  columns: ImportColumns;
  nameOrder: NameOrder;
}

/** No export of people is wider; what lies beyond is not shown and not imported. */
export const MAX_COLUMNS = 200;

/** A hint by content needs this share of the filled cells to agree. */
const AGREEING_SHARE = 0.6;

/**
 * Guesses what each column holds, from the headers first and from the cells where the headers do not tell. Dates are only
 * guessed from cells in a file without headers: a date under an unknown header is as likely a birthday or a last login.
 *
 * @param headers the first record, or `null` when the file has no header line
 * @param sample  some of the records that follow
 */
export function guessColumns(
  headers: readonly string[] | null,
  sample: readonly (readonly string[])[],
): ColumnGuess {
  const width =
    headers?.length ?? Math.min(MAX_COLUMNS, Math.max(0, ...sample.map((fields) => fields.length)));
  const columns: ImportColumns = Array.from({ length: width }, () => null);
  const titles = (headers ?? []).map(normaliseHeader);
  for (const field of importFields) {
    const column = findHeader(titles, field, columns);
    if (column !== -1) columns[column] = field;
  }
  settleNames(columns, titles);
  fillFromCells(columns, sample, headers === null);
  return {
    columns,
    nameOrder: titles.some((title) => FAMILY_FIRST.has(title)) ? 'family_first' : 'given_first',
  };
}

/** True when the record names columns rather than a person. */
export function looksLikeHeader(first: readonly string[]): boolean {
  const titles = first.map(normaliseHeader);
  if (titles.some((title) => importFields.some((field) => HEADER_NAMES[field].includes(title)))) return true;
  if (first.length < 2) return false;
  return !first.some(
    (cell) => cell.trim() === '' || looksLikeEmail(cell) || looksLikeDay(cell) || /\d{3}/.test(cell),
  );
}

/** `Sales_Agent`, `salesAgent`, `User: Full Name` and `E-mail (work)` become `sales agent`, `user full name`, `e mail`. */
function normaliseHeader(header: string): string {
  const words = header
    .replaceAll(/\(.*?\)|\[.*?\]/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_:.\-/*#]+/g, ' ');
  return fold(words);
}

function findHeader(titles: readonly string[], field: ImportField, columns: ImportColumns): number {
  for (const name of HEADER_NAMES[field]) {
    const column = titles.findIndex((title, index) => title === name && columns[index] === null);
    if (column !== -1) return column;
  }
  return -1;
}

/** A full name makes its halves needless, unless the "full name" is itself the missing half. */
function settleNames(columns: ImportColumns, titles: readonly string[]): void {
  const full = columns.indexOf('name');
  const first = columns.indexOf('firstName');
  const last = columns.indexOf('lastName');
  if (full === -1 || (first === -1 && last === -1)) return;
  if (first !== -1 && last !== -1) {
    columns[first] = null;
    columns[last] = null;
  } else if (HALF_NAMES.has(titles[full] ?? '')) {
    columns[full] = first === -1 ? 'firstName' : 'lastName';
  }
}

function fillFromCells(
  columns: ImportColumns,
  sample: readonly (readonly string[])[],
  withDates: boolean,
): void {
  const fill = (field: ImportField, looksRight: (cell: string) => boolean) => {
    if (columns.includes(field)) return;
    const column = columns.findIndex(
      (taken, index) => taken === null && mostCells(sample, index, looksRight),
    );
    if (column !== -1) columns[column] = field;
  };
  fill('email', looksLikeEmail);
  if (withDates) fill('hireDay', looksLikeDay);
  if (!columns.includes('firstName') && !columns.includes('lastName')) fill('name', looksLikeName);
}

function mostCells(
  sample: readonly (readonly string[])[],
  column: number,
  looksRight: (cell: string) => boolean,
): boolean {
  const filled = sample.map((fields) => (fields[column] ?? '').trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(looksRight).length / filled.length >= AGREEING_SHARE;
}

/** Two to five words of letters, each beginning with a capital. */
function looksLikeName(cell: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u.test(cell.trim());
}
