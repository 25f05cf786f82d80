import { addDays, dayOf, daysBetween } from '#shared/lib/dates.ts';
import type { CadencePolicy } from './cadence.ts';
import type { Day, Instant } from './fields.ts';
import type { RepId } from './ids.ts';
import { needReasons, type Need } from './today.ts';

/** What the ranking knows of a rep. Held sessions only; `lastCoachedAt` is of any kind. */
export interface CoachingRecord {
  repId: RepId;
  repName: string;
  /** The day the rep joined, or was entered: silence counts from here until the first session. */
  since: Day;
  lastCoachedAt: Instant | null;
  lastOneToOneAt: Instant | null;
  lastRideAlongAt: Instant | null;
  rideAlongsThisYear: number;
  /** Missed, or open past their due day, since the last session: an older one has been talked about. */
  missedCommitments: number;
  policy: CadencePolicy;
}

interface Standing extends Need {
  /** Days since the last session, or since the rep joined. */
  silentDays: number;
  urgency: number;
}

/** After this many times the rhythm without a session a rep goes before everybody who waits less. */
const patience = 4;
/** Silence is long from this many times the rhythm on. */
const longSilence = 2;

/**
 * Who needs coaching most, with the reason. The order is that of domain.md "Cadence"; within one reason the longest
 * without coaching comes first, and whoever has waited four times the rhythm comes before all, so that neither the
 * steady middle nor anybody else is forgotten (S2), whatever the manager does with the list.
 * Source: domain.md "Cadence", S2, S3.
 */
export function rankByNeed(records: readonly CoachingRecord[], now: Date, timeZone: string): Need[] {
  const today = dayOf(now, timeZone);
  return records
    .map((record) => standingOf(record, today, timeZone))
    .toSorted(
      (a, b) =>
        a.urgency - b.urgency ||
        b.silentDays - a.silentDays ||
        (a.repId < b.repId ? -1 : Number(a.repId > b.repId)),
    )
    .map(({ repId, repName, reason, count }) => ({ repId, repName, reason, count }));
}

function standingOf(record: CoachingRecord, today: Day, timeZone: string): Standing {
  const since = (at: Instant | null): number =>
    Math.max(0, daysBetween(at === null ? record.since : dayOf(at, timeZone), today));
  const silentDays = since(record.lastCoachedAt);
  const { reason, count } = reasonOf(record, { silentDays, since, today });
  const waitedTooLong = silentDays > patience * record.policy.oneToOneEveryDays;
  const { repId, repName } = record;
  return {
    repId,
    repName,
    reason,
    count,
    silentDays,
    urgency: waitedTooLong ? -1 : needReasons.indexOf(reason),
  };
}

interface Silence {
  silentDays: number;
  since: (at: Instant | null) => number;
  today: Day;
}

function reasonOf(
  record: CoachingRecord,
  { silentDays, since, today }: Silence,
): Pick<Need, 'reason' | 'count'> {
  const { policy, rideAlongsThisYear } = record;
  if (isRideAlongOverdue(record, since(record.lastRideAlongAt), today))
    return { reason: 'ride_along_overdue', count: rideAlongsThisYear };
  if (record.missedCommitments > 0) return { reason: 'commitment_missed', count: record.missedCommitments };
  if (record.lastCoachedAt === null) return { reason: 'never_coached', count: silentDays };
  if (silentDays > longSilence * policy.oneToOneEveryDays)
    return { reason: 'long_silence', count: silentDays };
  const withoutTalk = since(record.lastOneToOneAt);
  if (withoutTalk > policy.oneToOneEveryDays) return { reason: 'one_to_one_overdue', count: withoutTalk };
  return { reason: 'steady', count: silentDays };
}

/** Fewer this calendar year than agreed, and longer ago than an even spread over the year would have it. */
function isRideAlongOverdue(
  { policy, rideAlongsThisYear }: CoachingRecord,
  daysWithoutRide: number,
  today: Day,
): boolean {
  if (rideAlongsThisYear >= policy.rideAlongsPerYear) return false;
  const year = today.slice(0, 4);
  const daysInYear = daysBetween(`${year}-01-01`, addDays(`${year}-12-31`, 1));
  return daysWithoutRide > daysInYear / policy.rideAlongsPerYear;
}
