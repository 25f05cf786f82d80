import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { rowCountsOf } from '#electron/db/changes.ts';
import { failureOf } from '#electron/db/errors.ts';
import { databaseFile as databaseName } from '#electron/db/open.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { Store } from '#electron/services/store.ts';
import type { BackupOverview, BackupPreview, BackupReason, Salvaged } from '#shared/domain/backup.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { fail, ok, type AppError, type Failure, type Outcome } from '#shared/lib/result.ts';
import {
  backupsFolder,
  isFolder,
  isOpenCopy,
  isSameFolder,
  listBackupFiles,
  makerOf,
  readBackup,
  withoutLastDays,
  type BackupFile,
} from './backup-files.ts';
import type { StateFile } from './backup-state.ts';
import { createPassphrase, type Keychain } from './passphrase.ts';
import { removeCopy } from './remove-copy.ts';
import { replaceDatabase } from './replace-database.ts';
import type { RestoreOrder } from './restore-jobs.ts';

const dayMs = 86_400_000;
/** Source: issue 6, point 2: proven weekly. */
const drillEveryMs = 7 * dayMs;
/** How a trial fails because of the backup. It never touches the file in use: what is damaged is what came out of the backup. */
const verdicts: ReadonlySet<ErrorCode> = new Set([
  'backup_damaged',
  'backup_newer',
  'passphrase_wrong',
  'database_damaged',
  'migration_failed',
]);

export interface BackupsDeps {
  store: Store;
  jobs: Jobs;
  state: StateFile;
  keychain: Keychain;
  /** Names this app on this computer. */
  installation: string;
  version: string;
  now: () => Date;
  explain: (failure: Failure) => Promise<AppError>;
  /** Tells the pages that what they show of backups is no longer so. */
  changed: () => void;
  log: (place: string, error: unknown) => void;
}

interface Chosen {
  id: string;
  passphrase?: string | undefined;
}

export type Backups = ReturnType<typeof createBackups>;

