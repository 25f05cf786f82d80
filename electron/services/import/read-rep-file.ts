import type { CsvSeparator, ReadOptions, TextEncodingName } from '#shared/domain/rep-import.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { decodeText } from './decode-text.ts';
import { looksLikeHeader, MAX_COLUMNS } from './guess-columns.ts';
import { parseRecords, type CsvRecord } from './parse-records.ts';
import { sniffSeparator } from './separator.ts';

export interface RepFile {
  encoding: TextEncodingName;
  separator: CsvSeparator;
  /** `null` when the first record is a person already. */
  titles: string[] | null;
  /** The records below the header. */
  records: CsvRecord[];
}

/** Lines of text, several to a person where notes have paragraphs. Memory for more would be taken from everything else. */
const MAX_LINES = 500_000;
/** Cells on the screen are cut: enough to recognise, not a megabyte. */
const CELL_LENGTH = 120;

/**
 * Bytes to records, guessing what `options` leaves open. Fails with `file_empty`, `file_binary`,
 * `file_workbook`, `file_no_rows` or `file_too_large`.
 */
export function readRepFile(bytes: Uint8Array, options: ReadOptions): Outcome<RepFile> {
  const decoded = decodeText(bytes, options.encoding);
  switch (decoded.kind) {
    case 'empty':
      return fail('file_empty');
    case 'binary':
      return fail('file_binary');
    case 'workbook':
      return fail('file_workbook');
    case 'text':
      break;
    default:
      return assertNever(decoded);
  }
  if (countLines(decoded.text) > MAX_LINES) return fail('file_too_large');
  const separator = options.separator ?? sniffSeparator(decoded.text);
  const all = parseRecords(decoded.text, separator);
  const hasHeader = options.hasHeader ?? looksLikeHeader(all[0]?.fields ?? []);
  const records = (hasHeader ? all.slice(1) : all).map(withoutMarks);
  if (records.length === 0) return fail('file_no_rows');
  const titles = hasHeader ? (all[0]?.fields ?? []).slice(0, MAX_COLUMNS) : null;
  return ok({ encoding: decoded.encoding, separator, titles, records });
}

/** What lists leave with an apostrophe, so that no spreadsheet takes it for a formula. A lone CR has been read as a line break. */
const markedFormula = /^'[=+\-@\t\r\n＝＋－＠]/;

/** Undoes what `csvFile` and other careful exports do to a phone number that begins with a plus. */
function withoutMarks(record: CsvRecord): CsvRecord {
  return {
    ...record,
    fields: record.fields.map((field) => (markedFormula.test(field) ? field.slice(1) : field)),
  };
}

/** A value as the screen shows it. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;
}

function countLines(text: string): number {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  let lines = 1;
  for (let at = text.indexOf(lineBreak); at !== -1; at = text.indexOf(lineBreak, at + 1)) lines++;
  return lines;
}
