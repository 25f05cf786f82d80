import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { bootstrap, renderScreen, type Answers } from '../../test/render.tsx';
import { StartFailure } from './start-failure.tsx';

const failure = {
  code: 'folder_not_writable' as const,
  message: 'Curbside may not write in its folder.',
  path: '/mnt/readonly/curbside.sqlite',
};

/* As the app does it: the failure as long as there is one. */
function Entrance() {
  const state = useBootstrap();
  return state.failure ? <StartFailure failure={state.failure} /> : <h1>Opened</h1>;
}

function start(app: NonNullable<Answers['app']>) {
  const initial = { ...bootstrap, failure };
  renderScreen(<Entrance />, { initial, answers: { app: { bootstrap: () => initial, ...app } } });
}

test('says what is wrong and where the file is, and quits when asked', async () => {
  const quit = vi.fn();
  start({ quit });
  expect(screen.getByRole('alert')).toHaveTextContent(failure.message);
  expect(screen.getByText(failure.path)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Quit' }));
  await waitFor(() => expect(quit).toHaveBeenCalledTimes(1));
});

test('a folder chosen opens the app', async () => {
  let now = { ...bootstrap, failure: failure as typeof failure | null };
  start({ bootstrap: () => now, chooseDataFolder: () => (now = { ...bootstrap, failure: null }) });
  await userEvent.click(screen.getByRole('button', { name: 'Choose another folder…' }));
  expect(await screen.findByRole('heading', { name: 'Opened' })).toBeVisible();
});

test('trying again in vain stays here', async () => {
  const retryOpen = vi.fn(() => ({ ...bootstrap, failure }));
  start({ retryOpen });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(retryOpen).toHaveBeenCalledTimes(1));
  expect(screen.getByRole('alert')).toHaveTextContent(failure.message);
});
