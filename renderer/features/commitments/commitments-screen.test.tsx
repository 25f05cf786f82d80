import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { commitmentIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import { addDays, mondayOf } from '#shared/lib/dates.ts';
import { localDay } from '#renderer/lib/format.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { renderScreen } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { CommitmentsScreen } from './commitments-screen.tsx';

const versie = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const moses = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const today = localDay(stopClock());
const nextWeek = addDays(mondayOf(today), 7);

let count = 0;
function aCommitment(text: string, changes: Partial<Commitment> = {}): Commitment {
  count += 1;
  return {
    id: commitmentIdSchema.parse(`01a2009c-e825-72bb-a31f-${String(count).padStart(12, '0')}`),
    repId: versie,
    repName: 'Versie Hillebrand',
    sessionId: null,
    owner: 'rep',
    ownerName: '',
    text,
    dueDay: null,
    behavioural: false,
    status: 'open',
    closedAt: null,
    sighting: null,
    createdAt: '2026-11-02T08:00:00.000Z',
    ...changes,
  };
}

const setStatus = vi.fn();
const exportCalendar = vi.fn();
beforeEach(() => vi.resetAllMocks());

function open(commitments: Commitment[], path = '/commitments') {
  return renderScreen(<CommitmentsScreen />, {
    path,
    route: '/commitments',
    answers: {
      reps: {
        options: () => [
          { id: versie, name: 'Versie Hillebrand', region: '', status: 'active' },
          { id: moses, name: 'Moses Altenwerth', region: '', status: 'active' },
        ],
      },
      commitments: {
        list: () => commitments,
        setStatus: (input) => {
          setStatus(input);
          return aCommitment('', { status: input.status });
        },
        exportCalendar: (input) => {
          exportCalendar(input);
          return { path: '/home/anna/Commitments 2026-11-21.ics' };
        },
      },
    },
  });
}

test('what is open stands by due day: overdue, this week, later, without a day', async () => {
  open([
    aCommitment('Rings the depot', { dueDay: addDays(today, -1) }),
    aCommitment('Sends the recap', { dueDay: today }),
    aCommitment('Brings the plan', { dueDay: nextWeek, owner: 'manager' }),
    aCommitment('Tidies the list'),
  ]);
  const texts: Record<string, string> = {
    Overdue: 'Rings the depot',
    'Due this week': 'Sends the recap',
    Later: 'Brings the plan',
    'Without a due day': 'Tidies the list',
  };
  for (const [name, text] of Object.entries(texts)) {
    const group = await screen.findByRole('region', { name });
    expect(within(group).getAllByRole('listitem')).toHaveLength(1);
    expect(within(group).getByText(text)).toBeVisible();
  }
  expect(screen.getByText('4 are open. 1 is overdue.')).toBeVisible();
});

test('one click closes, the toast opens again', async () => {
  const commitment = aCommitment('Sends the recap', { dueDay: today });
  open([commitment]);
  await userEvent.click(await screen.findByRole('button', { name: 'Kept: Sends the recap' }));
  await waitFor(() => expect(setStatus).toHaveBeenCalledWith({ id: commitment.id, status: 'kept' }));
  undoLatest();
  await waitFor(() =>
    expect(setStatus).toHaveBeenLastCalledWith({ id: commitment.id, status: 'open', closedAt: null }),
  );
});

test('a behaviour can only be dropped here', async () => {
  open([aCommitment('Asks first', { behavioural: true })]);
  expect(await screen.findByRole('button', { name: 'Dropped: Asks first' })).toBeEnabled();
  expect(screen.queryByRole('button', { name: /Kept|Missed/ })).toBeNull();
  expect(screen.getByText('Closes when you see it in a session.')).toBeVisible();
});

test('one person alone, as the address says, also in the calendar', async () => {
  open(
    [
      aCommitment('Sends the recap', { dueDay: today }),
      aCommitment('Asks first', { dueDay: today, repId: moses, repName: 'Moses Altenwerth' }),
    ],
    `/commitments?rep=${moses}`,
  );
  expect(await screen.findByText('Asks first')).toBeVisible();
  await waitFor(() => expect(screen.queryByText('Sends the recap')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Export to calendar' }));
  await waitFor(() => expect(exportCalendar).toHaveBeenCalledWith({ repId: moses }));
});

test('nothing for the calendar without a due day; nothing open says what comes', async () => {
  open([aCommitment('Tidies the list')]);
  expect(await screen.findByText(/Nothing here has a due day/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Export to calendar' })).toBeDisabled();
});

test('an empty list says what will stand here', async () => {
  open([]);
  expect(await screen.findByText(/Nothing is open/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Plan a session' })).toBeEnabled();
});
