import { groupBy } from '#shared/lib/group-by.ts';
import type { SessionId } from './ids.ts';
import type { RatingLevel } from './rating-levels.ts';

/* The habits that bend ratings, looked for in the manager's own. Each is a sign to think about, never a verdict. */

/** One level the manager gave, with what it was built on. */
export interface MirrorRow {
  sessionId: SessionId;
  level: RatingLevel;
  /** Notes cited, and how many of them are from the very session of the rating. */
  cited: number;
  citedOfSession: number;
  /** Notes about that competency since the level before it, and how many of them are from the very session. */
  noted: number;
  notedOfSession: number;
}

/** Below these numbers nothing is said: chance alone makes a pattern of a few. */
export const mirrorNeeds = { ratings: 20, sessions: 5, levelsPerSession: 3, choices: 8 } as const;

/** From these on a sign is said to be there. */
export const mirrorLimits = {
  /** Distance of the mean from the middle of the scale. */
  leaning: 0.7,
  /** Share of threes, and the spread (standard deviation) above which they are no sign. */
  middleShare: 0.5,
  middleSpread: 0.8,
  /** Spread within a session as a share of the spread over all. */
  haloRatio: 0.5,
  /** By how much the share of the latest session in what is cited passes its share in what was noted. */
  recencySurplus: 0.25,
} as const;

export type Sign<Reading extends string, Figures> = { n: number; needed: number } & (
  { reading: 'too_few' } | ({ reading: 'even' | Reading } & Figures)
);

/** Figures are levels (1 to 5) or shares (0 to 1). */
export interface RatingMirror {
  /** How many levels it was made from. */
  ratings: number;
  leniency: Sign<'lenient' | 'severe', { mean: number; highShare: number; lowShare: number }>;
  centre: Sign<'central', { middleShare: number; spread: number }>;
  /** `n` counts sessions in which at least `mirrorNeeds.levelsPerSession` levels were given. */
  halo: Sign<'halo', { within: number; overall: number }>;
  /** `n` counts the levels for which notes of earlier sessions could have been cited too. */
  recency: Sign<'recent', { citedShare: number; notedShare: number }>;
}

/**
 * Source: the rater errors of performance appraisal: leniency and severity, central tendency, halo (Thorndike 1920;
 * Saal, Downey & Lahey 1980, "Rating the ratings"), recency. The limits are rules of thumb, shown with their figures.
 */
export function ratingMirror(rows: readonly MirrorRow[]): RatingMirror {
  const levels = rows.map(({ level }) => level);
  return {
    ratings: rows.length,
    leniency: leniencyOf(levels),
    centre: centreOf(levels),
    halo: haloOf(rows),
    recency: recencyOf(rows),
  };
}

const scaleMiddle = 3;

function leniencyOf(levels: readonly number[]): RatingMirror['leniency'] {
  const counted = { n: levels.length, needed: mirrorNeeds.ratings };
  if (counted.n < counted.needed) return { ...counted, reading: 'too_few' };
  const mean = meanOf(levels);
  const leaning = mean - scaleMiddle;
  const leans = Math.abs(leaning) >= mirrorLimits.leaning;
  return {
    ...counted,
    mean,
    highShare: shareOf(levels, (level) => level > scaleMiddle),
    lowShare: shareOf(levels, (level) => level < scaleMiddle),
    reading: !leans ? 'even' : leaning > 0 ? 'lenient' : 'severe',
  };
}

function centreOf(levels: readonly number[]): RatingMirror['centre'] {
  const counted = { n: levels.length, needed: mirrorNeeds.ratings };
  if (counted.n < counted.needed) return { ...counted, reading: 'too_few' };
  const middleShare = shareOf(levels, (level) => level === scaleMiddle);
  const spread = spreadOf(levels);
  const huddles = middleShare >= mirrorLimits.middleShare && spread <= mirrorLimits.middleSpread;
  return { ...counted, middleShare, spread, reading: huddles ? 'central' : 'even' };
}

/** One good (or bad) impression colours all levels of a session: they differ less than levels do elsewhere. */
function haloOf(rows: readonly MirrorRow[]): RatingMirror['halo'] {
  const sessions = [...groupBy(rows, ({ sessionId }) => sessionId).values()]
    .filter(({ length }) => length >= mirrorNeeds.levelsPerSession)
    .map((session) => session.map(({ level }) => level));
  const counted = { n: sessions.length, needed: mirrorNeeds.sessions };
  if (counted.n < counted.needed) return { ...counted, reading: 'too_few' };
  const levels = sessions.flat();
  const overall = spreadOf(levels);
  const squares = sessions.reduce((sum, session) => sum + squaresOf(session), 0);
  const within = Math.sqrt(squares / (levels.length - sessions.length));
  // Where nothing differs at all there is no impression to tell from another: that is the sign before this one.
  const isHalo = overall > 0 && within / overall <= mirrorLimits.haloRatio;
  return { ...counted, within, overall, reading: isHalo ? 'halo' : 'even' };
}

/** The last session is cited more than its part in what was noted since the level before. */
function recencyOf(rows: readonly MirrorRow[]): RatingMirror['recency'] {
  const choices = rows.filter(({ cited, noted, notedOfSession }) => cited > 0 && noted > notedOfSession);
  const counted = { n: choices.length, needed: mirrorNeeds.choices };
  if (counted.n < counted.needed) return { ...counted, reading: 'too_few' };
  // Each level counts once, however many notes it cites.
  const citedShare = meanOf(choices.map(({ cited, citedOfSession }) => citedOfSession / cited));
  const notedShare = meanOf(choices.map(({ noted, notedOfSession }) => notedOfSession / noted));
  const isRecent = citedShare - notedShare >= mirrorLimits.recencySurplus;
  return { ...counted, citedShare, notedShare, reading: isRecent ? 'recent' : 'even' };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf(values: readonly number[], counts: (value: number) => boolean): number {
  return values.filter(counts).length / values.length;
}

function squaresOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The standard deviation of a sample. */
function spreadOf(values: readonly number[]): number {
  return Math.sqrt(squaresOf(values) / (values.length - 1));
}
