import { expect, test } from 'vitest';
import type { Idea } from '#shared/domain/idea.ts';
import type { Recognition } from '#shared/domain/recognition.ts';
import type { TimelineItem } from '#shared/ipc/reps.ts';
import { timelineMoments } from './moments.ts';

const session = (id: string, day: string) =>
  ({ session: { id, startsAt: `${day}T12:00:00.000Z` } }) as TimelineItem;
const idea = (id: string, heardDay: string) => ({ id, heardDay }) as Idea;
const recognition = (id: string, day: string) => ({ id, day }) as Recognition;

const moments = {
  ideas: [idea('i-new', '2026-11-20'), idea('i-old', '2026-01-05')],
  recognitions: [recognition('r-same', '2026-10-12'), recognition('r-between', '2026-06-01')],
};
const keys = (page: TimelineItem[], range: { after: string | null; isLast: boolean }) =>
  timelineMoments(page, moments, range).map(({ key }) => key);

test('ideas and recognition stand between the sessions of their days, below one of the same day', () => {
  const page = [session('s1', '2026-10-12'), session('s2', '2026-03-01')];
  expect(keys(page, { after: null, isLast: true })).toEqual([
    'i-new',
    's1',
    'r-same',
    'r-between',
    's2',
    'i-old',
  ]);
});

test('over several pages each stands once', () => {
  const first = keys([session('s1', '2026-10-12')], { after: null, isLast: false });
  const second = keys([session('s2', '2026-03-01')], { after: '2026-10-12', isLast: false });
  const last = keys([], { after: '2026-03-01', isLast: true });
  expect(first).toEqual(['i-new', 's1', 'r-same']);
  expect(second).toEqual(['r-between', 's2']);
  expect(last).toEqual(['i-old']);
});
