/** What the check looks at, in the order it is shown. Source: domain.md, "Session life". */
export const qualityRules = [
  'praise',
  'evidence',
  'nextStep',
  'focus',
  'length',
  'ownWords',
  'privacy',
] as const;
export type QualityRule = (typeof qualityRules)[number];

/** Seconds of reading that are too many, and those to aim for. Source: domain.md, "Session life"; experience.md, 8. */
export const mostSeconds = 180;
export const targetSeconds = 120;
