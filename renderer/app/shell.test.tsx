import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient, useApiQuery } from '#renderer/lib/api.ts';
import { listenForShortcuts } from '#renderer/lib/shortcuts.ts';
import { bootstrap, fakeBridge } from '../../test/render.tsx';
import { CrashScreen } from './crash-screen.tsx';
import { FullWindow } from './full-window.tsx';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';
import { theme } from './theme.ts';

let stop: () => void;
beforeEach(() => {
  delete document.documentElement.dataset['appState'];
  stop = listenForShortcuts();
});
afterEach(() => stop());

function Loading() {
  const { data } = useApiQuery('today', 'get', undefined);
  return <h1>{data ? 'Today, loaded' : 'Today, waiting'}</h1>;
}

function Broken(): never {
  throw new Error('a fault in a screen');
}

function start(path: string, answer: () => Promise<never> | never = () => new Promise(() => undefined)) {
  fakeBridge({
    app: { bootstrap: () => bootstrap },
    sessions: { list: () => [] },
    today: { get: answer },
  });
  const client = createQueryClient();
  client.setQueryData(['app', 'bootstrap', undefined], bootstrap);
  const children = [
    { path: 'today', Component: Loading },
    { path: 'team', element: <h1>The team</h1> },
    {
      path: 'team/:repId',
      element: (
        <>
          <h1>One rep</h1>
          <button type="button">Act</button>
        </>
      ),
    },
    { path: 'mirror', element: <h1>How you rate</h1> },
    { path: 'broken', Component: Broken },
  ];
  const router = createMemoryRouter(
    [
      {
        element: <Root />,
        children: [
          { element: <Shell />, children: [{ errorElement: <CrashScreen />, children }] },
          {
            path: 'sessions/1',
            element: <FullWindow />,
            children: [
              { path: 'brief', element: <h1>The brief</h1> },
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- as the capture box has it
              { path: 'ride', element: <input aria-label="New note" autoFocus /> },
            ],
          },
        ],
      },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} env="test">
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return router;
}

const appState = () => document.documentElement.dataset['appState'];

test('counts the people, and says whose place is open', async () => {
  start('/team');
  const team = screen.getByRole('link', { name: 'Team 12 people' });
  expect(team).toHaveAttribute('aria-current', 'page');
  await waitFor(() => expect(appState()).toBe('ready'));
});

test('a screen without a place of its own is marked at the one it is reached from', () => {
  start('/mirror');
  expect(screen.getByRole('link', { name: /^Reports/ })).toHaveAttribute('aria-current', 'true');
  expect(screen.getByRole('link', { name: /^Team/ })).not.toHaveAttribute('aria-current');
});

test('the app is not ready while the first screen waits for its data', async () => {
  start('/today');
  expect(await screen.findByRole('heading', { name: 'Today, waiting' })).toBeVisible();
  expect(appState()).toBeUndefined();
});

test('a screen that throws leaves the navigation and a way out', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const router = start('/broken');
  expect(screen.getByRole('heading', { name: 'This screen stopped working' })).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: /^Team/ }));
  expect(await screen.findByRole('heading', { name: 'The team' })).toBeVisible();
  expect(router.state.location.pathname).toBe('/team');
});

test('the new screen has the focus after a change, and Esc leads back', async () => {
  const router = start('/team');
  await router.navigate('/team/1');
  expect(await screen.findByRole('heading', { name: 'One rep' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/team'));
});

test('a screen of the whole window has the focus, and so has the screen one comes back to', async () => {
  const router = start('/team');
  await act(() => router.navigate('/sessions/1/brief'));
  expect(screen.getByRole('heading', { name: 'The brief' })).toBeVisible();
  expect(screen.getByRole('main')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: 'The team' })).toBeVisible();
  expect(screen.getByRole('main')).toHaveFocus();
});

test('what a new screen gave the focus to keeps it', async () => {
  const router = start('/team');
  await act(() => router.navigate('/sessions/1/brief'));
  await act(() => router.navigate('/sessions/1/ride'));
  expect(screen.getByRole('textbox', { name: 'New note' })).toHaveFocus();
});

test('a place that looks like the one before has the focus at its top all the same', async () => {
  const router = start('/team/1');
  screen.getByRole('button', { name: 'Act' }).focus();
  await act(() => router.navigate('/team/2'));
  expect(screen.getByRole('main')).toHaveFocus();
});

test('the first screen takes no focus', async () => {
  start('/sessions/1/brief');
  expect(await screen.findByRole('heading', { name: 'The brief' })).toBeVisible();
  expect(document.body).toHaveFocus();
});

test('the sheet opens with ? and names every shortcut with its keys', async () => {
  start('/team');
  await userEvent.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(sheet).toHaveTextContent('Find anythingCtrlK');
  expect(sheet).toHaveTextContent('PlannerGP');
});
