import { z } from 'zod';
import { periodSchema } from '#shared/domain/period.ts';
import { paperSchema } from '#shared/domain/settings.ts';
import { repSummarySchema, summaryOfSchema, teamSummarySchema } from '#shared/domain/summary.ts';
import { channel } from './define.ts';

const asked = z.object({ summary: summaryOfSchema, period: periodSchema });
const saved = z.object({ path: z.string().nullable() });

export const summariesContract = {
  /** `drafts` counts the sessions in it whose report the rep has not been given yet; it is for the screen alone. */
  get: channel(
    asked,
    z.object({ summary: z.union([repSummarySchema, teamSummarySchema]), drafts: z.number().int() }),
  ),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  exportPdf: channel(asked.extend({ paper: paperSchema }), saved),
  exportMarkdown: channel(asked, saved),
};
