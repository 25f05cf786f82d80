/**
 * What a manager who is new to a team asks each rep in private, in the order of the talk; the words stand in the
 * catalogues. Source: S12.
 */
export const firstTalkPoints = [
  'works',
  'stops',
  'never_change',
  'try',
  'feedback',
  'expect',
  'between_us',
  'future',
] as const;
export type FirstTalkPoint = (typeof firstTalkPoints)[number];

/** A talk counts as held once one point of it was talked about: what is left of it shows on its own. */
export function isHeld({ talked }: { talked: number }): boolean {
  return talked > 0;
}
