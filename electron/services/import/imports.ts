import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { findLatestImport } from '#electron/db/repositories/rep-import.ts';
import type { Context } from '#electron/services/context.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import type {
  ImportCheck,
  ImportResult,
  ImportSettings,
  ImportUndone,
  LatestImport,
  ReadOptions,
  RepFilePreview,
} from '#shared/domain/rep-import.ts';
import { maxImportBytes } from '#shared/domain/rep-import.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { HeldFile } from './import-jobs.ts';

/** The import of reps as the page drives it: take a file, look at it, settle the columns, import, undo. */
export interface Imports {
  /** Reads the file the manager chose. Fails with `file_too_large` or `file_unreadable`. */
  openFile: (path: string) => Promise<Outcome<HeldToken>>;
  /** Takes a file dropped on the window. */
  takeFile: (file: HeldFile) => Outcome<HeldToken>;
  preview: (request: { token: string; read: ReadOptions }) => Promise<Outcome<RepFilePreview>>;
  check: (request: ImportRequest) => Promise<Outcome<ImportCheck>>;
  /** Progress is reported, and `cancel` works, under the file's token. */
  commit: (request: ImportRequest) => Promise<Outcome<ImportResult>>;
  cancel: (token: string) => void;
  undo: (batchId: ImportBatchId) => Promise<Outcome<ImportUndone>>;
}

export interface HeldToken {
  token: string;
  fileName: string;
}

export interface ImportRequest {
  token: string;
  settings: ImportSettings;
}

export interface ImportsDeps {
  jobs: Jobs;
  databaseFile: () => string;
  /** Called before an import, or undoing one, writes: makes a backup. */
  beforeWriting: () => Promise<unknown>;
}

/**
 * The bytes of one file are held from choosing to importing: what was checked on the screen is what gets imported, even
 * if the file changes meanwhile. The page knows a token only; a new file replaces the one before.
 */
export function createImports({ jobs, databaseFile, beforeWriting }: ImportsDeps): Imports {
  let held: (HeldFile & { token: string }) | null = null;
  /** Cancelled before its job began. */
  let cancelledToken: string | null = null;

  function hold(file: HeldFile): Outcome<HeldToken> {
    if (file.bytes.byteLength > maxImportBytes) return fail('file_too_large');
    held = { ...file, token: uuidv7() };
    return ok({ token: held.token, fileName: held.fileName });
  }

  async function openFile(path: string): Promise<Outcome<HeldToken>> {
    try {
      const { size } = await stat(path);
      if (size > maxImportBytes) return fail('file_too_large');
      return hold({ fileName: basename(path), bytes: await readFile(path) });
    } catch (error) {
      if (error instanceof Error && 'code' in error) return fail('file_unreadable');
      throw error;
    }
  }

  async function withFile<T>(
    token: string,
    work: (file: HeldFile) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return held?.token === token
      ? work({ fileName: held.fileName, bytes: held.bytes })
      : fail('import_expired');
  }

  async function afterBackup<T>(token: string, write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    cancelledToken = null;
    await beforeWriting();
    return cancelledToken === token ? fail('cancelled') : write();
  }

  return {
    openFile,
    takeFile: hold,
    preview: ({ token, read }) =>
      withFile(token, (file) =>
        jobs.run('previewRepFile', { id: uuidv7(), databaseFile: databaseFile(), input: { file, read } }),
      ),
    check: ({ token, settings }) =>
      withFile(token, (file) =>
        jobs.run('checkRepImport', { id: uuidv7(), databaseFile: databaseFile(), input: { file, settings } }),
      ),
    commit: ({ token, settings }) =>
      withFile(token, (file) =>
        afterBackup(token, async () => {
          const outcome = await jobs.run('importReps', {
            id: token,
            databaseFile: databaseFile(),
            input: { file, settings },
          });
          if (outcome.ok && held?.token === token) held = null;
          return outcome;
        }),
      ),
    cancel: (token) => {
      cancelledToken = token;
      jobs.cancel(token);
    },
    undo: (batchId) =>
      afterBackup(batchId, () =>
        jobs.run('undoRepImport', { id: batchId, databaseFile: databaseFile(), input: { batchId } }),
      ),
  };
}

/** What can still be taken back long after its toast has gone. */
export function latestImport({ db }: Context): LatestImport | null {
  return findLatestImport(db);
}
