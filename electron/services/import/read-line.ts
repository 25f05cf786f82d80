import type { RepInput } from '#shared/domain/rep.ts';
import type {
  DateOrder,
  ImportColumns,
  ImportField,
  ImportProblem,
  ImportProblemCode,
  NameOrder,
} from '#shared/domain/rep-import.ts';
import { lineSchema, textSchema } from '#shared/domain/fields.ts';
import type { CsvRecord } from './parse-records.ts';
import { readDay } from './read-day.ts';
import { looksLikeEmail } from './read-email.ts';
import { readStatus } from './read-status.ts';

/** The line as a person. What was not mapped, empty or unreadable is absent: absent never overwrites anything. */
export type LineValues = Partial<RepInput>;

export type NamedValues = LineValues & { name: string };

export interface LineReading {
  /** `null` when the line cannot become a person. */
  values: NamedValues | null;
  problems: ImportProblem[];
}

export interface LineRules {
  columns: ImportColumns;
  nameOrder: NameOrder;
  dateOrder: DateOrder;
}

type TextField = 'role' | 'email' | 'phone' | 'region' | 'managerName' | 'notes';

/** After these the line is not imported; after any other it is. */
const REFUSALS: ReadonlySet<ImportProblemCode> = new Set(['name_empty', 'name_too_long']);

/** The limits of a typed value; asking the schema itself for every cell of a long file took two thirds of the time. */
const LINE_LENGTH = lineSchema.maxLength ?? Infinity;
const TEXT_LENGTH = textSchema.maxLength ?? Infinity;

/** Values quoted in a sentence are cut: a cell of a megabyte belongs in no sentence. */
const QUOTED_LENGTH = 60;

/**
 * Reads one record by the mapping. Text is taken as it stands, formulas and markup included, since nothing ever runs it;
 * only control characters are removed, and said so. A value that cannot be kept leaves its field empty, and is said too.
 */
export function readLine(record: CsvRecord, rules: LineRules): LineReading {
  const problems: ImportProblem[] = [];
  const say = (code: ImportProblemCode, params: ImportProblem['params'] = {}) => {
    problems.push({ line: record.line, code, severity: REFUSALS.has(code) ? 'skipped' : 'note', params });
  };
  const cell = (field: ImportField): string => {
    const column = rules.columns.indexOf(field);
    return column === -1 ? '' : (record.fields[column] ?? '');
  };
  const readText = (field: TextField): string => {
    const text = cell(field);
    const clean = field === 'notes' ? text.replaceAll(CONTROLS_ALL, '').trim() : cleanLine(text);
    if (CONTROLS.test(text)) say('characters_removed', { field });
    if (clean.length <= (field === 'notes' ? TEXT_LENGTH : LINE_LENGTH)) return clean;
    say('too_long', { field, length: clean.length });
    return '';
  };

  if (record.brokenQuote) say('broken_quote');
  compareWidth(record, rules.columns.length, say);

  const writtenName = joinName(cell, rules.nameOrder);
  const name = cleanLine(writtenName);
  if (CONTROLS.test(writtenName)) say('characters_removed', { field: 'name' });
  if (name === '') say('name_empty');
  else if (name.length > LINE_LENGTH) say('name_too_long', { length: name.length });
  if (problems.some(({ severity }) => severity === 'skipped')) return { values: null, problems };

  const values: NamedValues = { name };
  for (const field of ['role', 'phone', 'region', 'managerName', 'notes'] as const) {
    const text = readText(field);
    if (text !== '') values[field] = text;
  }
  const email = readText('email');
  if (looksLikeEmail(email)) values.email = email;
  else if (email !== '') say('email_invalid', { value: quote(email) });

  const hired = cleanLine(cell('hireDay'));
  const day = readDay(hired, rules.dateOrder);
  if (day !== null) values.hireDay = day;
  else if (hired !== '') say('date_unreadable', { value: quote(hired) });

  const said = cleanLine(cell('status'));
  const status = readStatus(said);
  if (status !== null) values.status = status;
  else if (said !== '') say('status_unknown', { value: quote(said) });

  return { values, problems };
}

/** The value of the manager column as it is shown and compared: one line, no control characters. */
export function readManager(record: CsvRecord, columns: ImportColumns): string {
  const column = columns.indexOf('managerName');
  return column === -1 ? '' : cleanLine(record.fields[column] ?? '');
}

function joinName(cell: (field: ImportField) => string, order: NameOrder): string {
  const whole = cell('name');
  if (whole.trim() !== '') return whole;
  const halves = [cell('firstName'), cell('lastName')];
  return (order === 'given_first' ? halves : halves.toReversed()).join(' ');
}

/** Empty cells beyond the header are left by many programs and lose nothing; filled ones would be lost. */
function compareWidth(
  record: CsvRecord,
  expected: number,
  say: (code: ImportProblemCode, params: ImportProblem['params']) => void,
): void {
  const found = record.fields.length;
  if (found < expected) say('fewer_columns', { found, expected });
  if (record.fields.slice(expected).some((field) => field.trim() !== ''))
    say('more_columns', { found, expected });
}

// oxlint-disable-next-line no-control-regex -- control characters are what is removed; line breaks and tabs are white space
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const CONTROLS_ALL = new RegExp(CONTROLS, 'g');

function cleanLine(text: string): string {
  return text.replaceAll(CONTROLS_ALL, '').replaceAll(/\s+/g, ' ').trim();
}

function quote(value: string): string {
  return value.length > QUOTED_LENGTH ? `${value.slice(0, QUOTED_LENGTH)}…` : value;
}
