import { z } from 'zod';
import { instantSchema } from './fields.ts';

export const problemKinds = ['page_gone', 'process_gone', 'fault', 'not_closed'] as const;

/**
 * What is written on this computer when a part of Curbside ends unexpectedly: where and when, never what was typed.
 * It is sent nowhere; the manager reads or deletes it in the settings.
 */
export const problemReportSchema = z.object({
  /** `not_closed`: the last run ended without closing, as after a power cut. */
  kind: z.enum(problemKinds),
  at: instantSchema,
  version: z.string(),
  electronVersion: z.string(),
  platform: z.string(),
  /** Reason and exit code of a process, or name and stack places of an error. */
  detail: z.string(),
});
export type ProblemReport = z.infer<typeof problemReportSchema>;
export type ProblemKind = ProblemReport['kind'];

/** The file's name without its ending: the time, with only what every file system takes. */
export const problemNameSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z$/);
