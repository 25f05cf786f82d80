import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#electron/db/open.ts';
import type { ImportSettings } from '#shared/domain/rep-import.ts';
import type { DrivenApp } from './driven-app.ts';
import { ratioFigure, type Figure } from './figures.ts';
import { Writer } from './prose.ts';
import { sizeFor, writeTenYears } from './ten-years.ts';
import { regions } from './words.ts';

const people = 100_000;
const runs = 3;

const columns = ['name', 'role', 'email', 'phone', 'region', 'notes'] as const;
const settings: ImportSettings = {
  encoding: 'utf-8',
  separator: ',',
  hasHeader: true,
  columns: [...columns],
  nameOrder: 'given_first',
  dateOrder: null,
  managers: null,
};

function csvOf(count: number): string {
  const writer = new Writer(7);
  const lines = Array.from({ length: count }, (_, index) => [
    `${writer.name()} ${index}`,
    'Account manager',
    `person${index}@example.com`,
    `+36 1 ${writer.between(100, 999)} ${writer.between(1000, 9999)}`,
    writer.pick(regions),
    writer.note('', 1).replaceAll(/[",]/g, ''),
  ]);
  return [columns, ...lines].map((fields) => fields.join(',')).join('\n');
}

async function importTime({ app, page }: DrivenApp, csv: string): Promise<number> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, csv);
  return page.evaluate(
    async ({ chosen, expected }) => {
      const started = performance.now();
      const file = await window.curbside.invoke('imports', 'choose', undefined);
      if (!file.ok || file.value === null) throw new Error('No file');
      const { token } = file.value;
      const result = await window.curbside.invoke('imports', 'commit', { token, settings: chosen });
      if (!result.ok) throw new Error(result.error.message);
      const ms = performance.now() - started;
      if (result.value.counts.create !== expected) throw new Error('Not everybody was imported');
      return ms;
    },
    { chosen: settings, expected: people },
  );
}

/** The same rows into the same table, by one prepared statement in one transaction. */
function insertTime(file: string, csv: string): number {
  const rows = readFileSync(csv, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => [randomBytes(16), ...line.split(','), Date.now(), Date.now()]);
  const db = connect(file).$client;
  try {
    const started = performance.now();
    const insert = db.prepare(
      `INSERT INTO rep (id, ${columns.join(', ')}, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    db.transaction(() => rows.forEach((row) => insert.run(row)))();
    return performance.now() - started;
  } finally {
    db.close();
  }
}

/** A list of people imported into a small file from the file on disk to the answer, in turn with plain inserts into another. */
export async function measureImport(
  open: (profile: string) => Promise<DrivenApp>,
  folder: string,
): Promise<Figure[]> {
  const csv = join(folder, 'people.csv');
  writeFileSync(csv, csvOf(people));
  const ours: number[] = [];
  const alone: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const profile = join(folder, `import-${run}`);
    const other = join(folder, `insert-${run}.sqlite`);
    mkdirSync(profile);
    for (const file of [join(profile, 'curbside.sqlite'), other])
      writeTenYears(file, { ...sizeFor(100), reps: 3 }, Date.now());
    const driven = await open(profile);
    try {
      ours.push(await importTime(driven, csv));
      alone.push(insertTime(other, csv));
    } finally {
      await driven.app.close();
    }
  }
  return [ratioFigure('import_ratio', 4, ours, alone, 'ms')];
}
