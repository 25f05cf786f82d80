/** The levels of a competency, the lowest first; example behaviour stands for each (BARS). */
export const ratingLevels = [1, 2, 3, 4, 5] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** Why a rating holds no level: nothing to judge it by in this job, or not enough seen of it so far. */
export const reasonsForNoLevel = ['na', 'too_early'] as const;
export type ReasonForNoLevel = (typeof reasonsForNoLevel)[number];

export type RatingValue = RatingLevel | ReasonForNoLevel;

export function isLevel(value: RatingValue): value is RatingLevel {
  return typeof value === 'number';
}
