import { stringify } from 'csv-stringify/sync';
import type { Language } from '#shared/domain/languages.ts';
import { plainLine } from '#shared/lib/plain-text.ts';

export type Cell = string | number;

/**
 * A list for a spreadsheet program: UTF-8 with the mark Excel needs to see it, separated as Excel expects it in that
 * language. A text that a spreadsheet would take for a formula is preceded by an apostrophe and stays text.
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainLine(cell) : cell)));
  return stringify([columns, ...texts], {
    bom: true,
    delimiter: language === 'en' ? ',' : ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
