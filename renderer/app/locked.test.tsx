import { MantineProvider, Modal } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { listenForShortcuts, useShortcut } from '#renderer/lib/shortcuts.ts';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { bootstrap, fakeBridge } from '../../test/render.tsx';
import { LockScreen } from './lock-screen.tsx';
import { holdKeysWhileLocked, useLockedPage } from './locked.ts';

const onSearch = vi.fn();
const onPlan = vi.fn();
let stops: (() => void)[];
beforeEach(() => {
  vi.clearAllMocks();
  stops = [holdKeysWhileLocked(), listenForShortcuts()];
});
afterEach(() => {
  for (const stop of stops) stop();
});

function Page() {
  const { locked } = useBootstrap();
  const [isOpen, setOpen] = useState(true);
  useLockedPage(locked);
  useWindowTitle('Versie Hillebrand');
  useShortcut('search', onSearch);
  useShortcut('plan', onPlan);
  return (
    <>
      <Modal opened={isOpen} onClose={() => setOpen(false)} withCloseButton={false}>
        <input aria-label="goal" data-autofocus />
      </Modal>
      {locked && <LockScreen />}
    </>
  );
}

test('behind the lock no key acts; opened again, one goes on where one was', async () => {
  let locked = false;
  const lock = { enabled: true, idleMinutes: null, waitSeconds: 0 };
  const unlock = vi.fn(() => {
    locked = false;
  });
  fakeBridge({
    app: { bootstrap: () => ({ ...bootstrap, locked }) },
    lock: { state: () => ({ ...lock, locked }), unlock },
  });
  const client = createQueryClient();
  client.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <Page />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const goal = screen.getByLabelText('goal');
  await waitFor(() => expect(goal).toHaveFocus());
  await userEvent.keyboard('Hear him out');
  expect(document.title).toBe('Versie Hillebrand · Curbside');

  locked = true;
  await client.invalidateQueries();
  const secret = await screen.findByLabelText('PIN or passphrase');
  await waitFor(() => expect(secret).toHaveFocus());
  expect(document.title).toBe('Curbside');
  await userEvent.keyboard('{Escape}{Control>}k{/Control}2580p{Backspace}{Enter}');
  expect(unlock).toHaveBeenCalledExactlyOnceWith({ secret: '2580' });

  await waitFor(() => expect(goal).toHaveFocus());
  expect(screen.queryByLabelText('PIN or passphrase')).not.toBeInTheDocument();
  expect(document.title).toBe('Versie Hillebrand · Curbside');
  await userEvent.keyboard(', please');
  expect(goal).toHaveValue('Hear him out, please');
  expect(onSearch).not.toHaveBeenCalled();
  expect(onPlan).not.toHaveBeenCalled();
});
