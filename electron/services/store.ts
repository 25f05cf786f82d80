import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changeMark } from '#electron/db/changes.ts';
import { DatabaseClosedError, failureOf } from '#electron/db/errors.ts';
import { migrations } from '#electron/db/migrations.ts';
import { databaseFile, openDatabase, type Db } from '#electron/db/open.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Failure } from '#shared/lib/result.ts';
import { copyBeside } from './backup/copy-beside.ts';
import type { Context } from './context.ts';
import type { FileOwner } from './file-owner.ts';
import type { Installation } from './installation.ts';

/** What the manager decided on the screen of a start that failed. */
export interface OpenChoice {
  /** Another computer has the file open, or had it. */
  anyway?: boolean;
  /** There was a database here, it is gone, and a new one is to be begun. */
  startEmpty?: boolean;
}

/** The one database of the app: open, or closed with the reason why. */
export interface Store {
  /** Opens the file in this folder, closing the one before. Never throws: why it stayed closed is told by `failure`. */
  open: (folder: string, choice?: OpenChoice) => void;
  close: () => void;
  /** Closes the file for this reason, until it is opened again. */
  closeFor: (failure: Failure) => void;
  /** Looks whether the open file is still the one in its place, and still ours; closes it where it is not. True if so. */
  check: () => boolean;
  /** Throws `DatabaseClosedError` while no file is open. */
  context: () => Context;
  failure: () => Failure | null;
  folder: () => string;
  /** Differs from `openMark` once anything was written since the file was opened; null while it is closed. */
  mark: () => string | null;
  openMark: () => string | null;
  isChanged: () => boolean;
}

/** What is asked before a file is opened; without it every file is taken as it is. */
export interface StoreGuards {
  owner: FileOwner;
  installation: Installation;
}

/** `log` takes what no manager can mend. */
export function createStore(
  defaults: Settings,
  log: (place: string, error: unknown) => void,
  guards?: StoreGuards,
): Store {
  let db: Db | null = null;
  let failure: Failure | null = null;
  let folder = '';
  let fileNumber: bigint | null = null;
  let openMark: string | null = null;

  const path = (): string => join(folder, databaseFile);

  function close(): void {
    try {
      db?.$client.close();
    } catch (error) {
      log('close', error);
    }
    db = null;
    openMark = null;
    guards?.owner.release();
  }

  const mark = (): string | null => (db === null ? null : changeMark(db));

  function closeFor(reason: Failure): void {
    close();
    failure = reason;
  }

  function open(next: string, choice: OpenChoice = {}): void {
    close();
    folder = next;
    failure = null;
    try {
      failure = guard(choice);
      if (failure !== null) return;
      db = openDatabase(path(), migrations, (connection) => copyBeside(connection, 'migration', new Date()));
      fileNumber = numberOf(path());
      openMark = mark();
      guards?.installation.remember(folder);
    } catch (error) {
      guards?.owner.release();
      failure = failureOf(error);
      if (failure?.code === 'database_busy') failure = { code: 'database_locked' };
      if (failure !== null) return;
      log('open', error);
      failure = { code: 'internal' };
    }
  }

  /** Why the file is not even touched. */
  function guard({ anyway = false, startEmpty = false }: OpenChoice): Failure | null {
    const isThere = existsSync(path());
    // A drive that is not plugged in and a file that was moved look the same from here; an empty one would hide both.
    if (!isThere && !startEmpty && guards?.installation.hasSeen(folder) === true)
      return { code: 'database_missing' };
    // SQLite would take an empty file for a new database.
    if (isThere && !startEmpty && isEmptied(path()) && guards?.installation.hasSeen(folder) === true)
      return { code: 'database_damaged' };
    if (!isWritable(folder)) return { code: 'folder_not_writable' };
    if (isThere && statSync(path()).isFile() && !mayWrite(path())) return { code: 'database_readonly' };
    return guards?.owner.claim(folder, anyway) ?? null;
  }

  function check(): boolean {
    if (db === null) return true;
    const reason = (isInPlace() ? null : rescue(db)) ?? guards?.owner.renew() ?? null;
    if (reason === null) return true;
    closeFor(reason);
    return false;
  }

  /** Windows lets nobody move an open file. */
  function isInPlace(): boolean {
    return process.platform === 'win32' || numberOf(path()) === fileNumber;
  }

  /** What is only reachable through the open connection is copied before that is closed. */
  function rescue({ $client }: Db): Failure {
    try {
      copyBeside($client, 'rescue', new Date());
    } catch (error) {
      log('rescue', error);
    }
    return { code: 'database_missing' };
  }

  function context(): Context {
    if (db === null) throw new DatabaseClosedError(failure ?? { code: 'internal' });
    return {
      db,
      path: path(),
      now: () => new Date(),
      // Asked for by those who count days only: it costs as much as the insert of a note without its sync.
      get timeZone() {
        return Intl.DateTimeFormat().resolvedOptions().timeZone;
      },
      defaults,
    };
  }

  return {
    open,
    close,
    closeFor,
    check,
    context,
    failure: () => failure,
    folder: () => folder,
    mark,
    openMark: () => openMark,
    isChanged: () => mark() !== openMark,
  };
}

function isEmptied(path: string): boolean {
  const file = statSync(path);
  return file.isFile() && file.size === 0;
}

/** What the system knows the file by, whatever its name; null where it is not there. */
function numberOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null;
  }
}

/**
 * Whatever the system answers, to the manager a folder can be written or not. It is never made here: where it is
 * missing, a drive is not plugged in, and an empty file in its place would look as if every note were gone.
 */
function isWritable(folder: string): boolean {
  try {
    return mayWrite(folder) && statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
