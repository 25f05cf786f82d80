import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseClosedError, failureOf } from '#electron/db/errors.ts';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase, type Db } from '#electron/db/open.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export const databaseFile = 'curbside.sqlite';

/** The one database of the app: open, or closed with the reason why. */
export interface Store {
  /** Opens the file in this folder, closing the one before. Never throws: why it stayed closed is told by `failure`. */
  open: (folder: string) => void;
  close: () => void;
  /** Throws `DatabaseClosedError` while no file is open. */
  context: () => Context;
  failure: () => Failure | null;
  folder: () => string;
}

/** `log` takes what no manager can mend. */
export function createStore(defaults: Settings, log: (place: string, error: unknown) => void): Store {
  let db: Db | null = null;
  let failure: Failure | null = null;
  let folder = '';

  function close(): void {
    db?.$client.close();
    db = null;
  }

  function open(next: string): void {
    close();
    folder = next;
    failure = null;
    try {
      if (!isWritable(folder)) throw new DatabaseClosedError({ code: 'folder_not_writable' });
      db = openDatabase(join(folder, databaseFile), migrations);
    } catch (error) {
      failure = failureOf(error);
      if (failure !== null) return;
      log('open', error);
      failure = { code: 'internal' };
    }
  }

  function context(): Context {
    if (db === null) throw new DatabaseClosedError(failure ?? { code: 'internal' });
    return {
      db,
      path: join(folder, databaseFile),
      now: () => new Date(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      defaults,
    };
  }

  return { open, close, context, failure: () => failure, folder: () => folder };
}

/**
 * Whatever the system answers, to the manager a folder can be written or not. It is never made here: where it is
 * missing, a drive is not plugged in, and an empty file in its place would look as if every note were gone.
 */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
