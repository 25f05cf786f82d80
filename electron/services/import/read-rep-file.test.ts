import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { csvFile } from '#electron/services/formats/csv.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { languages, type Language } from '#shared/domain/languages.ts';
import type { Rep } from '#shared/domain/rep.ts';
import type { CsvSeparator, ImportColumns } from '#shared/domain/rep-import.ts';
import { plainLine } from '#shared/lib/plain-text.ts';
import { fold } from './fold.ts';
import { planImport } from './plan-import.ts';
import { readRepFile } from './read-rep-file.ts';

const columns = ['name', 'role', 'region', 'email', 'phone', 'hireDay', 'managerName'] as const;
type Listed = Pick<Rep, (typeof columns)[number]>;

function recordsOf(bytes: Uint8Array, separator: CsvSeparator = ',') {
  const outcome = readRepFile(bytes, { encoding: 'utf-8', separator, hasHeader: true });
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value.records;
}

function exported(people: readonly Listed[], language: Language): Uint8Array {
  const rows = people.map((person) => columns.map((column) => person[column] ?? ''));
  return new TextEncoder().encode(csvFile(columns, rows, language));
}

function asRep(listed: Listed): Rep {
  const at = '2026-11-21T08:00:00.000Z';
  const rest = {
    status: 'active',
    notes: '',
    isSample: false,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
  };
  return { ...listed, ...rest, id: repIdSchema.parse(v7()) } as Rep;
}

it('a list that was exported and is imported again changes nobody', () => {
  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    ';',
    ',',
    '\t',
    '3',
    'ő',
    'a',
  );
  const written = fc
    .array(sign, { maxLength: 8 })
    .map((signs) => plainLine(signs.join('')))
    // What was typed so looks like what the export makes of it.
    .filter((text) => !/^'[=+\-@＝＋－＠]/.test(text));
  const person: fc.Arbitrary<Listed> = fc.record({
    name: written.filter((name) => fold(name) !== ''),
    role: written,
    region: written,
    email: fc.constantFrom('', 'anna@example.com', '+anna@example.com', '-bela@example.com'),
    phone: fc.oneof(written, fc.constantFrom('+36 30 123 4567', '-', '')),
    hireDay: fc.constantFrom(null, '2021-03-05'),
    managerName: written,
  });
  const team = fc.uniqueArray(person, {
    maxLength: 5,
    minLength: 1,
    comparator: (a, b) => fold(a.name) === fold(b.name) || (a.email !== '' && a.email === b.email),
  });
  fc.assert(
    fc.property(team, fc.constantFrom(...languages), (people, language) => {
      const { counts } = planImport(
        recordsOf(exported(people, language), language === 'en' ? ',' : ';'),
        {
          columns: columns as unknown as ImportColumns,
          nameOrder: 'given_first',
          dateOrder: null,
          managers: null,
        },
        people.map(asRep),
      );
      expect(counts).toEqual({ create: 0, update: 0, unchanged: people.length, skip: 0, other_team: 0 });
    }),
  );
});

it.each([
  ["'+36 30 123 4567", '+36 30 123 4567'],
  ["'=1+1", '=1+1'],
  ["'-", '-'],
  ["'@home", '@home'],
  ["'＋36", '＋36'],
  ["'\t1", '\t1'],
  ["'\r1", '\n1'],
  ["''+36", "''+36"],
  ["'Neill", "'Neill"],
  ["O'Neill", "O'Neill"],
])('the cell %j is read as %j', (cell, text) => {
  const [record] = recordsOf(new TextEncoder().encode(`name,phone\nAnna,"${cell}"\n`));
  expect(record?.fields).toEqual(['Anna', text]);
});
