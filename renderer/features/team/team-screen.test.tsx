import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { BoardRow } from '#shared/domain/rep.ts';
import { bootstrap, renderScreen, type Answers } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { clearFilter, setBoardView } from './board-view.ts';
import { TeamScreen } from './team-screen.tsx';

const idOf = (n: number) => repIdSchema.parse(`01930000-0000-7000-8000-${String(n).padStart(12, '0')}`);

function aRow(n: number, values: Partial<BoardRow>): BoardRow {
  return {
    id: idOf(n),
    name: `Rep ${n}`,
    role: '',
    region: 'South',
    status: 'active',
    isSample: false,
    archivedAt: null,
    hireDay: null,
    rideAlongsThisYear: 1,
    rideAlongsPolicy: 2,
    lastCoachedAt: null,
    next: null,
    focus: null,
    programme: null,
    openCommitments: 0,
    missedCommitments: 0,
    strengthGap: null,
    strengths: [],
    developments: [],
    need: { rank: n, reason: 'steady', count: 0 },
    sessionsByMonth: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    ...values,
  };
}

const moses = aRow(1, {
  name: 'Moses Frase',
  rideAlongsThisYear: 0,
  need: { rank: 1, reason: 'ride_along_overdue', count: 0 },
});
const zoe = aRow(2, {
  name: 'Zoé Thévenet',
  region: 'West',
  next: {
    sessionId: sessionIdSchema.parse('01930000-0000-7000-8000-00000000abcd'),
    kind: 'one_to_one',
    startsAt: new Date(stopClock().setHours(0)).toISOString(),
    allDay: true,
  },
});
const anna = aRow(3, { name: 'Anna Snelling', openCommitments: 3 });

beforeEach(() => {
  // The board asks the scrolled page for its height; jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  clearFilter();
  setBoardView({ order: 'need' });
  usePlanPanel.getState().close();
  useRepPanel.getState().close();
});

function open(rows: BoardRow[], answers: Answers = {}, archived: BoardRow[] = [], discreet = false) {
  return renderScreen(
    <main>
      <TeamScreen />
    </main>,
    {
      answers: {
        ...answers,
        reps: { board: (input) => (input.archived ? archived : rows), ...answers.reps },
      },
      initial: { ...bootstrap, settings: { ...bootstrap.settings, discreet } },
      path: '/team',
    },
  );
}

const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

test('the board says who needs coaching, why, and what comes next', async () => {
  open([anna, zoe, moses]);
  await screen.findByRole('link', { name: 'Moses Frase' });
  expect(names()).toEqual(['Moses Frase', 'Zoé Thévenet', 'Anna Snelling']);
  expect(screen.getByText('3 people. Moses Frase has had no ride-along this year.')).toBeVisible();
  const row = screen.getByRole('row', { name: /Moses Frase/ });
  expect(row).toHaveTextContent('No ride-along this year');
  expect(within(row).getByRole('img', { name: '0 of 2' })).toBeVisible();
  expect(screen.getByRole('row', { name: /Zoé/ })).toHaveTextContent('Today · all day');
  await userEvent.click(screen.getByRole('button', { name: 'Plan a session with Moses Frase' }));
  expect(usePlanPanel.getState().target).toEqual({ repId: moses.id });
});

test('while somebody looks on, nothing of the ranking shows: by name, no reason, no tint', async () => {
  open([anna, zoe, moses], {}, [], true);
  await screen.findByRole('link', { name: 'Moses Frase' });
  expect(names()).toEqual(['Anna Snelling', 'Moses Frase', 'Zoé Thévenet']);
  expect(screen.getByRole('radio', { name: 'By name' })).toBeChecked();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  const row = screen.getByRole('row', { name: /Moses Frase/ });
  expect(row).toHaveAttribute('data-urgent', 'false');
  expect(row).toHaveTextContent(/^MF\s*Moses Frase\s*South/);
});

test('the order can be by name, or by region under its headings', async () => {
  open([zoe, moses, anna]);
  await screen.findByRole('link', { name: 'Moses Frase' });
  await userEvent.click(screen.getByRole('radio', { name: 'By name' }));
  expect(names()).toEqual(['Anna Snelling', 'Moses Frase', 'Zoé Thévenet']);
  await userEvent.click(screen.getByRole('radio', { name: 'By region' }));
  expect(screen.getByRole('rowheader', { name: /^South\s*2$/ })).toBeVisible();
  expect(screen.getByRole('rowheader', { name: /^West\s*1$/ })).toBeVisible();
});

test('arrows move over the rows, Enter opens one', async () => {
  const { place } = open([anna, zoe, moses]);
  const first = await screen.findByRole('link', { name: 'Moses Frase' });
  first.focus();
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(screen.getByRole('link', { name: 'Zoé Thévenet' })).toHaveFocus());
  expect(first).toHaveAttribute('tabindex', '-1');
  await userEvent.keyboard('{Enter}');
  expect(place()).toBe(`/team/${zoe.id}`);
});

test('letters typed on the board filter it, Escape shows everybody again', async () => {
  open([anna, zoe, moses]);
  (await screen.findByRole('link', { name: 'Moses Frase' })).focus();
  await userEvent.keyboard('zoe');
  expect(screen.getByRole('textbox', { name: 'Name, role, focus…' })).toHaveValue('zoe');
  expect(names()).toEqual(['Zoé Thévenet']);
  expect(screen.getByText('1 of 3 people')).toBeVisible();
  await userEvent.keyboard('xx');
  expect(screen.getByText('Nobody matches this filter.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(names()).toHaveLength(3);
});

test('letters typed on the board go on with the filter that is there', async () => {
  open([anna, zoe, moses]);
  (await screen.findByRole('link', { name: 'Zoé Thévenet' })).focus();
  await userEvent.keyboard('z');
  const filter = screen.getByRole('textbox', { name: 'Name, role, focus…' });
  (await screen.findByRole('link', { name: 'Zoé Thévenet' })).focus();
  await userEvent.keyboard('oe');
  expect(filter).toHaveValue('zoe');
  expect(filter).toHaveFocus();
});

test('the archive is reached by the filter, and a rep comes back from it', async () => {
  const restore = vi.fn(() => ({}) as never);
  open([anna], { reps: { restore } }, [moses]);
  await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
  await userEvent.click(screen.getByRole('combobox', { name: 'Who is shown' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Archive' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Restore Moses Frase' }));
  expect(restore).toHaveBeenCalledWith({ id: moses.id });
});

test('an empty team offers the three ways to begin', async () => {
  const load = vi.fn(() => ({ reps: 12 }));
  open([], { sample: { load } });
  await userEvent.click(await screen.findByRole('button', { name: 'Add somebody' }));
  expect(screen.getByRole('link', { name: 'Import…' })).toHaveAttribute('href', '/team/import');
  expect(useRepPanel.getState().target).toBe('new');
  await userEvent.click(screen.getByRole('button', { name: 'Look around with a sample team' }));
  expect(load).toHaveBeenCalled();
});

test('of 300 reps only those near the window are drawn', async () => {
  open(Array.from({ length: 300 }, (_, index) => aRow(index + 1, {})));
  await screen.findByRole('link', { name: 'Rep 1' });
  expect(names().length).toBeLessThan(40);
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '301');
});
