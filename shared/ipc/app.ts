import { z } from 'zod';
import { settingsSchema } from '#shared/domain/settings.ts';
import { errorCodes } from '#shared/domain/errors.ts';
import { channel, nothing } from './define.ts';

/** Why the file could not be opened at start, with the file's place and a sentence. */
export const startFailureSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  path: z.string(),
});

export const bootstrapSchema = z.object({
  settings: settingsSchema,
  failure: startFailureSchema.nullable(),
  /** The app lock is closed: the counts here say nothing. */
  locked: z.boolean(),
  repCount: z.number().int(),
  /** Sessions whose report waits to be written. */
  draftCount: z.number().int(),
  hasSampleTeam: z.boolean(),
  dataFolder: z.string(),
  version: z.string(),
  electronVersion: z.string(),
  platform: z.string(),
});
export type Bootstrap = z.infer<typeof bootstrapSchema>;

/** What the manager should know while working; nothing of it stops the work. */
export const noticesSchema = z.object({
  file: startFailureSchema.nullable(),
  backup: z.object({ code: z.string(), message: z.string(), since: z.string(), path: z.string() }).nullable(),
  passphraseNeeded: z.boolean(),
});
export type Notices = z.infer<typeof noticesSchema>;

export const appContract = {
  bootstrap: channel(nothing, bootstrapSchema),
  /** Tries the same data folder again, after the manager mended it. */
  retryOpen: channel(nothing, bootstrapSchema),
  /** Opens it although another computer has it open. */
  openAnyway: channel(nothing, bootstrapSchema),
  /** Begins a new file where there was one that is gone. */
  startEmpty: channel(nothing, bootstrapSchema),
  /** Opens the system's folder dialog; the answer is the bootstrap of the folder chosen. */
  chooseDataFolder: channel(nothing, bootstrapSchema),
  showDataFolder: channel(nothing, nothing),
  notices: channel(nothing, noticesSchema),
  checkFile: channel(nothing, nothing),
  giveUpFile: channel(nothing, nothing),
  quit: channel(nothing, nothing),
};

export const settingsContract = {
  update: channel(settingsSchema.partial(), settingsSchema),
};

export const sampleContract = {
  load: channel(nothing, z.object({ reps: z.number().int() })),
  remove: channel(nothing, z.object({ reps: z.number().int() })),
};
