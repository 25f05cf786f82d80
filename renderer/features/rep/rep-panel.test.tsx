import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ApiError } from '#renderer/lib/api.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { repIdSchema } from '#shared/domain/ids.ts';
import type { Rep } from '#shared/domain/rep.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { RepPanel } from './rep-panel.tsx';

const id = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const rep: Rep = {
  id,
  name: 'Moses Frase',
  role: '',
  email: '',
  phone: '',
  region: 'South',
  hireDay: null,
  managerName: '',
  status: 'active',
  notes: 'Private',
  isSample: false,
  archivedAt: null,
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
};

function open(target: 'new' | typeof id, answers: Answers['reps']) {
  useRepPanel.getState().open(target);
  return renderScreen(<RepPanel target={target} />, {
    answers: {
      reps: {
        options: () => [{ id, name: rep.name, region: 'South', status: 'active' }],
        get: () => ({
          rep,
          rideAlongsThisYear: 0,
          rideAlongsPolicy: 2,
          ownCadence: null,
          commitmentsKept: 0,
          commitmentsDecided: 0,
          lastCoachedAt: null,
          next: null,
          strengthGap: null,
        }),
        ...answers,
      },
    },
    path: `/team/${id}`,
  });
}

const isClosed = () => useRepPanel.getState().target === null;

test('four fields are enough to add somebody, and undo takes them away again', async () => {
  const create = vi.fn(() => rep);
  const remove = vi.fn();
  open('new', { create, remove });
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Moses Frase');
  await userEvent.type(screen.getByRole('combobox', { name: 'Region' }), 'South');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the team' }));
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Moses Frase', region: 'South', status: 'active', notes: '' }),
  );
  undoLatest();
  await waitFor(() => expect(remove).toHaveBeenCalledWith({ id }));
});

test('what is wrong is said at its field, and the focus goes there', async () => {
  open('new', {
    create: () => {
      throw new ApiError({
        code: 'email_invalid',
        message: 'This does not look like an e-mail address.',
        field: 'email',
      });
    },
  });
  const email = screen.getByRole('textbox', { name: 'E-mail' });
  await userEvent.type(email, 'moses@');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the team' }));
  await waitFor(() => expect(email).toHaveAccessibleDescription(/does not look like an e-mail/));
  expect(email).toHaveFocus();
  expect(isClosed()).toBe(false);
});

test('changing details leaves the private notes alone', async () => {
  const update = vi.fn(() => rep);
  open(id, { update });
  const role = await screen.findByRole('textbox', { name: 'Role' });
  await userEvent.type(role, 'Key accounts');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(isClosed()).toBe(true));
  expect(update).toHaveBeenCalledWith({
    id,
    changes: expect.objectContaining({ role: 'Key accounts' }) as object,
  });
  expect(JSON.stringify(update.mock.calls)).not.toContain('notes');
});

test('somebody with history cannot be deleted: the sentence says so and the archive is offered', async () => {
  const archive = vi.fn(() => rep);
  open(id, {
    archive,
    remove: () => {
      throw new ApiError({
        code: 'rep_has_history',
        message: 'Moses Frase cannot be deleted: coaching with them has already begun.',
      });
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete…' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText(/coaching with them has already begun/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Archive' }));
  await waitFor(() => expect(archive).toHaveBeenCalledWith({ id }));
  expect(isClosed()).toBe(true);
});

test('a rep gets a rhythm of their own, and undo gives the team’s back', async () => {
  const setCadence = vi.fn();
  open(id, { setCadence });
  const section = within(await screen.findByRole('region', { name: 'Rhythm' }));
  expect(section.getByText(/Follows the team: One-to-one every 2 weeks, 2 ride-alongs a year/)).toBeVisible();
  expect(section.getByRole('button', { name: 'Save the rhythm' })).toBeDisabled();
  const rides = section.getByRole('spinbutton', { name: 'Ride-alongs a year' });
  await userEvent.clear(rides);
  await userEvent.type(rides, '5');
  await userEvent.click(section.getByRole('button', { name: 'Save the rhythm' }));
  const policy = { oneToOneEveryDays: 14, rideAlongsPerYear: 5 };
  await waitFor(() => expect(setCadence).toHaveBeenCalledWith({ id, policy }));
  undoLatest();
  await waitFor(() => expect(setCadence).toHaveBeenLastCalledWith({ id, policy: null }));
});
