import { z } from 'zod';
import { textSchema, requiredText } from '#shared/domain/fields.ts';
import {
  addendumTextSchema,
  finalisedReportSchema,
  readableReportSchema,
  reportAddendumSchema,
  reportEventSchema,
  verificationSchema,
} from '#shared/domain/finalised-report.ts';
import { repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import { findingSchema } from '#shared/domain/quality.ts';
import { reportExtrasSchema } from '#shared/domain/report-extras.ts';
import { reportFileFormatSchema, withheldSchema } from '#shared/domain/report.ts';
import { searchQuerySchema, searchResultSchema } from '#shared/domain/search.ts';
import { paperSchema } from '#shared/domain/settings.ts';
import { todaySchema, whoNextSchema } from '#shared/domain/today.ts';
import { channel, nothing } from './define.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

export const reportsContract = {
  /** The snapshot once the report is final, what the session holds until then. */
  document: channel(
    bySession,
    readableReportSchema.extend({ ...reportExtrasSchema.shape, withheld: withheldSchema }),
  ),
  /** Exactly the bytes of the Markdown file. */
  markdown: channel(bySession, z.object({ text: z.string() })),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  exportPdf: channel(bySession.extend({ paper: paperSchema }), z.object({ path: z.string().nullable() })),
  exportFile: channel(
    bySession.extend({ format: reportFileFormatSchema }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Shows a file that was just exported in the system's file manager; other paths are refused. */
  showFile: channel(z.object({ path: z.string() }), nothing),
  /** What could be better before the report is final; advice, never a lock. */
  check: channel(bySession, z.array(findingSchema)),
  /** What happened to the reports of a session, the newest first. */
  history: channel(bySession, z.array(reportEventSchema)),
  finalise: channel(bySession, finalisedReportSchema),
  /** Before the rep acknowledged it. */
  recall: channel(bySession.extend({ reason: requiredText('reason_required') }), nothing),
  /** The rep has read it; `comment` is what they said to it. */
  acknowledge: channel(bySession.extend({ comment: textSchema }), nothing),
  close: channel(bySession, nothing),
  addAddendum: channel(bySession.extend({ text: addendumTextSchema }), reportAddendumSchema),
  /** Every report (progress is reported under `token`), those of one rep, or the one of a session. */
  verify: channel(
    z.union([
      z.object({ all: z.literal(true), token: z.string().min(1).max(100) }),
      z.object({ repId: repIdSchema }),
      bySession,
    ]),
    verificationSchema,
  ),
};

export const todayContract = {
  get: channel(nothing, todaySchema),
  whoNext: channel(z.object({ limit: z.number().int().min(1).max(100) }), whoNextSchema),
};

export const searchContract = {
  query: channel(searchQuerySchema, searchResultSchema),
};
