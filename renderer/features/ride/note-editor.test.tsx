import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aNote, at, openRide, user } from '../../../test/ride.tsx';
import { undoLatest } from '../../lib/undo.tsx';

const first = aNote(1, 'Waited');

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
  await act(async () => undoLatest());
  expect(update).toHaveBeenCalledOnce();
});
