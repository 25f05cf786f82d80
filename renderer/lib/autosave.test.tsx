import { MantineProvider } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBridge } from '../../test/render.tsx';
import { useAutosave } from './autosave.ts';
import { listenForLeaving } from './leaving.ts';

const save = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => vi.resetAllMocks());
afterEach(() => act(() => notifications.clean()));

function Note() {
  const note = useAutosave<string>('', save);
  return (
    <>
      <input
        aria-label="note"
        value={note.value}
        onChange={(event) => note.change(event.currentTarget.value)}
        onBlur={note.flush}
      />
      {note.error !== null && <p role="alert">{note.error}</p>}
    </>
  );
}

function open() {
  const inside = (isShown: boolean) => (
    <MantineProvider env="test">
      <Notifications />
      {isShown && <Note />}
    </MantineProvider>
  );
  const { rerender } = render(inside(true));
  return { leave: () => rerender(inside(false)), field: screen.getByLabelText('note') };
}

/** Types without the pauses of a person, and leaves the field: it is saved at once. */
const user = userEvent.setup({ delay: null });
async function write(field: HTMLElement, text: string): Promise<void> {
  await user.type(field, text);
  await user.tab();
}

const diskFull = new Error('The disk is full.');

test('a failed save says why, keeps the text and tries again', async () => {
  save.mockRejectedValueOnce(diskFull);
  const { field } = open();
  await write(field, 'Calm');
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(field).toHaveValue('Calm');
  save.mockResolvedValue();
  await user.click(field);
  await user.tab();
  expect(save).toHaveBeenLastCalledWith('Calm');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('what waits is stored when the lock closes; what it refused, once it opens', async () => {
  fakeBridge({ lock: { unlock: () => undefined } });
  const stop = listenForLeaving();
  const turnLock = () => act(() => window.curbside.invoke('lock', 'unlock', { secret: '' }));
  save.mockRejectedValueOnce(new Error('Curbside is locked.')).mockResolvedValue();
  const { field } = open();
  await user.type(field, 'Calm');
  await turnLock();
  expect(await screen.findByRole('alert')).toBeVisible();
  await turnLock();
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  expect(save.mock.calls).toEqual([['Calm'], ['Calm']]);
  stop();
});

test('an older save that fails late is not tried again over a newer one', async () => {
  let failOlder = (_error: Error): void => undefined;
  const older = new Promise<void>((_resolve, reject) => {
    failOlder = reject;
  });
  save.mockReturnValueOnce(older).mockResolvedValue();
  const { field, leave } = open();
  await write(field, 'Old');
  await write(field, ', new');
  await act(() => {
    failOlder(diskFull);
    return older.catch(() => undefined);
  });
  leave();
  expect(save.mock.calls).toEqual([['Old'], ['Old, new']]);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a save that fails after the screen is gone still holds the text', async () => {
  save.mockRejectedValueOnce(diskFull).mockResolvedValue();
  const { field, leave } = open();
  await user.type(field, 'Calm');
  leave();
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(save.mock.calls).toEqual([['Calm'], ['Calm']]);
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
});
