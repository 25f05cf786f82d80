import { z } from 'zod';
import { instantSchema, lineSchema } from './fields.ts';
import { repIdSchema } from './ids.ts';

/** Why a copy was made. `kept` is what stood here before something else took its place. */
export const backupReasons = [
  'quit',
  'daily',
  'manual',
  'migration',
  'import',
  'restore',
  'update',
  'rescue',
  'kept',
] as const;
export const backupReasonSchema = z.enum(backupReasons);
export type BackupReason = z.infer<typeof backupReasonSchema>;

const amount = z.number().int().nonnegative();

/** What a manager counts in a file. */
export const contentsSchema = z.object({
  people: amount,
  sessions: amount,
  notes: amount,
  commitments: amount,
  reports: amount,
  attachments: amount,
});
export type Contents = z.infer<typeof contentsSchema>;

/** The name of a backup's file: the page names backups by it, and the trusted side finds it in its own list only. */
export const backupIdSchema = z.string().min(1).max(200);

export const backupInfoSchema = z.object({
  id: backupIdSchema,
  at: instantSchema,
  reason: backupReasonSchema,
  bytes: amount,
  encrypted: z.boolean(),
  /** Null where its slip of paper is missing: the backup itself may still be whole. */
  contents: contentsSchema.nullable(),
  /** The manager's name for it. */
  label: z.string(),
  /** The moment by which it has gone by itself; null for what stays until the manager removes it. */
  goneBy: instantSchema.nullable(),
});
export type BackupInfo = z.infer<typeof backupInfoSchema>;

/** Stands beside each backup as `<name>.json`. */
export const backupSlipSchema = z.object({
  reason: backupReasonSchema,
  label: z.string().default(''),
  /** Rows per table, as counted in the same moment as the copy was made. */
  rows: z.record(z.string(), amount),
  attachments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** The app on the computer that made it: a folder may be in use by two. */
  installation: z.string().max(100).optional(),
  /** The passphrase that sealed it and its attachments, by a name that tells nothing of it. */
  seal: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type BackupSlip = z.infer<typeof backupSlipSchema>;

/** Long enough that guessing it is hopeless, and any words one likes. */
export const passphraseSchema = z.string().min(8, 'passphrase_short').max(500);

export const drillSchema = z.object({
  at: instantSchema,
  backupAt: instantSchema,
  ok: z.boolean(),
});

/** Sentence and moment of the last backup that could not be made; null once one could. */
export const backupTroubleSchema = z.object({ code: z.string(), message: z.string(), since: instantSchema });

export const backupOverviewSchema = z.object({
  folder: z.string(),
  isDefaultFolder: z.boolean(),
  encrypted: z.boolean(),
  /** The passphrase must be typed before the next backup can be made. */
  passphraseNeeded: z.boolean(),
  /** The system keeps the passphrase, so it need not be asked again. */
  passphraseKept: z.boolean(),
  trouble: backupTroubleSchema.nullable(),
  drill: drillSchema.nullable(),
  backups: z.array(backupInfoSchema),
  /** The last one made, by a clock that was not ahead; null where there is none. */
  newest: backupIdSchema.nullable(),
  /** Folders in which backups were made and that are not there now: nobody can say what they hold. */
  awayFolders: z.array(z.string()),
});
export type BackupOverview = z.infer<typeof backupOverviewSchema>;

/** One person in a backup: how much would come back. */
export const repDifferenceSchema = z.object({
  id: repIdSchema,
  name: z.string(),
  missing: amount,
  changed: amount,
});

export const backupPreviewSchema = z.object({
  now: contentsSchema.nullable(),
  inside: contentsSchema,
  people: z.array(repDifferenceSchema),
});
export type BackupPreview = z.infer<typeof backupPreviewSchema>;

export const chosenBackupSchema = z.object({
  id: backupIdSchema,
  /** For an encrypted backup, unless the app knows it. */
  passphrase: z.string().max(500).optional(),
});

export const restoreSchema = chosenBackupSchema.extend({
  /** What the manager calls the state that is left. */
  keepAs: lineSchema,
});

export const salvagedSchema = z.object({
  tables: z.array(
    z.object({
      table: z.string(),
      read: amount,
      /** Rows that were there and could not be read; null where nobody knows how many there were. */
      lost: amount.nullable(),
    }),
  ),
});
export type Salvaged = z.infer<typeof salvagedSchema>;