/** Backups as the manager and the app drive them. One at a time: who comes second waits. */
export function createBackups(deps: BackupsDeps) {
  const { store, jobs, state, now } = deps;
  const passphrase = createPassphrase(state, deps.keychain);
  let mark = store.openMark();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  const databaseFile = (): string => join(store.folder(), databaseName);
  const ownFolder = (): string => join(store.folder(), backupsFolder);
  /** Beside the database itself, what backups keep and what the app works with would be one: its own folder is below. */
  function chosenFolder(): string | null {
    const { folder: chosen } = state.read();
    return chosen === null || isSameFolder(chosen, store.folder()) ? null : chosen;
  }
  const folder = (): string => chosenFolder() ?? ownFolder();
  /** Where backups are made now and were made before; never the data folder itself, whose attachments are in use. */
  function folders(): string[] {
    const former = state.read().formerFolders.filter((path) => !isSameFolder(path, store.folder()));
    return [...new Set([folder(), ownFolder(), ...former])];
  }
  /** What was kept at a restore stands beside the database. */
  const places = (): string[] => [...folders(), store.folder()];

  /** Everything that can be gone back to. */
  function all(): BackupFile[] {
    return places()
      .flatMap(listSafely)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  }

  const ours = (): BackupFile[] =>
    all().filter((backup) => makerOf(backup, deps.installation) === deps.installation);

  function listSafely(path: string): BackupFile[] {
    try {
      return listBackupFiles(path);
    } catch (error) {
      if (failureOf(error) === null) deps.log('backups.list', error);
      return [];
    }
  }

  function fileOf(id: string): BackupFile | undefined {
    return places()
      .map((path) => readBackup(path, id))
      .find((file) => file !== null);
  }

  function find({ id, passphrase: given }: Chosen): RestoreOrder | null {
    const backup = fileOf(id);
    return backup === undefined
      ? null
      : { backup, databaseFile: databaseFile(), passphrase: given ?? passphrase.known() };
  }

  async function overview(): Promise<BackupOverview> {
    const { sealed, drill: proof, trouble, keptPassphrase } = state.read();
    return {
      folder: folder(),
      isDefaultFolder: chosenFolder() === null,
      encrypted: sealed,
      passphraseNeeded: passphrase.isAsked(),
      passphraseKept: keptPassphrase !== null,
      trouble:
        trouble === null
          ? null
          : { ...trouble, message: (await deps.explain({ code: trouble.code })).message },
      drill: proof,
      backups: withoutLastDays(all(), deps.installation).map(({ path: _path, slip: _slip, ...info }) => info),
      newest: newestBackup()?.id ?? null,
      awayFolders: folders().filter((path) => path !== ownFolder() && !isFolder(path)),
    };
  }

  function backUp(reason: BackupReason): Promise<Outcome<{ id: string }>> {
    return inTurn(async () => {
      if (passphrase.isAsked()) return settled(fail('passphrase_needed'));
      const { path } = store.context();
      const before = store.mark();
      const outcome = await jobs.run('makeBackup', {
        id: uuidv7(),
        databaseFile: path,
        input: {
          databaseFile: path,
          folder: folder(),
          mayMakeFolder: chosenFolder() === null,
          otherFolders: folders().filter((other) => other !== folder()),
          reason,
          seal: await passphrase.seal(),
          installation: deps.installation,
        },
      });
      if (outcome.ok) mark = before;
      return settled(outcome);
    });
  }

  /** Remembers how the last one went, so that the manager is told until one succeeds. */
  function settled<T>(outcome: Outcome<T>): Outcome<T> {
    const { trouble } = state.read();
    if (outcome.ok && trouble !== null) state.change({ trouble: null });
    if (!outcome.ok && outcome.failure.code !== trouble?.code)
      state.change({ trouble: { code: outcome.failure.code, since: trouble?.since ?? now().toISOString() } });
    deps.changed();
    return outcome;
  }

  /**
   * An automatic backup never stands in the way of what it was made for: how it went is on the screen. Answers which one
   * it is; null where none could be made.
   */
  async function tryBackUp(reason: BackupReason): Promise<string | null> {
    try {
      const made = await backUp(reason);
      return made.ok ? made.value.id : null;
    } catch (error) {
      deps.log('backups.make', error);
      if (store.failure() === null) settled(fail('backup_failed'));
      return null;
    }
  }

  /** One from the future was made while the clock was ahead: it is not the newest. */
  const newestBackup = (): BackupFile | undefined =>
    ours().find(({ reason, at }) => reason !== 'kept' && Date.parse(at) <= now().getTime());

  /** Also where it was done in a future that is none any more. */
  function isDue(doneAt: string | undefined, everyMs: number): boolean {
    const age = doneAt === undefined ? Infinity : now().getTime() - Date.parse(doneAt);
    return age < 0 || age >= everyMs;
  }

  const isChanged = (): boolean => store.failure() === null && store.mark() !== mark;

  /** Called every hour or so: what is due by now, and what could not be done before. */
  async function tick(): Promise<void> {
    if (store.failure() !== null) return;
    const { version, trouble, drill: proof } = state.read();
    if (version !== deps.version) {
      if (version !== '') await tryBackUp('update');
      state.change({ version: deps.version });
    } else if (trouble !== null || isDue(newestBackup()?.at, dayMs)) {
      await tryBackUp('daily');
    }
    await sealOpenCopies();
    if (isDue(proof?.at, drillEveryMs)) await drillNewest();
  }

  /**
   * Proves the newest backup. Null where there is none, or its passphrase is not known. What broke the trial off says nothing
   * of the backup: the next tick tries again.
   */
  async function drillNewest(): Promise<Outcome<void> | null> {
    const newest = newestBackup();
    if (newest === undefined) return null;
    if (newest.encrypted && passphrase.known() === null) return null;
    const outcome = await drill(newest, passphrase.known()).catch((error: unknown) => {
      deps.log('backups.drill', error);
      return null;
    });
    if (outcome === null) return fail('internal');
    if (!outcome.ok && !verdicts.has(outcome.failure.code)) {
      deps.log('backups.drill', Object.assign(new Error('Broken off'), { code: outcome.failure.code }));
      return outcome;
    }
    state.change({ drill: { at: now().toISOString(), backupAt: newest.at, ok: outcome.ok } });
    deps.changed();
    return outcome;
  }

  function drill(backup: BackupFile, words: string | null): Promise<Outcome<void>> {
    return inTurn(() =>
      jobs.run('drillBackup', {
        id: uuidv7(),
        databaseFile: databaseFile(),
        input: { backup, databaseFile: databaseFile(), passphrase: words },
      }),
    );
  }

  async function preview(chosen: Chosen): Promise<Outcome<BackupPreview>> {
    const order = find(chosen);
    if (order === null) return fail('not_found');
    return jobs.run('previewBackup', { id: uuidv7(), databaseFile: order.databaseFile, input: order });
  }

  async function restore({ keepAs, ...chosen }: Chosen & { keepAs: string }): Promise<Outcome<void>> {
    const order = find(chosen);
    if (order === null) return fail('not_found');
    if (store.failure() === null) await tryBackUp('restore');
    return inTurn(async () => {
      const staged = await jobs.run('stageRestore', {
        id: uuidv7(),
        databaseFile: order.databaseFile,
        input: order,
      });
      return staged.ok ? swap(staged.value.path, keepAs) : staged;
    });
  }

  /** The present file steps aside and the staged one takes its place; where that does not open, everything is as before. */
  function swap(staged: string, label: string): Outcome<void> {
    const rows = presentRows();
    const home = store.folder();
    store.close();
    try {
      const takeBack = replaceDatabase(home, staged, { at: now(), label, rows });
      store.open(home);
      const failure = store.failure();
      mark = store.openMark();
      if (failure === null) return ok(undefined);
      takeBack();
      rmSync(staged, { force: true });
      store.open(home);
      return { ok: false, failure };
    } catch (error) {
      store.open(home);
      const failure = failureOf(error);
      if (failure === null) throw error;
      return { ok: false, failure };
    }
  }

  /** For the slip of what is kept; a file that is damaged is kept without. */
  function presentRows(): Record<string, number> {
    if (store.mark() === null) return {};
    try {
      return rowCountsOf(store.context().db);
    } catch (error) {
      if (failureOf(error) === null) throw error;
      return {};
    }
  }

  async function restoreRep({
    repId,
    ...chosen
  }: Chosen & { repId: RepId }): Promise<Outcome<{ missing: number; changed: number }>> {
    const order = find(chosen);
    if (order === null) return fail('not_found');
    await tryBackUp('restore');
    return inTurn(() =>
      jobs.run('restoreRep', {
        id: uuidv7(),
        databaseFile: order.databaseFile,
        input: { ...order, repId },
      }),
    );
  }

  /** Reads what reads of the damaged file into a new one in its place; the damaged one is kept. */
  function salvage(): Promise<Outcome<Salvaged>> {
    return inTurn(async () => {
      store.close();
      const expected = ours().find(({ slip }) => slip !== null)?.slip?.rows ?? {};
      const outcome = await jobs.run('salvageFile', {
        id: uuidv7(),
        databaseFile: databaseFile(),
        input: { databaseFile: databaseFile(), expected },
      });
      if (!outcome.ok) {
        store.open(store.folder());
        return outcome;
      }
      const swapped = swap(outcome.value.path, '');
      return swapped.ok ? ok({ tables: outcome.value.tables }) : swapped;
    });
  }

  /** Copies before a migration or at a rescue are made while nobody can be asked for the passphrase. */
  async function sealOpenCopies(): Promise<void> {
    const seal = await passphrase.seal();
    if (seal === null) return;
    const open = all().filter(isOpenCopy);
    for (const { path, slip } of open) {
      const input = { path, slip, seal, home: store.folder() };
      const sealed = await inTurn(() =>
        jobs.run('sealBackup', { id: uuidv7(), databaseFile: databaseFile(), input }),
      );
      if (!sealed.ok) return;
    }
    if (open.length > 0) deps.changed();
  }

  /** Removes a backup, or what was kept at a restore, for good. */
  const remove = ({ id }: { id: string }): Promise<Outcome<void>> =>
    inTurn(() => Promise.resolve(removeNow(id)));

  function removeNow(id: string): Outcome<void> {
    const file = fileOf(id);
    if (file === undefined) return fail('not_found');
    removeCopy(file, store.folder(), store.failure() === null ? store.context().db : null);
    deps.changed();
    return ok(undefined);
  }

  /** Backups go there from now on; those that are elsewhere stay where they are, on the list and until their day. */
  async function chooseFolder(path: string | null): Promise<void> {
    const { formerFolders } = state.read();
    const left = chosenFolder();
    state.change({
      folder: path,
      formerFolders: left === null ? formerFolders : [...new Set([...formerFolders, left])],
    });
    await tryBackUp('manual');
  }

  /**
   * Seals all backups from now on; null stops that. Asked again after a start, it must be the words chosen before: a slip
   * of the finger would seal all later ones with words nobody knows.
   */
  async function setPassphrase(next: string | null): Promise<Outcome<void>> {
    if (next !== null && passphrase.isAsked()) {
      const checked = await checkAgain(next);
      if (!checked.ok) return checked;
    }
    await passphrase.set(next);
    await tryBackUp('manual');
    await sealOpenCopies();
    return ok(undefined);
  }

  async function checkAgain(words: string): Promise<Outcome<void>> {
    const fits = await passphrase.fits(words);
    if (fits !== null) return fits ? ok(undefined) : fail('passphrase_wrong', 'passphrase');
    const newest = ours().find(({ encrypted }) => encrypted);
    const opened = newest === undefined ? ok(undefined) : await drill(newest, words);
    // Damage is found once the words have opened it.
    return !opened.ok && opened.failure.code === 'backup_damaged' ? ok(undefined) : opened;
  }

  return {
    overview,
    backUp,
    tryBackUp,
    isChanged,
    tick,
    drillNewest,
    preview,
    restore,
    restoreRep,
    remove,
    salvage,
    chooseFolder,
    setPassphrase,
    folder,
  };
}
