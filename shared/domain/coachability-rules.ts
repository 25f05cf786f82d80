import type { Day } from './fields.ts';
import { addDays } from '#shared/lib/dates.ts';

/**
 * The seven things a coachable person does, each one that can be seen: the sentence stands under
 * `coachability:question.<key>`. Source: S5, coaching does not help a rep who blames everything outside.
 */
export const coachabilityQuestions = [
  'ownsResults',
  'asksFeedback',
  'admitsGaps',
  'triesAgreed',
  'keepsPromises',
  'actsSoon',
  'withinReach',
] as const;

/** How often it was seen, the least first. Words, not points: nothing here is ever added up. */
export const coachabilityAnswers = ['rarely', 'sometimes', 'often', 'always'] as const;
export type CoachabilityAnswer = (typeof coachabilityAnswers)[number];

/** What the manager decided after thinking, not what the answers say. Source: S5. */
export const coachabilityOutcomes = ['coach_on', 'change_approach', 'talk_with_hr', 'part_ways'] as const;
export type CoachabilityOutcomeKind = (typeof coachabilityOutcomes)[number];

const daysBetweenChecks = 91;

const daysUntilReview: Record<CoachabilityOutcomeKind, number | null> = {
  coach_on: daysBetweenChecks,
  change_approach: 42,
  talk_with_hr: 14,
  part_ways: null,
};

/**
 * When to look again: a quarter for what goes well, six weeks for a changed approach to show, two weeks after a talk
 * with HR is begun; null where nothing is left to review.
 */
export function suggestedReview(outcome: CoachabilityOutcomeKind, day: Day): Day | null {
  const days = daysUntilReview[outcome];
  return days === null ? null : addDays(day, days);
}

/** Whether one answer stands higher or lower than the one before; `null` where either could not be told. */
export function answerChange(
  before: CoachabilityAnswer | null,
  after: CoachabilityAnswer | null,
): 'up' | 'down' | 'same' | null {
  if (before === null || after === null) return null;
  const step = coachabilityAnswers.indexOf(after) - coachabilityAnswers.indexOf(before);
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

/**
 * The next day to look again: the one of the latest decision, unless a check was made after it; otherwise a quarter
 * after the latest check. Both lists newest first; null when there is neither, or nothing is left to review.
 */
export function nextReview({
  checks,
  outcomes,
}: {
  checks: readonly { day: Day }[];
  outcomes: readonly { day: Day; reviewDay: Day | null }[];
}): { day: Day; from: 'outcome' | 'check' } | null {
  const [check] = checks;
  const [outcome] = outcomes;
  if (outcome !== undefined && (check === undefined || outcome.day >= check.day))
    return outcome.reviewDay === null ? null : { day: outcome.reviewDay, from: 'outcome' };
  if (check === undefined) return null;
  return { day: addDays(check.day, daysBetweenChecks), from: 'check' };
}
