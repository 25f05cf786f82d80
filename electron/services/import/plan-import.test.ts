import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { repIdSchema } from '#shared/domain/ids.ts';
import type { Rep, RepInput } from '#shared/domain/rep.ts';
import type { ImportColumns } from '#shared/domain/rep-import.ts';
import { guessColumns } from './guess-columns.ts';
import { parseRecords } from './parse-records.ts';
import type { PlanSettings } from './plan-import.ts';
import { planImport } from './plan-import.ts';
import { looksLikeEmail } from './read-email.ts';

const NOW = '2026-11-21T08:00:00.000Z';

const NOBODY: RepInput = {
  name: '',
  role: '',
  email: '',
  phone: '',
  region: '',
  hireDay: null,
  managerName: '',
  status: 'active',
  notes: '',
};

/** Plans a file whose first line names the fields, as the app itself calls them. */
function plan(csv: string, existing: readonly Rep[] = [], settings: Partial<PlanSettings> = {}) {
  const [header, ...records] = parseRecords(csv, ',');
  const columns = header?.fields as ImportColumns;
  return planImport(
    records,
    { columns, nameOrder: 'given_first', dateOrder: null, managers: null, ...settings },
    existing,
  );
}

function rep(fields: Partial<Rep>): Rep {
  return {
    ...NOBODY,
    id: repIdSchema.parse(uuidv7()),
    isSample: false,
    archivedAt: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...fields,
  };
}

const said = (result: ReturnType<typeof plan>) => result.problems.map(({ line, code }) => [line, code]);

