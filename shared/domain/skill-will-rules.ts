/** Names of the four fields of the matrix are the coaching style each one asks for. */
export const coachingStyles = ['direct', 'guide', 'excite', 'delegate'] as const;
export type CoachingStyle = (typeof coachingStyles)[number];

export interface Position {
  /** Both from 0 to 100. */
  skill: number;
  will: number;
}

const middle = 50;

/**
 * The style a position suggests. Source: Max Landsberg, The Tao of Coaching (skill/will matrix), after Paul Hersey and
 * Ken Blanchard, Management of Organizational Behavior (situational leadership).
 */
export function styleFor({ skill, will }: Position): CoachingStyle {
  if (skill < middle) return will < middle ? 'direct' : 'guide';
  return will < middle ? 'excite' : 'delegate';
}

/** A position moved by steps, kept within the matrix. */
export function moved({ skill, will }: Position, by: Position): Position {
  return { skill: within(skill + by.skill), will: within(will + by.will) };
}

/** The nearest whole value from 0 to 100. */
export function within(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value)));
}
