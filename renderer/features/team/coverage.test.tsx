import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import type { CoverageRow } from '#shared/domain/coverage.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { addDays, dayOf } from '#shared/lib/dates.ts';
import { renderScreen } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { CoverageActions } from './coverage-actions.tsx';
import { setCoverageView } from './coverage-view.ts';
import { Coverage } from './coverage.tsx';

const today = dayOf(stopClock(), Intl.DateTimeFormat().resolvedOptions().timeZone);

function aRow(n: number, name: string, values: Partial<CoverageRow> = {}): CoverageRow {
  return {
    id: repIdSchema.parse(`01930000-0000-7000-8000-${String(n).padStart(12, '0')}`),
    name,
    region: '',
    status: 'active',
    hasOwnRhythm: false,
    oneToOne: { state: 'later', day: addDays(today, 12) },
    rideAlong: { state: 'later', day: addDays(today, 90) },
    oneToOnesThisYear: 4,
    oneToOnesPolicy: 26,
    rideAlongsThisYear: 1,
    rideAlongsAhead: 0,
    rideAlongsPolicy: 2,
    minutes: { quarter: 60, year: 600 },
    ...values,
  };
}

const anna = aRow(1, 'Anna', { minutes: { quarter: 540, year: 600 } });
const moses = aRow(2, 'Moses', {
  hasOwnRhythm: true,
  minutes: { quarter: 0, year: 900 },
  rideAlong: { state: 'overdue', day: addDays(today, -758) },
  rideAlongsAhead: 1,
});
const zoe = aRow(3, 'Zoé', { oneToOne: { state: 'planned', day: today } });
const away = aRow(4, 'Away', {
  status: 'on_leave',
  minutes: { quarter: 0, year: 0 },
  oneToOne: { state: 'none', day: null },
  rideAlong: { state: 'none', day: null },
});

beforeEach(() => {
  // The table asks the scrolled page for its height; jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  setCoverageView({ order: 'time', period: 'quarter' });
});

async function open(rows: CoverageRow[]) {
  renderScreen(
    <main>
      <CoverageActions />
      <Coverage />
    </main>,
    { answers: { reps: { coverage: () => rows } } },
  );
  await screen.findByRole('heading', { name: 'How your time is spread' });
}

const names = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

test('whoever got least stands first, and the words say that the middle is forgotten and who got nothing', async () => {
  await open([anna, away, moses, zoe]);
  expect(names()).toEqual(['Moses', 'Zoé', 'Anna', 'Away']);
  expect(
    screen.getByText('The middle third is 33% of the team and gets 10% of your time: it is being forgotten.'),
  ).toBeVisible();
  expect(screen.getByText('No time yet for Moses.')).toBeVisible();
  const row = screen.getByRole('row', { name: /Moses/ });
  expect(row).toHaveTextContent('4 of 26 this year');
  expect(within(row).getByRole('img', { name: '1 of 2' })).toBeVisible();
  expect(row).toHaveTextContent('1 planned');
  expect(row).toHaveTextContent('2 years overdue');
  expect(row).toHaveTextContent('own rhythm');
  await userEvent.click(within(row).getByRole('button', { name: 'Plan a session with Moses' }));
  expect(usePlanPanel.getState().target).toEqual({ repId: moses.id, kind: 'ride_along' });
  expect(screen.getByRole('row', { name: /Zoé/ })).toHaveTextContent('planned');
  expect(within(screen.getByRole('row', { name: /Away/ })).queryByRole('button')).toBeNull();
});

test('another period and another order', async () => {
  await open([anna, away, moses, zoe]);
  await userEvent.click(screen.getByRole('radio', { name: '12 months' }));
  expect(names()).toEqual(['Anna', 'Zoé', 'Moses', 'Away']);
  await userEvent.click(screen.getByRole('radio', { name: 'Due first' }));
  expect(names()[0]).toBe('Moses');
  await userEvent.click(screen.getByRole('radio', { name: 'By name' }));
  expect(names()).toEqual(['Anna', 'Away', 'Moses', 'Zoé']);
});

test('two people are no spread', async () => {
  await open([anna, zoe]);
  expect(screen.getByText(/once at least three people have been coached/)).toBeVisible();
});

test('of 300 reps only those near the window are drawn, and End reaches the last', async () => {
  await open(Array.from({ length: 300 }, (_, index) => aRow(index + 1, `Rep ${index + 1}`)));
  expect(names().length).toBeLessThan(40);
  expect(screen.getByRole('table', { name: 'Coverage' })).toHaveAttribute('aria-rowcount', '301');
  screen.getByRole('link', { name: 'Rep 1' }).focus();
  await userEvent.keyboard('{End}');
  await waitFor(() => expect(screen.getByRole('link', { name: 'Rep 300' })).toHaveFocus());
});
