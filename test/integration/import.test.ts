import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { importChange, rep, session } from '#electron/db/schema.ts';
import { createImports, latestImport } from '#electron/services/import/imports.ts';
import { jobCatalogue } from '#electron/services/jobs/catalogue.ts';
import type { Job } from '#electron/services/jobs/job.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import { createJobs } from '#electron/services/jobs/jobs.ts';
import type { Context } from '#electron/services/context.ts';
import { archiveRep, removeRep, setRepCadence, updateRep } from '#electron/services/reps.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { maxImportBytes, type ImportSettings } from '#shared/domain/rep-import.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';
import { everyRepTable, writtenAbout } from './written-about.ts';

const HEADER = 'name,email,region,manager,hire date,status,notes';

/** Jobs without their thread: the same functions on the test's own connection. */
function jobsInline(context: Context): Jobs {
  return {
    run: (name, { input }) =>
      Promise.resolve(
        (jobCatalogue[name] as Job<unknown, never>)(input, {
          ...context,
          progress: () => undefined,
          throwIfCancelled: () => undefined,
        }),
      ),
    cancel: () => undefined,
  };
}

function open(
  jobsOf: (context: Context) => Jobs = jobsInline,
  backUp: (context: Context) => void = () => undefined,
) {
  const context = openTestDatabase();
  const imports = createImports({
    jobs: jobsOf(context),
    databaseFile: () => context.db.$client.name,
    beforeWriting: () => Promise.resolve(backUp(context)),
  });
  return { context, imports };
}

type Opened = ReturnType<typeof open>;

/** Walks a file through the steps of the screen, with the columns as guessed. */
async function prepare({ imports }: Opened, csv: string, changes: Partial<ImportSettings> = {}) {
  const { token } = valueOf(imports.takeFile({ fileName: 'team.csv', bytes: new TextEncoder().encode(csv) }));
  const preview = valueOf(await imports.preview({ token, read: {} }));
  const { encoding, separator, hasHeader, columns, nameOrder } = preview;
  const settings: ImportSettings = {
    encoding,
    separator,
    hasHeader,
    columns,
    nameOrder,
    dateOrder: null,
    managers: null,
    ...changes,
  };
  return { token, preview, settings };
}

async function run(opened: Opened, csv: string, changes: Partial<ImportSettings> = {}) {
  const { token, settings } = await prepare(opened, csv, changes);
  return valueOf(await opened.imports.commit({ token, settings }));
}

const everything = ({ db }: Context) => db.select().from(rep).orderBy(rep.seq).all();

