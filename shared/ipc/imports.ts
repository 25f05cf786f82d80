import { z } from 'zod';
import { importBatchIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

const file = z.object({ token: z.string() });

export const importsContract = {
  /** Opens the system's file dialog; the path stays on the trusted side, the page gets a token. */
  choose: channel(nothing, z.object({ token: z.string().nullable(), fileName: z.string() })),
  preview: channel(file, z.object({ lines: z.number().int() })),
  commit: channel(file, z.object({ batchId: importBatchIdSchema })),
  cancel: channel(file, nothing),
  undo: channel(z.object({ batchId: importBatchIdSchema }), nothing),
};
