import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { databaseFile } from '#electron/db/open.ts';
import { copyBeside } from '#electron/services/backup/copy-beside.ts';
import * as schema from '#electron/db/schema.ts';
import { jobCatalogue } from '#electron/services/jobs/catalogue.ts';
import type { Store } from '#electron/services/store.ts';
import { fail } from '#shared/lib/result.ts';
import { startBackups } from './backup-support.ts';
import { aCommitment, anObservation, aRep, aSession, valueOf } from './support.ts';

/* A passphrase takes a third of a second to become a key, and several on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

test('a backup is one private file that holds every row, and is on the list with what is inside', async () => {
  const { home, store, backups } = startBackups();
  const repId = aRep(store.context());
  const session = aSession(store.context(), repId);
  anObservation(store.context(), session);
  expect(backups.isChanged()).toBe(true);
  valueOf(await backups.backUp('manual'));
  expect(backups.isChanged()).toBe(false);

  const { backups: list, folder } = await backups.overview();
  expect(list).toMatchObject([
    { reason: 'manual', encrypted: false, contents: { people: 1, sessions: 1, notes: 1 } },
  ]);
  expect(folder).toBe(join(home, 'backups'));
  const path = join(folder, list[0]?.id ?? '');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).toSorted()).toEqual(
    ['', '.json'].map((ending) => `${list[0]?.id ?? ''}${ending}`),
  );
});

test('a note written while the copy is being made does not disturb it', async () => {
  const { store, backups } = startBackups();
  const session = aSession(store.context(), aRep(store.context()));
  const making = backups.backUp('manual');
  for (let note = 0; note < 50; note += 1) {
    anObservation(store.context(), session);
    await new Promise((resolve) => setImmediate(resolve));
  }
  valueOf(await making);
  const { backups: list } = await backups.overview();
  expect(valueOf(await backups.preview({ id: list[0]?.id ?? '' })).now?.notes).toBe(50);
});

test('a drive that is gone is said, does not stop the work, and is caught up with when it is back', async () => {
  const { home, backups, pass } = startBackups();
  const drive = join(home, 'drive');
  mkdirSync(drive);
  await backups.chooseFolder(drive);
  rmSync(drive, { recursive: true });
  await backups.tryBackUp('quit');
  expect((await backups.overview()).trouble).toMatchObject({
    code: 'backup_folder_missing',
    message: 'sentence of backup_folder_missing',
  });
  expect(readdirSync(home)).not.toContain('drive');
  mkdirSync(drive);
  pass(3_600_000);
  await backups.tick();
  await backups.tick();
  const { trouble, backups: list } = await backups.overview();
  expect(trouble).toBeNull();
  expect(list.map(({ reason }) => reason)).toEqual(['daily']);
});

test('a sealed backup is useless without its passphrase and whole with it', async () => {
  const { home, store, backups, make } = startBackups();
  aRep(store.context(), { name: 'Versie Hillebrand' });
  await backups.setPassphrase('correct horse battery');
  const { backups: list, passphraseNeeded } = await backups.overview();
  const backup = list[0];
  expect(backup).toMatchObject({ encrypted: true });
  expect(passphraseNeeded).toBe(false);
  expect(readFileSync(join(home, 'backups', backup?.id ?? '')).includes('Versie')).toBe(false);

  const later = make();
  expect((await later.overview()).passphraseNeeded).toBe(true);
  expect(await later.backUp('daily')).toMatchObject({ failure: { code: 'passphrase_needed' } });
  expect(await later.preview({ id: backup?.id ?? '' })).toMatchObject({
    failure: { code: 'passphrase_needed' },
  });
  expect(await later.preview({ id: backup?.id ?? '', passphrase: 'wrong horse battery' })).toMatchObject({
    failure: { code: 'passphrase_wrong', field: 'passphrase' },
  });
  const preview = await later.preview({ id: backup?.id ?? '', passphrase: 'correct horse battery' });
  expect(valueOf(preview).inside.people).toBe(1);
  expect(await later.setPassphrase('correct horse batery')).toMatchObject({
    failure: { code: 'passphrase_wrong' },
  });
  valueOf(await later.setPassphrase('correct horse battery'));
  expect((await later.overview()).passphraseNeeded).toBe(false);
  expect(readdirSync(home).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a slip of the finger is noticed while the drive with the backups is away', async () => {
  const { home, backups, make, state } = startBackups();
  const drive = join(home, 'drive');
  mkdirSync(drive);
  await backups.chooseFolder(drive);
  await backups.setPassphrase('correct horse battery');
  renameSync(drive, `${drive}-away`);
  const later = make();
  expect(await later.setPassphrase('correct horse batery')).toMatchObject({
    failure: { code: 'passphrase_wrong', field: 'passphrase' },
  });
  expect((await later.overview()).passphraseNeeded).toBe(true);
  valueOf(await later.setPassphrase('correct horse battery'));
  expect((await later.overview()).passphraseNeeded).toBe(false);
  renameSync(`${drive}-away`, drive);

  state.change({ sealCheck: null });
  const updated = make();
  expect(await updated.setPassphrase('correct horse batery')).toMatchObject({
    failure: { code: 'passphrase_wrong' },
  });
  valueOf(await updated.setPassphrase('correct horse battery'));
  expect(state.read().sealCheck).not.toBeNull();
});

test('whoever forgot the passphrase stops encrypting and chooses another one', async () => {
  const { backups, make } = startBackups();
  await backups.setPassphrase('correct horse battery');
  const later = make();
  valueOf(await later.setPassphrase(null));
  valueOf(await later.setPassphrase('other words by heart'));
  const last = make();
  expect(await last.setPassphrase('correct horse battery')).toMatchObject({
    failure: { code: 'passphrase_wrong' },
  });
  valueOf(await last.setPassphrase('other words by heart'));
});

test('a passphrase that the keychain keeps is not asked for again', async () => {
  const { backups, make } = startBackups({ keychain: true });
  await backups.setPassphrase('correct horse battery');
  const later = make();
  expect(await later.overview()).toMatchObject({ passphraseNeeded: false, passphraseKept: true });
  valueOf(await later.backUp('daily'));
});

test('a restore takes the place of the present file, which is kept under its name and can be gone back to', async () => {
  const { store, backups } = startBackups();
  const repId = aRep(store.context(), { name: 'Then' });
  valueOf(await backups.backUp('manual'));
  store.context().db.$client.prepare("UPDATE rep SET name = 'Now'").run();
  aSession(store.context(), repId);
  const [then] = (await backups.overview()).backups;
  expect(valueOf(await backups.preview({ id: then?.id ?? '' }))).toMatchObject({
    now: { people: 1, sessions: 1 },
    inside: { people: 1, sessions: 0 },
    people: [{ name: 'Then', missing: 0, changed: 1 }],
  });
  valueOf(await backups.restore({ id: then?.id ?? '', keepAs: 'Before the mess' }));
  expect(listReps(store)).toEqual(['Then']);

  const kept = (await backups.overview()).backups.find(({ reason }) => reason === 'kept');
  expect(kept).toMatchObject({ label: 'Before the mess', contents: { sessions: 1 } });
  valueOf(await backups.restore({ id: kept?.id ?? '', keepAs: '' }));
  expect(listReps(store)).toEqual(['Now']);
});

test('one person comes back with everything that hangs on them; others and later work stay', async () => {
  const { store, backups } = startBackups();
  const context = store.context();
  const lost = aRep(context, { name: 'Lost' });
  const other = aRep(context, { name: 'Other' });
  const session = aSession(context, lost);
  const note = anObservation(context, session, { text: 'Found through the search index' });
  aCommitment(context, lost, { sessionId: session, closedByObservationId: note });
  valueOf(await backups.backUp('manual'));
  context.db.$client.prepare("DELETE FROM rep WHERE name = 'Lost'").run();
  context.db.$client.prepare("UPDATE rep SET name = 'Other, renamed'").run();
  const later = aSession(context, other);
  const [backup] = (await backups.overview()).backups;
  const preview = valueOf(await backups.preview({ id: backup?.id ?? '' }));
  expect(preview.people).toEqual([
    { id: lost, name: 'Lost', missing: 4, changed: 0 },
    { id: other, name: 'Other', missing: 0, changed: 1 },
  ]);
  expect(valueOf(await backups.restoreRep({ id: backup?.id ?? '', repId: lost }))).toEqual({
    missing: 4,
    changed: 0,
  });
  expect(listReps(store)).toEqual(['Lost', 'Other, renamed']);
  const sessions = context.db.select().from(schema.session).all();
  expect(Object.fromEntries(sessions.map(({ id, repId }) => [id, repId]))).toEqual({
    [session]: lost,
    [later]: other,
  });
  const found = context.db.$client
    .prepare("SELECT count(*) FROM observation_search WHERE observation_search MATCH 'index'")
    .pluck()
    .get();
  expect(found).toBe(1);
  expect(context.db.$client.pragma('foreign_key_check')).toEqual([]);
});

test('the drill proves the newest backup, and tells when it does not hold', async () => {
  const { home, store, backups } = startBackups();
  aRep(store.context());
  valueOf(await backups.backUp('manual'));
  valueOf((await backups.drillNewest()) ?? { ok: false, failure: { code: 'internal' } });
  expect((await backups.overview()).drill).toMatchObject({ ok: true });
  const [backup] = (await backups.overview()).backups;
  const path = join(home, 'backups', backup?.id ?? '');
  writeFileSync(path, readFileSync(path).fill(0xff, 8192));
  expect(await backups.drillNewest()).toMatchObject({ failure: { code: 'backup_damaged' } });
  expect((await backups.overview()).drill).toMatchObject({ ok: false });
});

test.each([
  ['throws', () => Promise.reject(new Error('The drive was pulled out')), 'internal'],
  ['finds no room', () => Promise.resolve(fail('disk_full')), 'disk_full'],
] as const)(
  'a trial that %s tells nothing of the backup: it is logged and said, and the next tick tries again',
  async (_how, breakOff, code) => {
    const log = vi.fn();
    const { backups } = startBackups({ log });
    valueOf(await backups.backUp('manual'));
    vi.spyOn(jobCatalogue, 'drillBackup').mockImplementationOnce(breakOff);
    expect(await backups.drillNewest()).toMatchObject({ failure: { code } });
    expect((await backups.overview()).drill).toBeNull();
    expect(log).toHaveBeenCalledExactlyOnceWith('backups.drill', expect.any(Error));
    await backups.tick();
    expect((await backups.overview()).drill).toMatchObject({ ok: true });
  },
);

test('a damaged file is salvaged row by row: what reads is there, what does not is counted, the damaged one is kept', async () => {
  const { home, store, backups } = startBackups();
  const context = store.context();
  const session = aSession(context, aRep(context));
  const text = 'A note long enough that hundreds of them fill many pages of the file. '.repeat(4);
  for (let note = 0; note < 400; note += 1) anObservation(context, session, { text });
  store.close();
  const path = join(home, databaseFile);
  const bytes = readFileSync(path);
  const page = notePage(path);
  writeFileSync(path, bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
  store.open(home);
  const { tables } = valueOf(await backups.salvage());
  const notes = tables.find(({ table }) => table === 'observation');
  expect(notes?.read).toBeGreaterThan(300);
  expect((notes?.read ?? 0) + (notes?.lost ?? 0)).toBe(400);
  expect(notes?.lost).toBeGreaterThan(0);
  expect(store.failure()).toBeNull();
  expect(store.context().db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  const kept = (await backups.overview()).backups.find(({ reason }) => reason === 'kept');
  expect(readFileSync(join(home, kept?.id ?? '')).equals(bytes)).toBe(true);
});

test('the folder of the notes themselves is never the folder of backups: pruning would take what is in use', async () => {
  const { home, backups } = startBackups();
  await backups.chooseFolder(`${home}/.`);
  expect(await backups.overview()).toMatchObject({ folder: join(home, 'backups'), isDefaultFolder: true });
  expect(readdirSync(home).filter((name) => name.endsWith('-manual.sqlite'))).toEqual([]);
});

test('what was kept at a restore stays until it is removed; any backup can be, with all that stands beside it', async () => {
  const { home, store, backups } = startBackups();
  aRep(store.context());
  valueOf(await backups.backUp('manual'));
  const [made] = (await backups.overview()).backups;
  valueOf(await backups.restore({ id: made?.id ?? '', keepAs: '' }));
  const { backups: list } = await backups.overview();
  expect(Object.fromEntries(list.map(({ reason, goneBy }) => [reason, goneBy?.slice(0, 10)]))).toEqual({
    kept: undefined,
    manual: '2028-11-28',
    restore: '2028-11-28',
  });
  for (const { id } of list) valueOf(await backups.remove({ id }));
  expect(await backups.remove({ id: list[0]?.id ?? '' })).toMatchObject({ failure: { code: 'not_found' } });
  expect(await backups.remove({ id: '../curbside.sqlite' })).toMatchObject({
    failure: { code: 'not_found' },
  });
  expect((await backups.overview()).backups).toEqual([]);
  expect(readdirSync(join(home, 'backups'))).toEqual([]);
  expect(readdirSync(home).filter((name) => name.startsWith('curbside-'))).toEqual([]);
  expect(store.context().db.$client.prepare('SELECT count(*) FROM rep').pluck().get()).toBe(1);
});

test('a copy from before a migration is sealed as soon as the passphrase is known', async () => {
  const { home, store, backups, make } = startBackups();
  aRep(store.context(), { name: 'Versie Hillebrand' });
  await backups.setPassphrase('correct horse battery');
  copyBeside(store.context().db.$client, 'migration', new Date('2026-11-28T21:00:00Z'));
  const open = () => readdirSync(join(home, 'backups')).filter((name) => name.endsWith('.sqlite'));
  expect(open()).toHaveLength(1);
  const later = make();
  await later.tick();
  expect(open()).toHaveLength(1);
  valueOf(await later.setPassphrase('correct horse battery'));
  expect(open()).toEqual([]);
  const copy = (await later.overview()).backups.find(({ reason }) => reason === 'migration');
  expect(copy).toMatchObject({ encrypted: true, contents: { people: 1 } });
  expect(valueOf(await later.preview({ id: copy?.id ?? '' })).inside.people).toBe(1);
});

test('backups of a folder chosen before stay on the list, go by age, and are named while it is away', async () => {
  const { home, store, backups, pass } = startBackups();
  const drive = join(home, 'drive');
  mkdirSync(drive);
  await backups.chooseFolder(drive);
  await backups.chooseFolder(null);
  const files = () => readdirSync(drive).filter((name) => name.endsWith('.sqlite'));
  expect(files()).toHaveLength(1);
  expect((await backups.overview()).backups.map(({ id }) => id)).toContain(files()[0]);
  renameSync(drive, `${drive}-away`);
  expect((await backups.overview()).awayFolders).toEqual([drive]);
  valueOf(await backups.backUp('daily'));
  renameSync(`${drive}-away`, drive);
  expect((await backups.overview()).awayFolders).toEqual([]);
  pass(800 * 86_400_000);
  aRep(store.context());
  valueOf(await backups.backUp('daily'));
  expect(files()).toHaveLength(1);
  pass(8 * 86_400_000);
  valueOf(await backups.backUp('daily'));
  expect(files()).toEqual([]);
});

test('a clock that was ahead stops no daily backup and no trial, and takes no older backup', async () => {
  const { home, backups, pass } = startBackups();
  const years = 5 * 365 * 86_400_000;
  valueOf(await backups.backUp('manual'));
  pass(86_400_000);
  valueOf(await backups.backUp('manual'));
  pass(years);
  await backups.tick();
  await backups.tick();
  pass(-years);
  pass(86_400_000);
  await backups.tick();
  await backups.tick();
  const { backups: list, newest, drill } = await backups.overview();
  expect(list.map(({ at, reason }) => [at.slice(0, 10), reason])).toEqual([
    ['2031-11-28', 'daily'],
    ['2026-11-30', 'daily'],
    ['2026-11-29', 'manual'],
    ['2026-11-28', 'manual'],
  ]);
  expect(newest).toBe(list[1]?.id);
  expect(drill).toMatchObject({ ok: true, backupAt: list[1]?.at });
  expect(readdirSync(join(home, 'backups')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(4);
});

test('two apps that share a folder count their own backups and leave each other’s alone', async () => {
  const day = 86_400_000;
  const theirs = startBackups();
  const { home, state, backups, pass } = startBackups();
  const drive = join(home, 'drive');
  mkdirSync(drive);
  theirs.pass(4 * day);
  await theirs.make('theirs').chooseFolder(drive);
  state.change({ folder: drive, version: '1.0.0' });
  pass(4.1 * day);
  await backups.tick();
  pass(20 * day);
  await backups.tick();
  const { backups: list } = await backups.overview();
  expect(list.map(({ at, reason, goneBy }) => [at.slice(0, 10), reason, goneBy?.slice(0, 10)])).toEqual([
    ['2026-12-22', 'daily', '2028-12-22'],
    ['2026-12-02', 'daily', '2028-12-02'],
    ['2026-12-02', 'manual', undefined],
  ]);
});

/** A page that holds notes and nothing else: the last leaf of the table. */
function notePage(path: string): number {
  const db = new Database(path, { readonly: true });
  try {
    const page = db
      .prepare("SELECT max(pageno) FROM dbstat WHERE name = 'observation' AND pagetype = 'leaf'")
      .pluck()
      .get();
    return Number(page);
  } finally {
    db.close();
  }
}

function listReps(store: Store): string[] {
  return store.context().db.$client.prepare<[], string>('SELECT name FROM rep ORDER BY name').pluck().all();
}
