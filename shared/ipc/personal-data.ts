import { z } from 'zod';
import { repIdSchema } from '#shared/domain/ids.ts';
import { personalDataSchema } from '#shared/domain/personal-data.ts';
import { retentionPreviewSchema } from '#shared/domain/retention.ts';
import { channel, nothing } from './define.ts';

const byRep = z.object({ repId: repIdSchema });

export const personalDataContract = {
  get: channel(byRep, personalDataSchema),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  export: channel(byRep, z.object({ path: z.string().nullable() })),
  /** For good: rows, search index, drafts, files. */
  erase: channel(byRep, nothing),
  previewRetention: channel(nothing, retentionPreviewSchema),
  applyRetention: channel(nothing, z.object({ records: z.number().int() })),
};
