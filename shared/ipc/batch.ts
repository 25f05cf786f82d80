import { z } from 'zod';
import {
  batchChoiceSchema,
  batchCountsSchema,
  batchOrderSchema,
  batchReportSchema,
  batchResultSchema,
} from '#shared/domain/batch.ts';
import { channel, nothing } from './define.ts';

export const batchContract = {
  count: channel(batchChoiceSchema, batchCountsSchema),
  /** What would be written, by person and then by day. */
  list: channel(batchChoiceSchema, z.array(batchReportSchema)),
  /** Asks where to, then reports progress under the order's token; `cancel` stops it and leaves nothing behind. */
  run: channel(batchOrderSchema, batchResultSchema),
  cancel: channel(z.object({ token: z.string().max(100) }), nothing),
};
