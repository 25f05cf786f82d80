import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { bootstrap, renderScreen } from '../../../test/render.tsx';
import { SettingsScreen } from './settings-screen.tsx';

const update = vi.fn(() => bootstrap.settings);
const remove = vi.fn(() => ({ reps: 12 }));

beforeEach(() => vi.clearAllMocks());

function open(hasSampleTeam = false) {
  renderScreen(<SettingsScreen />, {
    initial: { ...bootstrap, hasSampleTeam },
    answers: { settings: { update }, sample: { remove } },
  });
}

test('a choice is saved at once, and says why it is asked', async () => {
  open();
  const group = screen.getByRole('group', { name: 'Density' });
  expect(group).toHaveAccessibleDescription(/shows more rows at once/);
  await userEvent.click(within(group).getByRole('radio', { name: 'Compact' }));
  expect(update).toHaveBeenCalledWith({ density: 'compact' });
});

test('the name is saved while it is typed', async () => {
  open();
  await userEvent.type(screen.getByRole('textbox', { name: 'Your name' }), ' Jr');
  await waitFor(() => expect(update).toHaveBeenCalledWith({ managerName: 'Dustin Brinkmann Jr' }));
});

test('removing the sample team asks first; Cancel leaves it', async () => {
  open(true);
  await userEvent.click(screen.getByRole('button', { name: 'Remove the sample team' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove the sample team?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(remove).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Remove the sample team' }));
  const again = await screen.findByRole('dialog', { name: 'Remove the sample team?' });
  await userEvent.click(within(again).getByRole('button', { name: 'Remove the sample team' }));
  await waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
});

test('the rhythm of the team is saved while it is typed, within its limits only, and can be taken back', async () => {
  open();
  const weeks = screen.getByRole('spinbutton', { name: 'Weeks between one-to-ones' });
  await userEvent.clear(weeks);
  await userEvent.type(weeks, '40');
  expect(await screen.findByText('1 to 26')).toBeVisible();
  await userEvent.clear(weeks);
  await userEvent.type(weeks, '3');
  const changed = { cadence: { oneToOneEveryDays: 21, rideAlongsPerYear: 2 } };
  await waitFor(() => expect(update).toHaveBeenLastCalledWith(changed));
  undoLatest();
  await waitFor(() => expect(update).toHaveBeenLastCalledWith({ cadence: bootstrap.settings.cadence }));
});
