import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { BackupInfo } from '#shared/domain/backup.ts';
import { databaseFile } from '#electron/db/open.ts';
import type { Backups } from '#electron/services/backup/backups.ts';
import { sweepAttachments } from '#electron/services/backup/backup-attachments.ts';
import { listBackupFiles } from '#electron/services/backup/backup-files.ts';
import { copyBeside } from '#electron/services/backup/copy-beside.ts';
import { sealBackup } from '#electron/services/backup/seal-backup.ts';
import { aPhoto, startBackups, type Rig } from './backup-support.ts';
import { aRep, valueOf } from './support.ts';

/* A passphrase takes a third of a second to become a key, and several on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const photo = randomBytes(5000);

async function newest(backups: Backups): Promise<BackupInfo> {
  const [first] = (await backups.overview()).backups;
  if (first === undefined) throw new Error('No backup');
  return first;
}

/** The copies of a photo that the backups hold, as whole paths. */
function copies({ home }: Rig, hash: string): string[] {
  const folder = join(home, 'backups', 'attachments', hash.slice(0, 2));
  return readdirSync(folder).map((name) => join(folder, name));
}

function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
  writeFileSync(path, bytes);
}

test('attachments are copied once for all backups, come back with a restore, and go with the last backup', async () => {
  const rig = startBackups();
  const { hash, path } = aPhoto(rig, photo);
  valueOf(await rig.backups.backUp('manual'));
  valueOf(await rig.backups.backUp('manual'));
  expect(copies(rig, hash).map((copy) => readFileSync(copy).equals(photo))).toEqual([true]);
  rmSync(path);
  const { id } = await newest(rig.backups);
  valueOf(await rig.backups.restore({ id, keepAs: '' }));
  expect(readFileSync(path).equals(photo)).toBe(true);

  // What is kept at a restore stands beside the database, with the photos in use.
  const { backups: list } = await rig.backups.overview();
  const removable = list.filter(({ reason }) => reason !== 'kept');
  for (const backup of removable) {
    expect(copies(rig, hash)).toHaveLength(1);
    valueOf(await rig.backups.remove(backup));
  }
  expect(removable).toHaveLength(3);
  expect(copies(rig, hash)).toEqual([]);
  expect(readFileSync(path).equals(photo)).toBe(true);
});

test('after a change of passphrase old and new backups bring their photos, each with its own words', async () => {
  const rig = startBackups();
  const { path } = aPhoto(rig, photo);
  valueOf(await rig.backups.setPassphrase('the first words'));
  const first = await newest(rig.backups);
  valueOf(await rig.backups.setPassphrase('the second words'));
  const second = await newest(rig.backups);
  for (const [{ id }, passphrase] of [
    [second, 'the second words'],
    [first, 'the first words'],
  ] as const) {
    rmSync(path);
    valueOf(await rig.backups.restore({ id, passphrase, keepAs: '' }));
    expect(readFileSync(path).equals(photo)).toBe(true);
  }
});

test('the same words chosen again seal under the same name: nothing is sealed twice', async () => {
  const rig = startBackups();
  const { hash } = aPhoto(rig, photo);
  valueOf(await rig.backups.setPassphrase('the first words'));
  valueOf(await rig.backups.setPassphrase(null));
  valueOf(await rig.backups.setPassphrase('the first words'));
  expect(copies(rig, hash).filter((name) => name.endsWith('.sealed'))).toHaveLength(1);
});