describe('importing reps', () => {
  it('shows the file, says what would happen, and writes only then', async () => {
    const opened = open();
    aRep(opened.context, { name: 'Anna Kovács', email: 'anna@example.com', region: 'West' });
    const csv = `${HEADER}\nAnna Kovács,anna@example.com,Central,Éva,,,\nBéla Nagy,,East,Éva,soon,,\n,,,Éva,,,\n`;
    const before = everything(opened.context);

    const { token, preview, settings } = await prepare(opened, csv);
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      separator: ',',
      rowCount: 3,
      columns: ['name', 'email', 'region', 'managerName', 'hireDay', 'status', 'notes'],
    });
    const check = valueOf(await opened.imports.check({ token, settings }));
    expect(check).toMatchObject({
      counts: { create: 1, update: 1, unchanged: 0, skip: 1, other_team: 0 },
      problemCount: 2,
      problems: [
        { line: 3, code: 'date_unreadable' },
        { line: 4, code: 'name_empty' },
      ],
      updates: [
        {
          line: 2,
          name: 'Anna Kovács',
          changes: [
            { field: 'region', from: 'West', to: 'Central' },
            { field: 'managerName', from: '', to: 'Éva' },
          ],
        },
      ],
      managers: [{ name: 'Éva', count: 3 }],
    });
    expect(everything(opened.context)).toEqual(before);

    const result = valueOf(await opened.imports.commit({ token, settings }));
    expect(result.counts).toMatchObject({ create: 1, update: 1 });
    expect(everything(opened.context)).toMatchObject([
      { name: 'Anna Kovács', region: 'Central' },
      { name: 'Béla Nagy', region: 'East', hireDay: null, status: 'active', isSample: false },
    ]);
    expect(await opened.imports.commit({ token, settings })).toMatchObject({
      failure: { code: 'import_expired' },
    });
  });

  it('finds imported people by search, and has nothing to do the second time', async () => {
    const opened = open();
    const csv = `${HEADER}\nŐry Özséb,ory@example.com,Győr,,,,\n`;
    await run(opened, csv);
    const hits = opened.context.db.$client
      .prepare("SELECT 1 FROM rep_search WHERE rep_search MATCH 'ory*'")
      .all();
    expect(hits).toHaveLength(1);
    const { token, settings } = await prepare(opened, csv);
    expect(await opened.imports.commit({ token, settings })).toMatchObject({
      failure: { code: 'import_nothing_to_do' },
    });
    expect(everything(opened.context)).toHaveLength(1);
  });

  it('is undone to exactly the rows before, once', async () => {
    const opened = open();
    aRep(opened.context, {
      name: 'Anna',
      email: 'a@example.com',
      region: 'West',
      notes: 'mine',
      status: 'on_leave',
    });
    aRep(opened.context, { name: 'Sample', isSample: true });
    const before = everything(opened.context);
    const { batchId } = await run(
      opened,
      `${HEADER}\nAnna Nagy,a@example.com,East,Tom,2020-01-02,active,new\nSample,,East,,,,\n`,
    );
    expect(everything(opened.context)).toHaveLength(3);
    expect(latestImport(opened.context)).toMatchObject({ batchId, fileName: 'team.csv', people: 2 });
    expect(valueOf(await opened.imports.undo(batchId))).toEqual({
      removed: 1,
      restored: 1,
      keptCount: 0,
      kept: [],
    });
    expect(everything(opened.context)).toEqual(before);
    expect(latestImport(opened.context)).toBeNull();
    expect(await opened.imports.undo(batchId)).toMatchObject({ failure: { code: 'import_already_undone' } });
  });

  it('keeps people who were coached or edited since, and names them', async () => {
    const opened = open();
    const { context } = opened;
    const { db } = context;
    const known = aRep(context, { name: 'Known', region: 'West' });
    const coached = everyRepTable(context);
    const names = ['Edited', 'Archived', 'New', 'With a rhythm', ...coached];
    const { batchId } = await run(
      opened,
      [HEADER, 'Known,,East,,,,', ...names.map((name) => `${name},,,,,,`)].join('\n'),
    );
    const idOf = (name: string) => db.select().from(rep).where(eq(rep.name, name)).get()?.id ?? known;
    for (const table of coached) writtenAbout[table]?.(context, idOf(table));
    aSession(context, known);
    const later = { ...context, now: () => new Date('2026-11-30T08:00:00.000Z') };
    valueOf(updateRep(later, { id: idOf('Edited'), changes: { region: 'North' } }));
    valueOf(archiveRep(later, { id: idOf('Archived') }));
    const policy = { oneToOneEveryDays: 7, rideAlongsPerYear: 4 };
    valueOf(setRepCadence(later, { id: idOf('With a rhythm'), policy }));

    const undone = valueOf(await opened.imports.undo(batchId));
    const kept = ['Edited', 'Archived', ...coached];
    expect(undone).toMatchObject({ removed: 2, restored: 1, keptCount: kept.length });
    expect(undone.kept).toEqual(kept.slice(0, 10));
    expect(everything(context).map(({ name, region }) => [name, region])).toEqual([
      ['Known', 'West'],
      ['Edited', 'North'],
      ...kept.slice(1).map((name) => [name, '']),
    ]);
    expect(db.select().from(session).where(eq(session.repId, known)).all()).toHaveLength(1);
  });

  it('makes a backup before undoing writes, and undoes nothing once cancelled meanwhile', async () => {
    const people: number[] = [];
    let onBackup = (): void => undefined;
    const opened = open(jobsInline, (context) => {
      people.push(everything(context).length);
      onBackup();
    });
    const { batchId } = await run(opened, `${HEADER}\nAnna,,,,,,\n`);
    onBackup = () => opened.imports.cancel(batchId);
    expect(await opened.imports.undo(batchId)).toMatchObject({ failure: { code: 'cancelled' } });
    expect(everything(opened.context)).toHaveLength(1);
    onBackup = () => undefined;
    expect(valueOf(await opened.imports.undo(batchId)).removed).toBe(1);
    expect(people).toEqual([0, 1, 1]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'file_empty'],
    ['a header alone', new TextEncoder().encode('name,email\n'), 'file_no_rows'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'file_workbook'],
    ['millions of lines', new TextEncoder().encode(`name\n${'Anna\n'.repeat(500_000)}`), 'file_too_large'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'file_binary'],
  ])('refuses %s with a coded failure', async (_, bytes, code) => {
    const { imports } = open();
    const { token } = valueOf(imports.takeFile({ fileName: 'x.csv', bytes }));
    expect(await imports.preview({ token, read: {} })).toMatchObject({ ok: false, failure: { code } });
  });

  it('refuses a path it cannot read, a file that is too large and a token it does not know', async () => {
    const { imports } = open();
    expect(await imports.openFile('/nowhere/team.csv')).toMatchObject({
      failure: { code: 'file_unreadable' },
    });
    const bytes = new Uint8Array(maxImportBytes + 1);
    expect(imports.takeFile({ fileName: 'x.csv', bytes })).toMatchObject({
      failure: { code: 'file_too_large' },
    });
    expect(await imports.preview({ token: 'x', read: {} })).toMatchObject({
      failure: { code: 'import_expired' },
    });
  });

  it('stores formulas, markup and NUL as inert text', async () => {
    const opened = open();
    await run(opened, 'name,notes,region\n"=HYPERLINK(""http://x"")",<script>alert(1)</script>,a\u0000b\n');
    expect(everything(opened.context)).toMatchObject([
      { name: '=HYPERLINK("http://x")', notes: '<script>alert(1)</script>', region: 'ab' },
    ]);
  });

  it('imports 100,000 lines in a worker of its own, and a cancelled import leaves nothing', async () => {
    const progress: Progress[] = [];
    const opened = open(() =>
      createJobs({
        workerFile: new URL('../../electron/worker.ts', import.meta.url),
        onProgress: (step) => progress.push(step),
      }),
    );
    const lines = Array.from(
      { length: 100_000 },
      (_, i) => `Person ${i},p${i}@example.com,Central,Dustin,2021-03-05,active,"note, ${i}"`,
    );
    lines.push('Person 5,p5@example.com,,,,,');
    const csv = [HEADER, ...lines].join('\n');
    const { token, settings } = await prepare(opened, csv);

    const cancelled = opened.imports.commit({ token, settings });
    opened.imports.cancel(token);
    expect(await cancelled).toMatchObject({ failure: { code: 'cancelled' } });
    expect(everything(opened.context)).toEqual([]);

    const { counts, batchId } = valueOf(await opened.imports.commit({ token, settings }));
    expect(counts).toMatchObject({ create: 100_000, skip: 1 });
    expect(progress.at(-1)).toEqual({ jobId: token, done: 100_000, total: 100_000 });
    expect(valueOf(await opened.imports.undo(batchId)).removed).toBe(100_000);
    expect(everything(opened.context)).toEqual([]);
  }, 60_000);
});

it('keeps nothing of how a person was before an import once they are gone', async () => {
  const opened = open();
  const { context, imports } = opened;
  const line = (notes: string) => `${HEADER}\nAnna Kovács,anna@example.com,,,,,${notes}`;
  const before = () => context.db.select().from(importChange).all();
  await run(opened, line('SECRET'));
  await run(opened, line('Knows the region'));
  expect(JSON.stringify(before())).toContain('SECRET');
  const [anna] = everything(context);
  valueOf(removeRep(context, { id: anna?.id as RepId }));
  expect(before()).toEqual([]);

  const created = await run(opened, line('SECRET'));
  const changed = await run(opened, line('Knows the region'));
  for (const { batchId } of [changed, created]) valueOf(await imports.undo(batchId));
  expect(everything(context)).toEqual([]);
  expect(JSON.stringify(before())).not.toContain('SECRET');
});
