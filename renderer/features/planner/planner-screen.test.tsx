import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { atTime, startOfDay } from '#shared/lib/dates.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { PlannerScreen } from './planner-screen.tsx';

const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const otherId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const thirdId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bd');
const sessionId = sessionIdSchema.parse('01930000-0000-7000-8000-000000000002');
const at = (day: string): string => atTime(day, '09:30', localZone());

/** Far enough ahead that no day of it is over. */
const week = '2099-11-23';
const session: SessionListItem = {
  id: sessionId,
  kind: 'ride_along',
  status: 'planned',
  startsAt: at('2099-11-24'),
  endsAt: null,
  allDay: false,
  place: '',
  rideFormat: 'observe_only',
  rep: { id: repId, name: 'Versie Hillebrand', region: 'Central' },
  focusName: null,
  isRecalled: false,
  visitCount: 0,
  observationCount: 0,
};

const move = vi.fn(({ startsAt }: { startsAt: string }) => ({ ...session, startsAt }));

/** The one session, which a move really moves. */
function open(
  path = `/planner?view=week&day=${week}`,
  changes: Partial<SessionListItem> = {},
  more: Answers['sessions'] = {},
) {
  let current: SessionListItem = { ...session, ...changes };
  const list = vi.fn(() => [current]);
  const view = renderScreen(<PlannerScreen />, {
    path,
    route: '/planner',
    answers: {
      today: {
        whoNext: () => ({
          due: [
            { repId, repName: 'Versie Hillebrand', reason: 'ride_along_overdue', count: 0 },
            { repId: otherId, repName: 'Anna Snelling', reason: 'programme_running', count: 2 },
            { repId: thirdId, repName: 'Cecily Lampkin', reason: 'steady', count: 3 },
          ],
          dueCount: 2,
        }),
      },
      reps: {
        options: () => [{ id: repId, name: 'Versie Hillebrand', region: 'Central', status: 'active' }],
      },
      sessions: {
        list,
        move: (input) => {
          current = { ...current, startsAt: input.startsAt };
          return move(input) as never;
        },
        ...more,
      },
    },
  });
  return { ...view, list };
}

/** An instant the computer once took for the beginning of that day, where its clock was an hour ahead. */
const anHourAhead = (day: string): string =>
  new Date(Date.parse(startOfDay(day, localZone())) - 3_600_000).toISOString();

const column = (name: RegExp) => screen.getByRole('region', { name });
const card = () => screen.findByRole('button', { name: /09:30.*Versie Hillebrand/ });

beforeEach(() => {
  vi.clearAllMocks();
  usePlanPanel.getState().close();
});

test('shows a session on its day and opens its plan', async () => {
  open();
  await userEvent.click(await card());
  expect(within(column(/Tuesday/)).getByText('Versie Hillebrand')).toBeVisible();
  expect(usePlanPanel.getState().target).toEqual({ sessionId });
});

test('a whole day planned where the clocks are ahead stays in its column, and moves from there', async () => {
  open(undefined, { startsAt: anHourAhead('2099-11-24'), allDay: true });
  const wholeDay = await screen.findByRole('button', { name: /all day.*Versie Hillebrand/i });
  expect(column(/Tuesday/)).toContainElement(wholeDay);
  wholeDay.focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() =>
    expect(move).toHaveBeenCalledWith({ id: sessionId, startsAt: startOfDay('2099-11-25', localZone()) }),
  );
});

test('opens the report of a session that was held', async () => {
  const { place } = open(undefined, { status: 'draft' });
  await userEvent.click(await card());
  expect(place()).toBe(`/sessions/${sessionId}/report`);
});

test('Alt and the arrows move it by a day and keep the focus on it', async () => {
  open();
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() => expect(move).toHaveBeenCalledWith({ id: sessionId, startsAt: at('2099-11-25') }));
  await waitFor(() =>
    expect(within(column(/Wednesday/)).getByRole('button', { name: /09:30/ })).toHaveFocus(),
  );
});

test('Alt and up or down change the time', async () => {
  open();
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() =>
    expect(move).toHaveBeenCalledWith({
      id: sessionId,
      startsAt: atTime('2099-11-24', '09:00', localZone()),
    }),
  );
});

test('follows a session that leaves the week', async () => {
  const { place } = open(undefined, { startsAt: at('2099-11-29') });
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() => expect(place()).toBe('/planner?view=week&day=2099-11-30'));
});

