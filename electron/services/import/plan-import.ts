import type { Rep } from '#shared/domain/rep.ts';
import type {
  ImportColumns,
  ImportProblem,
  ImportProblemCode,
  ImportSettings,
  LineAction,
} from '#shared/domain/rep-import.ts';
import { fold } from './fold.ts';
import type { Match } from './match-reps.ts';
import { findChanges, indexReps } from './match-reps.ts';
import type { CsvRecord } from './parse-records.ts';
import type { DateOrderFinding } from './read-day.ts';
import { findDateOrder } from './read-day.ts';
import type { LineValues, NamedValues } from './read-line.ts';
import { readLine, readManager } from './read-line.ts';
import { Sightings } from './sightings.ts';

/** What an import does with each line that it writes. */
export type PlannedWrite =
  | { action: 'create'; line: number; values: NamedValues }
  | { action: 'update'; line: number; rep: Rep; changes: LineValues };

/** The settings that concern the meaning of records, not how the bytes became records. */
export type PlanSettings = Pick<ImportSettings, 'columns' | 'nameOrder' | 'dateOrder' | 'managers'>;

export interface ImportPlan {
  writes: PlannedWrite[];
  counts: Record<LineAction, number>;
  /** In the order of the file. */
  problems: ImportProblem[];
  /** The managers named in the file with their people, as first spelled; empty without a manager column. */
  managers: { name: string; count: number }[];
  dateOrder: DateOrderFinding;
}

/**
 * Works out what importing the records would do, without doing it: which people are new, which change and how, which
 * lines are left out and why. Every line gets exactly one action.
 */
export function planImport(
  records: readonly CsvRecord[],
  settings: PlanSettings,
  existing: readonly Rep[],
): ImportPlan {
  const { columns, nameOrder, managers } = settings;
  const found = findDateOrder(columnValues(records, columns.indexOf('hireDay')));
  const dateOrder = settings.dateOrder ?? found.order;
  const chosen = managers === null ? null : new Set(managers.map(fold));
  const match = indexReps(existing, new Set(columnValues(records, columns.indexOf('email')).map(toAddress)));
  const seen = new Sightings();
  const plan: ImportPlan = {
    writes: [],
    counts: { create: 0, update: 0, unchanged: 0, skip: 0, other_team: 0 },
    problems: [],
    managers: countManagers(records, columns),
    dateOrder: { ...found, order: dateOrder },
  };
  let assumedDate = settings.dateOrder === null ? found.ambiguous : null;

  for (const record of records) {
    if (chosen !== null && !chosen.has(fold(readManager(record, columns)))) {
      plan.counts.other_team++;
      continue;
    }
    const { line } = record;
    const { values, problems } = readLine(record, { columns, nameOrder, dateOrder });
    plan.problems.push(...problems);
    if (assumedDate !== null && record.fields[columns.indexOf('hireDay')]?.trim() === assumedDate) {
      plan.problems.push(note(line, 'date_order_assumed', { value: assumedDate }));
      assumedDate = null;
    }
    const decision: Decision =
      values === null ? { action: 'skip' } : decide(values, match(values), seen, line);
    plan.counts[decision.action]++;
    if ('problem' in decision) plan.problems.push(decision.problem);
    if ('write' in decision) plan.writes.push(decision.write);
  }
  return plan;
}

type Decision =
  | { action: 'skip' | 'unchanged' }
  | { action: 'skip'; problem: ImportProblem }
  | { action: 'create' | 'update'; write: PlannedWrite }
  | { action: 'update'; write: PlannedWrite; problem: ImportProblem };

function decide(values: NamedValues, known: Match, seen: Sightings, line: number): Decision {
  const { name } = values;
  if (known.kind === 'several' || seen.isContested(known, values)) {
    const count = known.kind === 'several' ? known.count : 2;
    return { action: 'skip', problem: refusal(line, 'ambiguous_name', { name, count }) };
  }
  const other = seen.find(known, values);
  if (other !== undefined) {
    return { action: 'skip', problem: refusal(line, 'duplicate_in_file', { name, other }) };
  }
  seen.add(known, values, line);
  if (known.kind === 'none') return { action: 'create', write: { action: 'create', line, values } };

  const { rep } = known;
  if (rep.archivedAt !== null) return { action: 'skip', problem: refusal(line, 'in_archive', { name }) };
  const changes = findChanges(rep, values);
  if (Object.keys(changes).length === 0) return { action: 'unchanged' };
  const write: PlannedWrite = { action: 'update', line, rep, changes };
  if (changes.email === undefined || rep.email === '') return { action: 'update', write };
  const said = note(line, 'email_changes', { name, from: rep.email, to: changes.email });
  return { action: 'update', write, problem: said };
}

function note(line: number, code: ImportProblemCode, params: ImportProblem['params']): ImportProblem {
  return { line, code, severity: 'note', params };
}

function refusal(line: number, code: ImportProblemCode, params: ImportProblem['params']): ImportProblem {
  return { line, code, severity: 'skipped', params };
}

function countManagers(records: readonly CsvRecord[], columns: ImportColumns): ImportPlan['managers'] {
  if (!columns.includes('managerName')) return [];
  const byName = new Map<string, { name: string; count: number }>();
  for (const record of records) {
    const name = readManager(record, columns);
    const entry = byName.get(fold(name));
    if (entry === undefined) byName.set(fold(name), { name, count: 1 });
    else entry.count++;
  }
  return [...byName.values()].toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function columnValues(records: readonly CsvRecord[], column: number): string[] {
  return column === -1 ? [] : records.map((record) => record.fields[column] ?? '');
}

function toAddress(cell: string): string {
  return cell.trim().toLowerCase();
}
