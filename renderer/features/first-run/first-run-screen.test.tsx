import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#renderer/lib/api.ts';
import { bootstrap, renderScreen, type Answers } from '../../../test/render.tsx';
import { FirstRunScreen } from './first-run-screen.tsx';

const onChosen = vi.fn();
const update = vi.fn(() => bootstrap.settings);
const load = vi.fn(() => ({ reps: 12 }));

beforeEach(() => vi.clearAllMocks());

function start(sample: Answers['sample'] = { load }) {
  const settings = { ...bootstrap.settings, language: 'hu' as const, onboarded: false };
  renderScreen(<FirstRunScreen onChosen={onChosen} />, {
    initial: { ...bootstrap, settings },
    answers: { settings: { update }, sample },
  });
}

test('the language of the system has the focus, the choice of a team comes next', async () => {
  start();
  expect(screen.getByRole('button', { name: 'Magyar' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Italiano' }));
  expect(update).toHaveBeenCalledWith({ language: 'it' });
  expect(await screen.findByRole('button', { name: /Import my team/ })).toHaveFocus();
});

test.each([
  [/Import my team/, '/team/import'],
  [/Start empty/, '/team'],
])('%s opens %s without loading anything', async (name, path) => {
  start();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name }));
  expect(onChosen).toHaveBeenCalledWith(path);
  await waitFor(() => expect(update).toHaveBeenLastCalledWith({ onboarded: true }));
  expect(load).not.toHaveBeenCalled();
});

test('the sample team is loaded before Today opens', async () => {
  start();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: /sample team/ }));
  await waitFor(() => expect(onChosen).toHaveBeenCalledWith('/today'));
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure is said and the choice stays open', async () => {
  start({
    load: () => {
      throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
    },
  });
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: /sample team/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(onChosen).not.toHaveBeenCalled();
});
