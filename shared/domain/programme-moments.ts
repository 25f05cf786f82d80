import { startOfDay } from '#shared/lib/dates.ts';
import type { Programme, ProgrammeMoment } from './programme.ts';

/** What a programme leaves on the rep's timeline: its start, each extension, its end with the result. */
export function momentsOf(programme: Programme, timeZone: string): ProgrammeMoment[] {
  const { id, focusName, target, startDay, extensions, endedAt, endKind, endReason, result } = programme;
  const moment = { programmeId: id, focusName, target, endKind: null, result: null, reason: '' };
  const moments: ProgrammeMoment[] = [
    { ...moment, kind: 'started', at: startOfDay(startDay, timeZone), weeks: programme.weeks },
  ];
  let { weeks } = programme;
  for (const { extendedAt, weeks: added, reason } of extensions) {
    weeks += added;
    moments.push({ ...moment, kind: 'extended', at: extendedAt, weeks, reason });
  }
  if (endedAt !== null)
    moments.push({ ...moment, kind: 'ended', at: endedAt, weeks, endKind, result, reason: endReason });
  return moments;
}
