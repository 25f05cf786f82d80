import { localDay, localSessionDay } from '#renderer/lib/format.ts';
import type { Idea } from '#shared/domain/idea.ts';
import type { ProgrammeMoment } from '#shared/domain/programme.ts';
import type { Recognition } from '#shared/domain/recognition.ts';
import type { TimelineEntry, TimelineItem } from '#shared/ipc/reps.ts';

/** What stands on the timeline: a session, a turn of a programme, an idea on the day it was heard, recognition. */
export type Moment =
  | { type: 'session'; key: string; day: string; item: TimelineItem }
  | { type: 'programme'; key: string; day: string; programme: ProgrammeMoment }
  | { type: 'idea'; key: string; day: string; idea: Idea }
  | { type: 'recognition'; key: string; day: string; recognition: Recognition };

/**
 * One page of the timeline with the ideas and recognition of the same days, the newest first. `after` is the day of the
 * last session of the page before, null on the first page; the last page takes everything older.
 */
export function timelineMoments(
  page: readonly TimelineEntry[],
  { ideas, recognitions }: { ideas: readonly Idea[]; recognitions: readonly Recognition[] },
  { after, isLast }: { after: string | null; isLast: boolean },
): Moment[] {
  const stored = page.map(toMoment);
  const oldest = isLast ? '' : (stored.findLast(({ type }) => type === 'session')?.day ?? '');
  const others: Moment[] = [
    ...ideas.map((idea): Moment => ({ type: 'idea', key: idea.id, day: idea.heardDay, idea })),
    ...recognitions.map((recognition): Moment => {
      return { type: 'recognition', key: recognition.id, day: recognition.day, recognition };
    }),
  ].filter(({ day }) => day >= oldest && (after === null || day < after));
  // Stable: within a day the session stands first, what came of it below.
  return [...stored, ...others].toSorted((a, b) => Number(b.day > a.day) - Number(b.day < a.day));
}

function toMoment(entry: TimelineEntry): Moment {
  if ('session' in entry) {
    const { session } = entry;
    return { type: 'session', key: session.id, day: localSessionDay(session), item: entry };
  }
  const { programmeId, kind, at } = entry.programme;
  return {
    type: 'programme',
    key: `${programmeId} ${kind} ${at}`,
    day: localDay(at),
    programme: entry.programme,
  };
}
