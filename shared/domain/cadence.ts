import { z } from 'zod';
import { cadenceLimits } from './cadence-limits.ts';
import type { ErrorCode } from './errors.ts';

const code = (value: ErrorCode): ErrorCode => value;
const { weeks, rideAlongs } = cadenceLimits;

/** How often each rep is meant to be coached: for the team, or for a rep who needs another rhythm. */
export const cadencePolicySchema = z.object({
  /** Whole weeks, counted in days. */
  oneToOneEveryDays: z
    .number()
    .int(code('weeks_out_of_range'))
    .min(weeks.min * 7, code('weeks_out_of_range'))
    .max(weeks.max * 7, code('weeks_out_of_range'))
    .multipleOf(7, code('weeks_out_of_range')),
  rideAlongsPerYear: z
    .number()
    .int(code('ride_alongs_out_of_range'))
    .min(rideAlongs.min, code('ride_alongs_out_of_range'))
    .max(rideAlongs.max, code('ride_alongs_out_of_range')),
});
export type CadencePolicy = z.infer<typeof cadencePolicySchema>;

/** Source: domain.md "Cadence" and S3: a one-to-one every two weeks, at least two ride-alongs a year. */
export const defaultCadence: CadencePolicy = { oneToOneEveryDays: 14, rideAlongsPerYear: 2 };
