import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
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
