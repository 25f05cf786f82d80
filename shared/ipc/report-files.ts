import { z } from 'zod';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { exportListSchema } from '#shared/domain/list-export.ts';
import { answerLimits } from '#shared/domain/report-answer-format.ts';
import { companyHeadSchema } from '#shared/domain/report-extras.ts';
import { channel, nothing } from './define.ts';

const saved = z.object({ path: z.string().nullable() });

/** The company's name and logo, as they stand on reports. */
export const companyContract = {
  get: channel(nothing, companyHeadSchema),
  /** Opens the system's file dialog; answers what holds then. */
  chooseLogo: channel(nothing, companyHeadSchema),
  removeLogo: channel(nothing, nothing),
  restoreLogo: channel(nothing, nothing),
};

/** Lists and calendars to take along. `path` is null when the manager closed the dialog. */
export const listsContract = {
  export: channel(z.object({ list: exportListSchema }), saved),
  exportSessionCalendar: channel(nothing, saved),
};

/** `sessionId`: the report on the screen, or null where any report may be answered. */
const forReport = z.object({ sessionId: sessionIdSchema.nullable() });
const taken = z.object({ sessionId: sessionIdSchema, already: z.boolean() });

/** What reps send back. One byte more than fits tells that it is too large. */
export const answersContract = {
  /** Opens the system's file dialog; null when the manager closed it. */
  choose: channel(forReport, taken.nullable()),
  /** The beginning of a file dropped on the window, as bytes: a page names no paths. */
  drop: channel(
    forReport.extend({
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= answerLimits.bytes + 1),
    }),
    taken,
  ),
  paste: channel(forReport.extend({ text: z.string() }), taken),
};
