import { z } from 'zod';
import { problemNameSchema, problemReportSchema } from '#shared/domain/problem-report.ts';
import { channel, nothing } from './define.ts';

export const problemsContract = {
  /** Newest first. */
  list: channel(nothing, z.array(problemReportSchema.extend({ name: problemNameSchema }))),
  remove: channel(z.object({ name: problemNameSchema }), nothing),
};
