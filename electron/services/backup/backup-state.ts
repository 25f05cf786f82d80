import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { drillSchema } from '#shared/domain/backup.ts';
import { errorCodes } from '#shared/domain/errors.ts';
import { instantSchema } from '#shared/domain/fields.ts';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { makePrivateFolder } from './backup-files.ts';

/**
 * What this computer knows about backups. Not in the database: it must be there when that is damaged, and must not come
 * back with a restore.
 */
const stateSchema = z.object({
  /** Chosen by the manager; null is `backups` in the data folder. */
  folder: z.string().nullable().catch(null),
  /** Chosen before: what was made there is still there. */
  formerFolders: z.array(z.string()).catch([]),
  sealed: z.boolean().catch(false),
  /** The passphrase as the system's keychain sealed it (base64), where it could. */
  keptPassphrase: z.string().nullable().catch(null),
  /** Tells whether words are the passphrase, also while no backup is at hand (base64). */
  sealCheck: z.string().nullable().catch(null),
  drill: drillSchema.nullable().catch(null),
  trouble: z
    .object({ code: z.enum(errorCodes), since: instantSchema })
    .nullable()
    .catch(null),
  /** The version that last opened the file here. */
  version: z.string().catch(''),
});
export type BackupState = z.infer<typeof stateSchema>;

export interface StateFile {
  read: () => BackupState;
  change: (changes: Partial<BackupState>) => void;
}

/** Read once, then held; what cannot be read is as if nothing had been chosen. */
export function openStateFile(path: string): StateFile {
  let state: BackupState | null = null;
  function read(): BackupState {
    state ??= stateSchema.parse(readJson(path));
    return state;
  }
  return {
    read,
    change(changes) {
      state = { ...read(), ...changes };
      makePrivateFolder(dirname(path));
      writeWhole(path, JSON.stringify(state));
    },
  };
}

function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