test('stays in its week when it may not leave it, with the focus on it', async () => {
  const refuse = vi.fn(() => {
    throw new Error('This time has already passed.');
  });
  const { place } = open(undefined, { startsAt: at('2099-11-23') }, { move: refuse });
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await waitFor(() => expect(refuse).toHaveBeenCalled());
  expect(await card()).toHaveFocus();
  expect(place()).toBe(`/planner?view=week&day=${week}`);
});

test('an undo shows the week it comes back to', async () => {
  const { place } = open(undefined, { startsAt: at('2099-11-29') });
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await waitFor(() => expect(place()).toBe('/planner?view=week&day=2099-11-30'));
  await waitFor(async () => expect(await card()).toHaveFocus());
  act(() => undoLatest());
  await waitFor(() => expect(place()).toBe('/planner?view=week&day=2099-11-29'));
  await waitFor(async () => expect(await card()).toHaveFocus());
});

test('a card is dropped on another day', async () => {
  open();
  const dragged = (await card()).parentElement;
  if (!dragged) throw new Error('The card has a frame');
  const dataTransfer = { effectAllowed: '' };
  fireEvent.dragStart(dragged, { dataTransfer });
  fireEvent.dragOver(column(/Friday/));
  fireEvent.drop(column(/Friday/));
  await waitFor(() => expect(move).toHaveBeenCalledWith({ id: sessionId, startsAt: at('2099-11-27') }));
});

test('what was held does not move', async () => {
  open(undefined, { status: 'draft' });
  (await card()).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(move).not.toHaveBeenCalled();
});

test('the menu calls off, and the list takes it up again', async () => {
  const restore = vi.fn(() => session as never);
  open('/planner?view=upcoming', { status: 'cancelled' }, { restore });
  await userEvent.click(await screen.findByRole('button', { name: 'More for Versie Hillebrand' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Take it up again' }));
  await waitFor(() => expect(restore).toHaveBeenCalledWith({ id: sessionId }));
});

test('plans on the day whose + was pressed', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: /Plan a session on Friday/ }));
  expect(usePlanPanel.getState().target).toEqual({ day: '2099-11-27' });
});

test('steps through weeks and comes back to today', async () => {
  const { place } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Next week' }));
  expect(place()).toBe('/planner?view=week&day=2099-11-30');
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(place()).not.toContain('2099');
});

test('a list is filtered by kind and person', async () => {
  const { list } = open('/planner?view=upcoming');
  await screen.findByRole('button', { name: /^Versie/ });
  await userEvent.click(screen.getByRole('combobox', { name: 'Only of this kind' }));
  await userEvent.click(await screen.findByRole('option', { name: 'One-to-one' }));
  expect(await screen.findByText(/No session matches/)).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'Only with' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Versie Hillebrand' }));
  await waitFor(() => expect(list).toHaveBeenLastCalledWith(expect.objectContaining({ repId })));
});

test('says who comes next and why, and plans what the reason asks for', async () => {
  open();
  const next = within(await screen.findByRole('region', { name: 'Who next' }));
  expect(next.getByText('2 people are due.')).toBeVisible();
  expect(next.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('No ride-along this year'),
    expect.stringContaining('Programme running: 2 sessions left this week'),
    expect.stringContaining('Steady; last session 3 days ago'),
  ]);
  await userEvent.click(next.getByRole('button', { name: 'Plan a session with Versie Hillebrand' }));
  expect(usePlanPanel.getState().target).toEqual({ repId, kind: 'ride_along' });
  await userEvent.click(next.getByRole('button', { name: 'Plan a session with Cecily Lampkin' }));
  expect(usePlanPanel.getState().target).toEqual({ repId: thirdId, kind: 'one_to_one' });
});

test('a session in the archive is found there and comes back', async () => {
  const unarchive = vi.fn(() => session as never);
  const { list } = open(
    '/planner?view=past&day=2026-11-01',
    { status: 'closed', rep: null, kind: 'team' },
    { unarchive },
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: 'In the archive' }));
  await waitFor(() =>
    expect(list).toHaveBeenLastCalledWith(expect.objectContaining({ archived: true, from: null, to: null })),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(unarchive).toHaveBeenCalledWith({ id: sessionId }));
});
