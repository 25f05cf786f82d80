import { z } from 'zod';

/** Source: domain.md "Cadence" and S3: a one-to-one every two weeks, at least two ride-alongs a year. */
export const cadencePolicySchema = z.object({
  oneToOneEveryDays: z.number().int().min(1).max(365),
  rideAlongsPerYear: z.number().int().min(0).max(60),
});
export type CadencePolicy = z.infer<typeof cadencePolicySchema>;

export const defaultCadence: CadencePolicy = { oneToOneEveryDays: 14, rideAlongsPerYear: 2 };

/** How many sessions the rhythm asks for in that many days; fractions add up over a team. */
export function expectedIn(policy: CadencePolicy, days: number): { rideAlongs: number; oneToOnes: number } {
  return {
    rideAlongs: (policy.rideAlongsPerYear * days) / 365,
    oneToOnes: days / policy.oneToOneEveryDays,
  };
}
