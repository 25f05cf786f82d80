import { dayOf, daysBetween } from '#shared/lib/dates.ts';
import { oneToOneDueDay, rideAlongDueDay } from './cadence-rules.ts';
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
  /** Sessions the intensive programme still asks for in its current week; 0 where none runs (S4). */
  programmeSessionsLeft: number;
  policy: CadencePolicy;
}

interface Standing extends Need {
  /** Days since the last session, or since the rep joined. */
  silentDays: number;
  urgency: number;
}

/** Silence is long from this many times the rhythm on. */
const longSilence = 2;

/**
 * After more days than this without a session a rep goes before everybody who waits less: four times the rhythm, and
 * never more than six weeks beyond it, so that a slow rhythm does not turn into a year of waiting.
 */
export function patienceDays({ oneToOneEveryDays }: CadencePolicy): number {
  return Math.min(4 * oneToOneEveryDays, oneToOneEveryDays + 42);
}

/**
 * Who needs coaching most, with the reason. The order is that of domain.md "Cadence"; within one reason the longest
 * without coaching comes first, and whoever has waited beyond all patience comes before all, so that neither the
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
  const { reason, count } = reasonOf(record, { silentDays, today, timeZone });
  const waitedTooLong = silentDays > patienceDays(record.policy);
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

interface Clock {
  silentDays: number;
  today: Day;
  timeZone: string;
}

function reasonOf(
  record: CoachingRecord,
  { silentDays, today, timeZone }: Clock,
): Pick<Need, 'reason' | 'count'> {
  const { policy, rideAlongsThisYear: doneThisYear } = record;
  const last = (at: Instant | null): Day => (at === null ? record.since : dayOf(at, timeZone));
  const rideDue = rideAlongDueDay(policy, { last: last(record.lastRideAlongAt), doneThisYear, today });
  if (rideDue !== null && rideDue < today) return { reason: 'ride_along_overdue', count: doneThisYear };
  if (record.missedCommitments > 0) return { reason: 'commitment_missed', count: record.missedCommitments };
  if (record.programmeSessionsLeft > 0)
    return { reason: 'programme_running', count: record.programmeSessionsLeft };
  if (record.lastCoachedAt === null) return { reason: 'never_coached', count: silentDays };
  if (silentDays > longSilence * policy.oneToOneEveryDays)
    return { reason: 'long_silence', count: silentDays };
  const lastTalk = last(record.lastOneToOneAt);
  if (oneToOneDueDay(policy, lastTalk) < today)
    return { reason: 'one_to_one_overdue', count: daysBetween(lastTalk, today) };
  return { reason: 'steady', count: silentDays };
}
