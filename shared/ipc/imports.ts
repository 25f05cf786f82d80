import { z } from 'zod';
import { importBatchIdSchema } from '#shared/domain/ids.ts';
import {
  importCheckSchema,
  importResultSchema,
  importSettingsSchema,
  importUndoneSchema,
  latestImportSchema,
  readOptionsSchema,
  repFilePreviewSchema,
} from '#shared/domain/rep-import.ts';
import { channel, nothing } from './define.ts';

const token = z.object({ token: z.string().max(100) });
const file = token.extend({ fileName: z.string() });
const settled = token.extend({ settings: importSettingsSchema });

export const importsContract = {
  /** Opens the system's file dialog; the path stays on the trusted side, the page gets a token. Null when closed. */
  choose: channel(nothing, file.nullable()),
  /** Takes a file dropped on the window, as bytes: a page names no paths. */
  drop: channel(z.object({ fileName: z.string().max(500), bytes: z.instanceof(Uint8Array) }), file),
  preview: channel(token.extend({ read: readOptionsSchema }), repFilePreviewSchema),
  check: channel(settled, importCheckSchema),
  /** Reports progress under the token; `cancel` stops it and leaves nothing behind. */
  commit: channel(settled, importResultSchema),
  latest: channel(nothing, latestImportSchema.nullable()),
  cancel: channel(token, nothing),
  undo: channel(z.object({ batchId: importBatchIdSchema }), importUndoneSchema),
};