describe('planImport', () => {
  it('creates new people, updates known ones and leaves equal ones alone', () => {
    const anna = rep({ name: 'Anna Kovács', email: 'anna@example.com', region: 'West', notes: 'mine' });
    const bela = rep({ name: 'Béla Nagy', region: 'East' });
    const result = plan(
      'name,email,region,notes\nAnna K.,ANNA@example.com,Central,\n bela  NAGY ,,East,\nCili Vad,,,\n',
      [anna, bela],
    );
    expect(result.counts).toEqual({ create: 1, update: 1, unchanged: 1, skip: 0, other_team: 0 });
    expect(result.writes).toEqual([
      { action: 'update', line: 2, rep: anna, changes: { name: 'Anna K.', region: 'Central' } },
      { action: 'create', line: 4, values: { name: 'Cili Vad' } },
    ]);
  });

  it('never empties a field: an empty cell says nothing', () => {
    const anna = rep({
      name: 'Anna',
      email: 'a@example.com',
      phone: '1',
      hireDay: '2020-01-01',
      notes: 'keep',
    });
    expect(plan('name,email,phone,hireDay,notes\nAnna,a@example.com,,,\n', [anna]).counts.unchanged).toBe(1);
  });

  it('skips a line without a name and says so', () => {
    const result = plan('name,region\n,West\n"  ",East\nAnna,East\n');
    expect(said(result)).toEqual([
      [2, 'name_empty'],
      [3, 'name_empty'],
    ]);
    expect(result.counts).toMatchObject({ create: 1, skip: 2 });
  });

  it('finds the same person twice in the file', () => {
    const result = plan(
      'name,email\nAnna,a@example.com\nAnne,A@example.com\nBéla,\nBELA,\nCili,c1@x.hu\nCili,c2@x.hu\nCili,\n',
    );
    expect(result.problems).toEqual([
      { line: 3, code: 'duplicate_in_file', severity: 'skipped', params: { name: 'Anne', other: 2 } },
      { line: 5, code: 'duplicate_in_file', severity: 'skipped', params: { name: 'BELA', other: 4 } },
      { line: 8, code: 'duplicate_in_file', severity: 'skipped', params: { name: 'Cili', other: 6 } },
    ]);
    expect(result.counts).toMatchObject({ create: 4, skip: 3 });
  });

  it('asks for an address where two reps have the name', () => {
    const namesakes = [rep({ name: 'Anna Nagy', email: 'a1@x.hu' }), rep({ name: 'Anna Nagy' })];
    expect(said(plan('name\nanna nagy\n', namesakes))).toEqual([[2, 'ambiguous_name']]);
    expect(plan('name,email,region\nAnna Nagy,a1@x.hu,West\n', namesakes).counts.update).toBe(1);
  });

  it('leaves people of the archive there', () => {
    const gone = rep({ name: 'Anna Nagy', archivedAt: NOW });
    const result = plan('name,region\nAnna Nagy,West\n', [gone]);
    expect(said(result)).toEqual([[2, 'in_archive']]);
    expect(result.writes).toEqual([]);
  });

  it('says when an address changes, and keeps namesakes apart', () => {
    const anna = rep({ name: 'Anna Nagy', email: 'old@x.hu' });
    expect(plan('name,email\nAnna Nagy,new@x.hu\n', [anna]).problems).toEqual([
      {
        line: 2,
        code: 'email_changes',
        severity: 'note',
        params: { name: 'Anna Nagy', from: 'old@x.hu', to: 'new@x.hu' },
      },
    ]);
    const both = plan('name,email\nAnna Nagy,other@x.hu\nAnna Nagy,old@x.hu\n', [anna]);
    expect(both.counts).toMatchObject({ create: 1, unchanged: 1 });
    const contested = plan('name,email\nAnna Nagy,one@x.hu\nAnna Nagy,two@x.hu\n', [
      rep({ name: 'Anna Nagy' }),
    ]);
    expect(said(contested)).toEqual([[3, 'ambiguous_name']]);
  });

  it('imports a line with unreadable values, without them, and says which', () => {
    const result = plan(
      `name,email,hireDay,status,role\nAnna,not an address,soon,gone fishing,${'x'.repeat(301)}\nBéla,b@x.hu,2021. 03. 05.,inaktív,\n`,
    );
    expect(said(result)).toEqual([
      [2, 'too_long'],
      [2, 'email_invalid'],
      [2, 'date_unreadable'],
      [2, 'status_unknown'],
    ]);
    expect(result.writes).toMatchObject([
      { line: 2, values: { name: 'Anna' } },
      { line: 3, values: { name: 'Béla', email: 'b@x.hu', hireDay: '2021-03-05', status: 'left' } },
    ]);
  });

  it('says once how dates that read two ways are read, until the manager decides', () => {
    const csv = 'name,hireDay\nAnna,\nBéla,03/04/2021\nCili,05/06/2021\n';
    expect(said(plan(csv))).toEqual([[3, 'date_order_assumed']]);
    expect(said(plan(csv, [], { dateOrder: 'mdy' }))).toEqual([]);
    expect(plan(csv, [], { dateOrder: 'mdy' }).writes[1]).toMatchObject({
      values: { hireDay: '2021-03-04' },
    });
  });

  it('says where columns are missing or too many and where a quote is broken', () => {
    const result = plan('name,region\nAnna\nBéla,West,extra\nCili,West,,\nDani,"East\n');
    expect(said(result)).toEqual([
      [2, 'fewer_columns'],
      [3, 'more_columns'],
      [5, 'broken_quote'],
    ]);
    expect(result.counts.create).toBe(4);
  });

  it('joins a name from two columns in the order asked for', () => {
    const csv = 'lastName,firstName\nNagy,Anna\nKiss,\n';
    expect(plan(csv).writes).toMatchObject([{ values: { name: 'Anna Nagy' } }, { values: { name: 'Kiss' } }]);
    expect(plan(csv, [], { nameOrder: 'family_first' }).writes).toMatchObject([
      { values: { name: 'Nagy Anna' } },
      {},
    ]);
  });

  it('takes only the teams the manager picked', () => {
    const csv = 'name,managerName\nAnna,Éva Kis\nBéla,Eva  Kis\n,Tom\nCili,\n';
    const result = plan(csv, [], { managers: ['Éva Kis'] });
    expect(result.managers).toEqual([
      { name: 'Éva Kis', count: 2 },
      { name: '', count: 1 },
      { name: 'Tom', count: 1 },
    ]);
    expect(result.counts).toEqual({ create: 2, update: 0, unchanged: 0, skip: 0, other_team: 2 });
    expect(result.problems).toEqual([]);
    expect(plan(csv, [], { managers: [''] }).counts).toMatchObject({ create: 1, other_team: 3 });
  });

  it('keeps formulas and markup as plain text and drops control characters aloud', () => {
    const result = plan(
      'name,role\n"=HYPERLINK(""http://x"",""y"")",<script>alert(1)</script>\nA\u0000nna,b\u0007\n',
    );
    expect(result.writes).toMatchObject([
      { values: { name: '=HYPERLINK("http://x","y")', role: '<script>alert(1)</script>' } },
      { values: { name: 'Anna', role: 'b' } },
    ]);
    expect(said(result)).toEqual([
      [3, 'characters_removed'],
      [3, 'characters_removed'],
    ]);
  });

  it('gives every line exactly one action, and finds nothing to do the second time', () => {
    const word = fc.constantFrom('', 'Anna', 'anna', 'Béla', 'Kis Éva', '=1+1');
    const mail = fc.constantFrom('', 'a@x.hu', 'A@X.hu', 'b@x.hu', 'nonsense');
    const line = fc.record({ name: word, email: mail, region: fc.constantFrom('', 'West') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const csv = `name,email,region\n${lines.map((l) => `${l.name},${l.email},${l.region}`).join('\n')}\n`;
        const records = parseRecords(csv, ',').slice(1);
        const first = plan(csv);
        const total = Object.values(first.counts).reduce((sum, count) => sum + count, 0);
        expect(total).toBe(records.length);
        expect(first.counts.skip).toBe(
          first.problems.filter(({ severity }) => severity === 'skipped').length,
        );
        const made = first.writes.flatMap((write) => (write.action === 'create' ? [rep(write.values)] : []));
        expect(made.every(({ email }) => email === '' || looksLikeEmail(email))).toBe(true);
        expect(plan(csv, made).counts.create).toBe(0);
      }),
    );
  });

  const realFile = resolve('../shared/data/crm-sales-opportunities/sales_teams.csv');
  it.runIf(existsSync(realFile))('reads the public CRM example: 35 people under 6 managers', () => {
    const [header, ...records] = parseRecords(readFileSync(realFile, 'utf8'), ',');
    const { columns } = guessColumns(
      header?.fields ?? [],
      records.map(({ fields }) => fields),
    );
    expect(columns).toEqual(['name', 'managerName', 'region']);
    const result = planImport(
      records,
      { columns, nameOrder: 'given_first', dateOrder: null, managers: null },
      [],
    );
    expect(result.counts).toEqual({ create: 35, update: 0, unchanged: 0, skip: 0, other_team: 0 });
    expect(result.problems).toEqual([]);
    expect(result.managers).toHaveLength(6);
  });
});
