import { CsvError, parse } from 'csv-parse/sync';
import type { CsvSeparator } from '#shared/domain/rep-import.ts';
import { readSeparatorHint } from './separator.ts';

/** One record of the file: where it starts, as an editor would number it (from 1), and its fields as written. */
export interface CsvRecord {
  line: number;
  fields: string[];
  /** A quote was opened and not closed properly; the line was read as it stands. */
  brokenQuote: boolean;
}

/** More broken quotes than this and the file does not use quotes at all: the rest is read without them. */
const MAX_REPAIRS = 500;

/** Characters of one record. A person with the longest notes is a hundredth of it; more is a file that wants to harm. */
const MAX_RECORD = 4_000_000;
/** Fields kept of one record, for the same reason. */
const MAX_FIELDS = 1000;

const LINE_FEED = 0x0a;

/**
 * Parses CSV text into records with their true line numbers. Nothing is refused: where a quote is broken, that one line
 * is read as it stands and marked, and reading goes on with the next. Empty lines are left out.
 */
export function parseRecords(text: string, separator: CsvSeparator): CsvRecord[] {
  // One kind of line break makes the parser's line numbers true also inside quotes.
  const source = Buffer.from(text.replaceAll(/\r\n?/g, '\n'));
  const records: CsvRecord[] = [];
  let offset = 0;
  let line = 1;
  let repairs = 0;
  if (readSeparatorHint(text) !== null) {
    offset = endOfLine(source, 0);
    line = 2;
  }
  while (offset < source.length) {
    const quote = repairs < MAX_REPAIRS ? '"' : false;
    const read = readUntilBroken(source.subarray(offset), separator, quote);
    for (const record of read.records) records.push({ ...record, line: record.line + line - 1 });
    offset += read.bytes;
    line += read.lines;
    if (!read.broken) break;
    const end = endOfLine(source, offset);
    records.push({
      line,
      fields: readBrokenLine(source.subarray(offset, end), separator),
      brokenQuote: true,
    });
    offset = end;
    line++;
    repairs++;
  }
  return records;
}

interface Stretch {
  records: CsvRecord[];
  /** Bytes and lines up to the end of the last good record. */
  bytes: number;
  lines: number;
  broken: boolean;
}

function readUntilBroken(source: Buffer, separator: CsvSeparator, quote: '"' | false): Stretch {
  const stretch: Stretch = { records: [], bytes: 0, lines: 0, broken: false };
  try {
    parse(source, {
      delimiter: separator,
      quote,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      on_record: (all: string[], at) => {
        const fields = all.length > MAX_FIELDS ? all.slice(0, MAX_FIELDS) : all;
        if (fields.some((field) => field.trim() !== '')) {
          stretch.records.push({ line: stretch.lines + 1, fields, brokenQuote: false });
        }
        stretch.bytes = at.bytes;
        stretch.lines = at.lines;
        // Collected above; the parser need not keep a second copy.
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    stretch.broken = true;
  }
  return stretch;
}

/** Fields that are quoted properly keep their meaning; if even that fails, quotes are ordinary characters. */
function readBrokenLine(whole: Buffer, separator: CsvSeparator): string[] {
  const line = whole.subarray(0, MAX_RECORD);
  for (const quoting of [{ relax_quotes: true }, { quote: false }] as const) {
    try {
      const [fields] = parse(line, {
        delimiter: separator,
        record_delimiter: '\n',
        relax_column_count: true,
        ...quoting,
      });
      return (fields ?? []).slice(0, MAX_FIELDS);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
    }
  }
  return [];
}

function endOfLine(source: Buffer, from: number): number {
  const at = source.indexOf(LINE_FEED, from);
  return at === -1 ? source.length : at + 1;
}