test('a sealed photo of before its seal had a name comes back; one that does not open never stops the notes', async () => {
  const rig = startBackups();
  const { hash, path } = aPhoto(rig, photo);
  const repId = aRep(rig.store.context(), { name: 'Versie Hillebrand' });
  valueOf(await rig.backups.setPassphrase('the first words'));
  const { id } = await newest(rig.backups);
  const slip = join(rig.home, 'backups', `${id}.json`);
  writeFileSync(slip, readFileSync(slip, 'utf8').replace(/,"seal":"[^"]*"/, ''));
  const [held = ''] = copies(rig, hash);
  const former = join(dirname(held), `${hash}.sealed`);
  renameSync(held, former);
  rmSync(path);
  valueOf(await rig.backups.restore({ id, keepAs: '' }));
  expect(readFileSync(path).equals(photo)).toBe(true);

  damage(former);
  rmSync(path);
  rig.store.context().db.$client.exec('DELETE FROM rep');
  valueOf(await rig.backups.restoreRep({ id, repId }));
  expect(rig.store.context().db.$client.prepare('SELECT name FROM rep').pluck().get()).toBe(
    'Versie Hillebrand',
  );

  writeFileSync(path, photo);
  valueOf(await rig.backups.setPassphrase(null));
  rmSync(path);
  valueOf(await rig.backups.restore({ id, passphrase: 'the first words', keepAs: '' }));
  expect(readFileSync(path).equals(photo)).toBe(true);
});

test('a damaged copy of a photo fails the trial, and the next backup makes it anew', async () => {
  const rig = startBackups();
  const { hash } = aPhoto(rig, photo);
  valueOf(await rig.backups.setPassphrase('the first words'));
  for (const copy of copies(rig, hash)) damage(copy);
  expect(await rig.backups.drillNewest()).toMatchObject({ failure: { code: 'backup_damaged' } });
  expect((await rig.backups.overview()).drill).toMatchObject({ ok: false });
  valueOf(await rig.backups.backUp('manual'));
  expect(await rig.backups.drillNewest()).toMatchObject({ ok: true });
});

test('no plain photo stays beside the backups once none of them is plain', async () => {
  const rig = startBackups();
  const { hash } = aPhoto(rig, photo);
  valueOf(await rig.backups.backUp('manual'));
  const plain = await newest(rig.backups);
  copyBeside(rig.store.context().db.$client, 'migration', new Date('2026-11-28T19:00:00Z'));
  valueOf(await rig.backups.setPassphrase('the first words'));
  expect(copies(rig, hash)).toHaveLength(2);
  valueOf(await rig.backups.remove({ id: plain.id }));
  expect(copies(rig, hash)).toEqual([expect.stringMatching(/\.sealed$/)]);
});

test('a copy from before a migration takes its photos along when it is sealed, erased ones too', async () => {
  const rig = startBackups();
  const { hash, path } = aPhoto(rig, photo);
  valueOf(await rig.backups.backUp('manual'));
  const { $client } = rig.store.context().db;
  copyBeside($client, 'migration', new Date('2026-11-28T19:00:00Z'));
  $client.exec('DELETE FROM attachment');
  rmSync(path);
  valueOf(await rig.backups.setPassphrase('the first words'));
  const { backups: list } = await rig.backups.overview();
  for (const { id, encrypted } of list) if (!encrypted) valueOf(await rig.backups.remove({ id }));
  expect(copies(rig, hash)).toEqual([expect.stringMatching(/\.sealed$/)]);
  const copy = list.find(({ reason }) => reason === 'migration');
  valueOf(await rig.backups.restore({ id: copy?.id ?? '', keepAs: '' }));
  expect(readFileSync(path).equals(photo)).toBe(true);
});

test.each([false, true])(
  'an open copy that lies in the data folder is sealed there, and the photos in use stay; database away: %s',
  async (isAway) => {
    const rig = startBackups();
    const inUse = aPhoto(rig, photo).path;
    copyBeside(rig.store.context().db.$client, 'migration', new Date('2026-11-28T19:00:00Z'));
    const [copy] = listBackupFiles(join(rig.home, 'backups'));
    const path = join(rig.home, copy?.id ?? '');
    for (const ending of ['', '.json']) renameSync(`${copy?.path ?? ''}${ending}`, path + ending);
    if (isAway) {
      rig.store.close();
      renameSync(join(rig.home, databaseFile), join(rig.home, 'elsewhere'));
    }
    const seal = { name: '0123456789abcdef', words: 'the first words' };
    valueOf(await sealBackup({ path, slip: copy?.slip ?? null, seal, home: rig.home }));
    expect(existsSync(`${path}.sealed`)).toBe(true);
    expect(readFileSync(inUse).equals(photo)).toBe(true);
  },
);

/** A photo that only what was kept at the restore of an older backup names. */
async function aKeptPhoto(rig: Rig): Promise<{ kept: BackupInfo; path: string }> {
  valueOf(await rig.backups.backUp('manual'));
  const older = await newest(rig.backups);
  const { hash, path } = aPhoto(rig, photo);
  writeFileSync(`${path}.small`, 'small');
  valueOf(await rig.backups.restore({ id: older.id, keepAs: '' }));
  const { backups: list } = await rig.backups.overview();
  // The backups have a copy of their own.
  expect(copies(rig, hash)).toHaveLength(1);
  const kept = list.find(({ reason }) => reason === 'kept');
  if (kept === undefined) throw new Error('Nothing was kept');
  return { kept, path };
}

test('a photo that only a kept copy names goes with it, its small picture too', async () => {
  const rig = startBackups();
  const { kept, path } = await aKeptPhoto(rig);
  expect(existsSync(path)).toBe(true);
  valueOf(await rig.backups.remove(kept));
  expect([path, `${path}.small`].filter((file) => existsSync(file))).toEqual([]);
});

test('a photo that a kept copy names stays while the file in use names it', async () => {
  const rig = startBackups();
  const { kept, path } = await aKeptPhoto(rig);
  aPhoto(rig, photo);
  valueOf(await rig.backups.remove(kept));
  expect(existsSync(path)).toBe(true);
});

test('a photo that two kept copies name goes with the second', async () => {
  const rig = startBackups();
  const { kept, path } = await aKeptPhoto(rig);
  const other = 'curbside-20261128T100000000Z-kept.sqlite';
  copyFileSync(join(rig.home, kept.id), join(rig.home, other));
  valueOf(await rig.backups.remove(kept));
  expect(existsSync(path)).toBe(true);
  valueOf(await rig.backups.remove({ id: other }));
  expect(existsSync(path)).toBe(false);
});

test.each<[string, (kept: string, home: string) => void]>([
  [
    'an open copy that names it',
    (kept, home) =>
      copyFileSync(kept, join(home, 'backups', 'curbside-20261128T100000000Z-migration.sqlite')),
  ],
  [
    'a copy that does not read: it may name anything',
    (_kept, home) => writeFileSync(join(home, 'curbside-20261128T100000000Z-kept.sqlite'), randomBytes(9000)),
  ],
  [
    'a sealed copy of which nothing is known',
    (_kept, home) =>
      writeFileSync(join(home, 'curbside-20261128T100000000Z-rescue.sqlite.sealed'), randomBytes(9000)),
  ],
])('a photo that a kept copy names stays beside %s', async (_what, put) => {
  const rig = startBackups();
  const { kept, path } = await aKeptPhoto(rig);
  put(join(rig.home, kept.id), rig.home);
  valueOf(await rig.backups.remove(kept));
  expect(existsSync(path)).toBe(true);
});

test('a photo of a kept copy stays while no file is open that could say what it names', async () => {
  const rig = startBackups();
  const { kept, path } = await aKeptPhoto(rig);
  rig.store.closeFor({ code: 'database_missing' });
  valueOf(await rig.backups.remove(kept));
  expect(existsSync(path)).toBe(true);
  expect(existsSync(join(rig.home, kept.id))).toBe(false);
});

test('the photos of another data folder are never swept as those of backups', () => {
  const rig = startBackups();
  const { path } = aPhoto(rig, photo);
  sweepAttachments(rig.home, join(rig.home, 'elsewhere'));
  expect(existsSync(path)).toBe(true);
});
