import { z } from 'zod';
import { programmeExtensionIdSchema, programmeIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import {
  exitReviewSchema,
  extensionInputSchema,
  programmeInputSchema,
  programmeSchema,
  programmeWeekSchema,
} from '#shared/domain/programme.ts';
import { channel, nothing } from './define.ts';

const byId = z.object({ id: programmeIdSchema });

export const programmesContract = {
  /** Of one rep: the running one first, then the newest. */
  list: channel(z.object({ repId: repIdSchema }), z.array(programmeSchema)),
  weeks: channel(byId, z.array(programmeWeekSchema)),
  start: channel(z.object({ repId: repIdSchema, programme: programmeInputSchema }), programmeSchema),
  update: channel(byId.extend({ changes: programmeInputSchema.partial() }), programmeSchema),
  extend: channel(
    byId.extend({ extension: extensionInputSchema }),
    z.object({ programme: programmeSchema, extensionId: programmeExtensionIdSchema }),
  ),
  /** Undoes an extension. */
  withdrawExtension: channel(z.object({ id: programmeExtensionIdSchema }), programmeSchema),
  /** Ends it, or rewrites the review of one that has ended. */
  review: channel(byId.extend({ review: exitReviewSchema }), programmeSchema),
  /** Undoes the end. */
  reopen: channel(byId, programmeSchema),
  archive: channel(byId, nothing),
  restore: channel(byId, nothing),
};
