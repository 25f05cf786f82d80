import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aNote, at, openRide, user } from '../../../test/ride.tsx';
import { ApiError } from '../../lib/api.ts';
import { undoLatest } from '../../lib/undo.tsx';

const first = aNote(1, 'Waited');
const second = aNote(2, 'Asked');

test('a note rewritten and then removed comes back whole with one undo', async () => {
  const update = vi.fn(() => ({ observation: first, savedAt: at }));
  const restore = vi.fn();
  openRide({ notes: [first], answers: { observations: { update, archive: () => undefined, restore } } });
  await user.click(await screen.findByRole('button', { name: /Waited/ }));
  await user.type(screen.getByRole('textbox', { name: 'Text of the note' }), ' long');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull());
  expect(update).toHaveBeenCalledOnce();
  undoLatest();
  await waitFor(() => expect(restore).toHaveBeenCalledWith({ id: first.id }));
  act(() => undoLatest());
  expect(update).toHaveBeenCalledOnce();
});

test('taking back what was changed leaves what was not', async () => {
  const update = vi.fn(() => ({ observation: first, savedAt: at }));
  openRide({ notes: [first], answers: { observations: { update } } });
  await user.click(await screen.findByRole('button', { name: /Waited/ }));
  await user.type(screen.getByRole('textbox', { name: 'Text of the note' }), ' long{Enter}');
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  act(() => undoLatest());
  await waitFor(() => expect(update).toHaveBeenLastCalledWith({ id: first.id, changes: { text: 'Waited' } }));
});

test('a visit that cannot be split off keeps the customer that was typed', async () => {
  const split = vi.fn(() => {
    throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
  });
  openRide({ notes: [first, second], answers: { visits: { split } } });
  await user.click(await screen.findByRole('button', { name: /Asked/ }));
  await user.click(screen.getByRole('button', { name: 'New visit from here' }));
  const customer = screen.getByRole('textbox', { name: 'Customer of the new visit (Enter)' });
  await user.type(customer, 'Konex{Enter}');
  await waitFor(() => expect(split).toHaveBeenCalledOnce());
  await act(() => Promise.resolve());
  expect(customer).toBeVisible();
  expect(customer).toHaveValue('Konex');
});
