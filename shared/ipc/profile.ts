import { z } from 'zod';
import { profileEntryIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import {
  evidenceSchema,
  profileChangeSchema,
  profileEntryInputSchema,
  profileEntrySchema,
} from '#shared/domain/profile.ts';
import { channel, nothing } from './define.ts';

const byId = z.object({ id: profileEntryIdSchema });

export const profileContract = {
  list: channel(z.object({ repId: repIdSchema }), z.array(profileEntrySchema)),
  /** What happened to the rep's entries, newest first. */
  history: channel(z.object({ repId: repIdSchema }), z.array(profileChangeSchema)),
  /** Observations of the rep that could become evidence, newest first; strengths and growth before plain notes. */
  candidates: channel(z.object({ repId: repIdSchema }), z.array(evidenceSchema)),
  create: channel(profileEntryInputSchema, profileEntrySchema),
  update: channel(
    byId.extend({ changes: profileEntryInputSchema.omit({ repId: true }).partial() }),
    profileEntrySchema,
  ),
  archive: channel(byId, nothing),
  restore: channel(byId, nothing),
};
