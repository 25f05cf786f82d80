import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { observationIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { CustomerPromise } from '#shared/domain/promise.ts';
import { renderScreen } from '../../test/render.tsx';
import { useSavePromise } from './save-promise.ts';
import { undoLatest } from './undo.tsx';

const id = observationIdSchema.parse('01930000-0000-7000-8000-000000000001');
const promise: CustomerPromise = {
  observationId: id,
  sessionId: sessionIdSchema.parse('01930000-0000-7000-8000-000000000002'),
  text: 'Sends the samples',
  customer: 'Cancity',
  visibility: 'shared',
  observedAt: '2026-10-12T08:00:00.000Z',
  settledAt: null,
  owner: null,
  dueDay: null,
  state: 'open',
};

function Kept() {
  const save = useSavePromise();
  return (
    <button type="button" onClick={() => void save(promise, { state: 'kept' })}>
      Kept
    </button>
  );
}

test('taking back what became of a promise leaves what was decided since', async () => {
  const update = vi.fn();
  renderScreen(<Kept />, { answers: { promises: { update } } });
  await userEvent.click(screen.getByRole('button', { name: 'Kept' }));
  await waitFor(() => expect(update).toHaveBeenCalledWith({ id, changes: { state: 'kept' } }));
  undoLatest();
  await waitFor(() => expect(update).toHaveBeenLastCalledWith({ id, changes: { state: 'open' } }));
});
