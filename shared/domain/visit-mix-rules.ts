import type { VisitDifficulty } from './visit.ts';
import type { VisitMixPart } from './visit-mix.ts';

/** `only_friendly`: hard customers are not shown; `one_segment`: others that buy differently are not; `unsaid`: too little is known. */
export type VisitMixHint = 'only_friendly' | 'one_segment' | 'unsaid';

/** What the visits of a year show of a rep. */
export interface VisitMix {
  visits: number;
  difficulties: Record<VisitDifficulty, number>;
  /** By how often, then by name; visits without a segment are left out. */
  segments: { name: string; count: number }[];
  hint: VisitMixHint | null;
}

/** Three friendly visits in a row are chance or a kind day; from the fourth on somebody chose them. */
const visitsToJudge = 4;
/** One hard visit among many friendly ones is still a show: four out of five friendly are enough to say so. */
const friendlyShare = 0.8;
/** A segment is told from a region or a week only over several rides: two to three visits each, two or three rides. */
const visitsToJudgeSegments = 6;
/** With fewer than half of the visits described, a mix would be that of what somebody happened to fill in. */
const describedShare = 0.5;

/** Sums up the visits, with the one thing worth saying about whom the rep shows. Source: issue 4, "Visit mix". */
export function visitMix(parts: readonly VisitMixPart[]): VisitMix {
  const difficulties: VisitMix['difficulties'] = { friendly: 0, demanding: 0, hostile: 0 };
  const bySegment = new Map<string, { name: string; count: number }>();
  let visits = 0;
  for (const { segment, difficulty, count } of parts) {
    visits += count;
    if (difficulty !== null) difficulties[difficulty] += count;
    const name = segment.trim();
    if (name === '') continue;
    // "Pharma" and "pharma" are one; the first way it was written is shown.
    const key = name.toLocaleLowerCase();
    const before = bySegment.get(key) ?? { name, count: 0 };
    bySegment.set(key, { ...before, count: before.count + count });
  }
  const segments = [...bySegment.values()].toSorted(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name),
  );
  return { visits, difficulties, segments, hint: hintOf(visits, difficulties, segments) };
}

function hintOf(
  visits: number,
  { friendly, demanding, hostile }: VisitMix['difficulties'],
  segments: VisitMix['segments'],
): VisitMixHint | null {
  const described = friendly + demanding + hostile;
  if (visits >= visitsToJudge && described < visits * describedShare) return 'unsaid';
  if (described >= visitsToJudge && friendly >= described * friendlyShare) return 'only_friendly';
  const [first] = segments;
  if (segments.length === 1 && first !== undefined && first.count >= visitsToJudgeSegments)
    return 'one_segment';
  return null;
}
