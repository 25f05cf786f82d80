import type { CsvSeparator } from '#shared/domain/rep-import.ts';

const SEPARATORS = [',', ';', '\t'] as const satisfies readonly CsvSeparator[];

/** Records looked at; a separator shows itself at once or not at all. */
const SAMPLE_RECORDS = 200;

/** Excel writes `sep=;` as a first line of its own; it is an instruction, not data. */
const EXCEL_HINT = /^\ufeff?"?sep=([,;\t])"?(?:\r\n|\n|\r|$)/iu;

/** The separator named by Excel's own first line, if there is one. */
export function readSeparatorHint(text: string): CsvSeparator | null {
  const named = EXCEL_HINT.exec(text)?.[1];
  return SEPARATORS.find((separator) => separator === named) ?? null;
}

/**
 * Guesses the separator: the one that cuts most records into as many fields as the first record has. Separators inside
 * quotes are not counted. A file of one column has none; a comma is then as good as any.
 */
export function sniffSeparator(text: string): CsvSeparator {
  const hinted = readSeparatorHint(text);
  if (hinted !== null) return hinted;
  let best: { separator: CsvSeparator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = countFields(text, separator);
    const columns = counts[0] ?? 1;
    if (columns < 2) continue;
    const agreeing = counts.filter((count) => count === columns).length / counts.length;
    const score = agreeing * 100 + Math.min(columns, 50) / 10;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function countFields(text: string, separator: CsvSeparator): number[] {
  const counts: number[] = [];
  let quoted = false;
  let fields = 1;
  let empty = true;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted) {
      empty = false;
      continue;
    }
    if (char === '\n' || char === '\r') {
      if (!empty) counts.push(fields);
      if (counts.length >= SAMPLE_RECORDS) return counts;
      fields = 1;
      empty = true;
    } else {
      empty = false;
      if (char === separator) fields++;
    }
  }
  if (!empty) counts.push(fields);
  return counts;
}
