import type { Instant } from './fields.ts';

const dayMs = 86_400_000;
const allDays = 7;
/** Three months of weeks, the longest of them. */
const weeklyDays = 92;
const monthlyDays = 731;
/** Without a backup for longer, a clock has leapt more likely than the app has rested. */
const leapDays = 31;

/**
 * Which backups stay, by when they were made (epoch milliseconds): all of 7 days, the newest of each week for three
 * months, the newest of each month for two years, and always the newest of all. What a clock that was ahead has made in the
 * future stays and counts for nothing until then. Weeks begin on Monday; days are UTC.
 * What leaves today would leave tomorrow too, so pruning often is the same as pruning once. Source: issue 6, point 1.
 */
export function backupsToKeep(made: readonly number[], now: number): Set<number> {
  const kept = new Set<number>();
  const buckets = new Map<string, number>();
  for (const at of made) {
    if (at > now) {
      kept.add(at);
      continue;
    }
    const age = (now - at) / dayMs;
    if (age <= allDays) kept.add(at);
    if (age <= weeklyDays) newestOf(`week ${weekOf(at)}`, at);
    if (age <= monthlyDays) newestOf(`month ${new Date(at).toISOString().slice(0, 7)}`, at);
    newestOf('all', at);
  }
  for (const at of buckets.values()) kept.add(at);
  return kept;

  function newestOf(bucket: string, at: number): void {
    buckets.set(bucket, Math.max(at, buckets.get(bucket) ?? -Infinity));
  }
}

/**
 * The moment ages are counted from. After a leap of the clock it is the newest backup before the leap, so that nothing
 * goes because of it; the clock is believed once it has made backups for a week.
 */
export function believedNow(made: readonly number[], now: number): number {
  const older = made.filter((at) => now - at > allDays * dayMs);
  const newestOlder = older.reduce((newest, at) => Math.max(newest, at), -Infinity);
  return older.length > 0 && now - newestOlder > leapDays * dayMs ? newestOlder : now;
}

/** The instant by which a backup made at `at` has gone, whatever it is kept for, once there is a newer one and the clock is believed. */
export function expiryOf(at: Instant): Instant {
  return new Date(Date.parse(at) + monthlyDays * dayMs).toISOString();
}

/** 1 January 1970 was a Thursday: weeks are counted from the Monday before. */
function weekOf(at: number): number {
  return Math.floor((at / dayMs + 3) / 7);
}
