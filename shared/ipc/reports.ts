import { z } from 'zod';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { reportDocumentSchema, withheldSchema } from '#shared/domain/report.ts';
import { searchQuerySchema, searchResultSchema } from '#shared/domain/search.ts';
import { paperSchema } from '#shared/domain/settings.ts';
import { todaySchema, whoNextSchema } from '#shared/domain/today.ts';
import { channel, nothing } from './define.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

export const reportsContract = {
  document: channel(bySession, z.object({ document: reportDocumentSchema, withheld: withheldSchema })),
  /** Exactly the bytes `exportMarkdown` writes. */
  markdown: channel(bySession, z.object({ text: z.string() })),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  exportPdf: channel(bySession.extend({ paper: paperSchema }), z.object({ path: z.string().nullable() })),
  exportMarkdown: channel(bySession, z.object({ path: z.string().nullable() })),
  /** Shows a file that was just exported in the system's file manager; other paths are refused. */
  showFile: channel(z.object({ path: z.string() }), nothing),
};

export const todayContract = {
  get: channel(nothing, todaySchema),
  whoNext: channel(z.object({ limit: z.number().int().min(1).max(100) }), whoNextSchema),
};

export const searchContract = {
  query: channel(searchQuerySchema, searchResultSchema),
};
