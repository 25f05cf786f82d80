import { MantineProvider } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { showUndo, undoLatest } from './undo.tsx';

afterEach(() => act(() => notifications.clean()));

function offer(message: string) {
  const undo = vi.fn();
  act(() => void showUndo({ message, undo }));
  return undo;
}

test('the button takes back its own act, once, and the toast leaves', async () => {
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const undo = offer('Note moved to the archive');
  expect(screen.getByRole('status')).toHaveTextContent('Note moved to the archive');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  act(() => undoLatest());
  expect(undo).toHaveBeenCalledTimes(1);
});

test('the key takes back the latest first, then the one before', () => {
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const first = offer('First');
  const second = offer('Second');
  act(() => undoLatest());
  expect(second).toHaveBeenCalledTimes(1);
  expect(first).not.toHaveBeenCalled();
  act(() => undoLatest());
  expect(first).toHaveBeenCalledTimes(1);
  act(() => undoLatest());
  expect(first).toHaveBeenCalledTimes(1);
});

test('what is offered for a moment only is gone after it', () => {
  vi.useFakeTimers();
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const undo = vi.fn();
  act(() => void showUndo({ message: 'Advice counted', undo, seconds: 2 }));
  act(() => void vi.advanceTimersByTime(1900));
  expect(screen.getByRole('status')).toBeVisible();
  act(() => void vi.advanceTimersByTime(200));
  act(() => undoLatest());
  expect(undo).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('an undo that fails says why', async () => {
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  offer('Removed').mockRejectedValue(new Error('That is gone.'));
  act(() => undoLatest());
  expect(await screen.findByRole('alert')).toHaveTextContent('That is gone.');
});
