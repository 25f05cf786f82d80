/** What a rhythm may be: weeks between two one-to-ones, ride-alongs in a year. */
export const cadenceLimits = { weeks: { min: 1, max: 26 }, rideAlongs: { min: 0, max: 52 } } as const;
