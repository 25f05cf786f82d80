import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError, call } from '#renderer/lib/api.ts';
import { localDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import {
  competencyIdSchema,
  observationIdSchema,
  programmeExtensionIdSchema,
  programmeIdSchema,
  repIdSchema,
  sessionIdSchema,
} from '#shared/domain/ids.ts';
import { lastDayOf, weeksOf } from '#shared/domain/programme-rules.ts';
import type { Programme, ProgrammeWeek } from '#shared/domain/programme.ts';
import { addDays } from '#shared/lib/dates.ts';
import { bootstrap, renderScreen, type Answers } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { ProgrammeTab } from './programme-tab.tsx';

const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const focusId = competencyIdSchema.parse('01930000-0000-7000-8000-000000000002');
const id = programmeIdSchema.parse('01930000-0000-7000-8000-000000000003');
const extensionId = programmeExtensionIdSchema.parse('01930000-0000-7000-8000-000000000004');
const today = localDay(stopClock());

/** In its second week of four. */
const running: Programme = {
  id,
  repId,
  focusCompetencyId: focusId,
  focusName: 'Asks before telling',
  startDay: addDays(today, -8),
  weeks: 4,
  sessionsPerWeek: 2,
  baseline: 'Presents in the first minute',
  baselineLevel: 2,
  target: 'Three questions first',
  targetLevel: 4,
  why: 'Two quarters below target',
  extensions: [],
  endedAt: null,
  endKind: null,
  endReason: '',
  result: null,
  whatChanged: '',
  whatNext: '',
};

function weeksWith(programme: Programme): ProgrammeWeek[] {
  return weeksOf(programme).map((week) => ({
    ...week,
    held: week.number === 1 ? 1 : 0,
    coming: 0,
    level: week.number === 1 ? 3 : null,
    sessions:
      week.number === 1
        ? [
            {
              id: sessionIdSchema.parse('01930000-0000-7000-8000-000000000005'),
              kind: 'ride_along',
              status: 'draft',
              startsAt: `${week.firstDay}T09:00:00.000Z`,
              endsAt: null,
              allDay: false,
              place: '',
              rideFormat: null,
              rep: null,
              focusName: null,
              isRecalled: false,
              visitCount: 1,
              observationCount: 7,
            },
          ]
        : [],
    notes:
      week.number === 1
        ? [
            {
              id: observationIdSchema.parse('01930000-0000-7000-8000-000000000006'),
              sessionId: sessionIdSchema.parse('01930000-0000-7000-8000-000000000005'),
              kind: 'strength',
              text: 'Asked who decides',
              visibility: 'private',
              observedAt: `${week.firstDay}T09:30:00.000Z`,
            },
          ]
        : [],
  }));
}

function open(programmes: Programme[], answers: Answers['programmes'] = {}, discreet = false) {
  const initial = { ...bootstrap, settings: { ...bootstrap.settings, discreet } };
  return renderScreen(<ProgrammeTab repId={repId} />, {
    initial,
    answers: {
      programmes: {
        list: () => programmes,
        weeks: () => weeksWith(programmes[0] ?? running),
        ...answers,
      },
      competencies: { list: () => [] },
    },
  });
}

beforeEach(() => {
  usePlanPanel.getState().close();
});

test('says how far it is, what is missing and what was seen, with the notes on demand', async () => {
  open([running]);
  expect(await screen.findByText(/^Week 2 of 4/)).toBeVisible();
  expect(await screen.findByText('1 of 8 sessions held')).toBeVisible();
  expect(screen.getByText('1 session behind')).toBeVisible();
  expect(screen.getByText('Level 3')).toBeVisible();
  expect(screen.getByText('Asked who decides')).not.toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Notes of week 1 on the focus, Strength 1' }));
  expect(screen.getByRole('link', { name: 'Asked who decides' })).toBeVisible();
  // A week that has passed cannot be filled any more.
  expect(screen.queryByRole('button', { name: 'Plan a session in week 1' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Plan a session in week 3' }));
  expect(usePlanPanel.getState().target).toEqual({
    repId,
    focusCompetencyId: focusId,
    day: addDays(running.startDay, 14),
  });
});

test('what is for the manager alone is hidden while somebody looks on', async () => {
  open([running], {}, true);
  expect(await screen.findByText('Three questions first')).toBeVisible();
  expect(screen.queryByText('Two quarters below target')).toBeNull();
  expect(await screen.findByRole('button', { name: /^Notes of week 1/ })).toBeVisible();
  expect(screen.queryByText('Asked who decides')).toBeNull();
});

test('an extension needs a reason, says the new end, and can be taken back', async () => {
  const extend = vi.fn(({ extension }: { extension: { reason: string } }) => {
    if (extension.reason === '')
      throw new ApiError({ code: 'reason_required', message: 'Say why.', field: 'extension.reason' });
    return { programme: running, extensionId };
  });
  const withdrawExtension = vi.fn(() => running);
  open([running], { extend, withdrawExtension });
  await userEvent.click(await screen.findByRole('button', { name: 'Extend' }));
  const panel = await screen.findByRole('dialog', { name: 'Extend the programme' });
  await userEvent.click(within(panel).getByRole('button', { name: 'Extend' }));
  expect(await within(panel).findByText('Say why.')).toBeVisible();
  await userEvent.type(within(panel).getByRole('textbox', { name: 'Why' }), 'Was ill');
  await userEvent.click(within(panel).getByRole('button', { name: 'Extend' }));
  await waitFor(() =>
    expect(extend).toHaveBeenLastCalledWith({ id, extension: { weeks: 2, reason: 'Was ill' } }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  undoLatest();
  await waitFor(() => expect(withdrawExtension).toHaveBeenCalledWith({ id: extensionId }));
});

test('before the last week it ends early, with a reason; from then on the review is the next step', async () => {
  const { unmount } = open([running]);
  await userEvent.click(await screen.findByRole('button', { name: 'End early' }));
  const panel = await screen.findByRole('dialog', { name: 'Exit review' });
  expect(within(panel).getByRole('textbox', { name: 'Why it ended early' })).toBeVisible();
  unmount();

  const over = { ...running, startDay: addDays(today, -28) };
  expect(lastDayOf(over) < today).toBe(true);
  const review = vi.fn(() => over);
  const reopen = vi.fn(() => over);
  open([over], { review, reopen });
  expect(await screen.findByText(/the exit review is due/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Write the exit review' }));
  const exit = await screen.findByRole('dialog', { name: 'Exit review' });
  expect(within(exit).queryByRole('textbox', { name: 'Why it ended early' })).toBeNull();
  await userEvent.click(within(exit).getByRole('radio', { name: 'Target reached' }));
  await userEvent.type(within(exit).getByRole('textbox', { name: 'What changed' }), 'Asks first');
  await userEvent.click(within(exit).getByRole('button', { name: 'End the programme' }));
  await waitFor(() =>
    expect(review).toHaveBeenCalledWith({
      id,
      review: { result: 'reached', whatChanged: 'Asks first', whatNext: '', endReason: '' },
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  undoLatest();
  await waitFor(() => expect(reopen).toHaveBeenCalledWith({ id }));
});

test('what is half written outlives a list that cannot be read again', async () => {
  const list = vi.fn(() => [running]);
  open([running], { list, withdrawExtension: () => running });
  await userEvent.click(await screen.findByRole('button', { name: 'Extend' }));
  const reason = await screen.findByRole('textbox', { name: 'Why' });
  await userEvent.type(reason, 'Holiday');
  list.mockImplementation(() => {
    throw new ApiError({ code: 'internal', message: 'Something went wrong.' });
  });
  await act(() => call('programmes', 'withdrawExtension', { id: extensionId }));
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2));
  await act(() => Promise.resolve());
  expect(reason).toBeVisible();
  expect(reason).toHaveValue('Holiday');
});

test('without one, the next step is to start; those that ended keep their result', async () => {
  const ended: Programme = {
    ...running,
    endedAt: `${today}T09:00:00.000Z`,
    endKind: 'exited_early',
    endReason: 'New role',
    result: 'partly',
    whatNext: 'One ride-along a month',
  };
  open([ended]);
  expect(await screen.findByRole('button', { name: 'Start a programme' })).toBeVisible();
  const past = screen.getByRole('region', { name: 'Earlier programmes' });
  expect(within(past).getByText('Partly reached')).toBeVisible();
  expect(within(past).getByText('Left early')).toBeVisible();
  expect(within(past).getByText('New role')).toBeVisible();
  await userEvent.click(within(past).getByRole('button', { name: /^Asks before telling/ }));
  expect(await within(past).findByRole('heading', { name: 'Week 4' })).toBeVisible();
  expect(within(past).queryByRole('button', { name: /^Plan a session/ })).toBeNull();
});
