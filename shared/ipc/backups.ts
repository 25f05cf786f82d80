import { z } from 'zod';
import {
  backupIdSchema,
  backupOverviewSchema,
  backupPreviewSchema,
  chosenBackupSchema,
  passphraseSchema,
  restoreSchema,
  salvagedSchema,
} from '#shared/domain/backup.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

export const backupsContract = {
  /** Everything the screen shows, in one answer; works while the database itself does not open. */
  overview: channel(nothing, backupOverviewSchema),
  make: channel(nothing, nothing),
  /** Opens the system's folder dialog and makes a backup in the folder chosen. */
  chooseFolder: channel(nothing, nothing),
  useOwnFolder: channel(nothing, nothing),
  showFolder: channel(nothing, nothing),
  /** Seals backups from now on; null stops it. The one that is in force is given again where the app does not know it. */
  setPassphrase: channel(z.object({ passphrase: passphraseSchema.nullable() }), nothing),
  /** Proves the newest backup now. */
  drill: channel(nothing, nothing),
  preview: channel(chosenBackupSchema, backupPreviewSchema),
  restore: channel(restoreSchema, nothing),
  restoreRep: channel(
    chosenBackupSchema.extend({ repId: repIdSchema }),
    z.object({ missing: z.number().int(), changed: z.number().int() }),
  ),
  /** For good, whatever it holds. */
  remove: channel(z.object({ id: backupIdSchema }), nothing),
  salvage: channel(nothing, salvagedSchema),
};
