import { z } from 'zod';
import { mergeReportSchema, packOrderSchema, privateItemSchema } from '#shared/domain/handover.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

export const handoverContract = {
  privateItems: channel(z.object({ repIds: z.array(repIdSchema).max(5000) }), z.array(privateItemSchema)),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  create: channel(packOrderSchema, z.object({ path: z.string().nullable() })),
  /** Asks for a pack and says what taking it over would do. Null when the dialog was closed. */
  open: channel(
    nothing,
    z.object({ token: z.string(), fileName: z.string(), report: mergeReportSchema }).nullable(),
  ),
  /** In one transaction, after a backup: restored, it takes all of it back. */
  take: channel(
    z.object({ token: z.string().max(100) }),
    z.object({ report: mergeReportSchema, backupId: z.string().nullable() }),
  ),
};
