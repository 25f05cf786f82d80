import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  add,
  aDisk,
  box,
  listening,
  openRide,
  readDraft,
  saveDraft,
  user,
  visitId,
} from '../../../test/ride.tsx';
import { ApiError } from '../../lib/api.ts';

test('Enter stores the line with what its signs say, at the visit one is at', async () => {
  openRide();
  expect(await box()).toHaveFocus();
  await user.type(await box(), '+ Summed up in his words #list{Enter}');
  expect(add).toHaveBeenCalledWith(
    expect.objectContaining({
      kind: 'strength',
      text: 'Summed up in his words',
      competencyId: listening,
      visitId,
      visibility: 'shared',
    }),
  );
  const note = await screen.findByRole('button', { name: /Summed up in his words/ });
  expect(note).toHaveAccessibleName(/Strength.*Listening/);
  expect(await box()).toHaveValue('');
  expect(await box()).toHaveFocus();
});

test('"Saved" is said only after the main process answered', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  openRide();
  await user.type(await box(), 'Late{Enter}');
  expect(await screen.findByText('Late')).toBeVisible();
  expect(screen.getByTestId('saved-at')).toBeEmptyDOMElement();
  expect(screen.queryByRole('button', { name: /Late/ })).not.toBeInTheDocument();
  disk.resolve();
  expect(await screen.findByRole('button', { name: /Late/ })).toBeVisible();
  expect(screen.getByTestId('saved-at')).toHaveTextContent('Saved 14:03:12');
});

test('a failed save puts the line back, before what was typed since, and says why', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  openRide();
  await user.type(await box(), '+ First line{Enter}second');
  disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(await box()).toHaveValue('+ First line\nsecond');
  expect(screen.queryByText('First line')).not.toBeInTheDocument();
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('+ First line\nsecond'));
});

test('lines typed faster than the disk answers are all stored, in their order', async () => {
  const disk = aDisk();
  add.mockReturnValueOnce(disk.promise);
  openRide();
  await user.type(await box(), 'one{Enter}two{Enter}three{Enter}');
  disk.resolve();
  expect(await screen.findByRole('button', { name: /three/ })).toBeVisible();
  await screen.findByRole('button', { name: /one/ });
  expect(add.mock.calls.map(([{ text }]) => text)).toEqual(['one', 'two', 'three']);
});

test('the line is kept on disk while it is typed, and no late save brings it back', async () => {
  const { unmount } = openRide({ draft: '- Half a line' });
  await waitFor(async () => expect(await box()).toHaveValue('- Half a line'));
  await user.type(await box(), ' more');
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('- Half a line more'));
  const saves = saveDraft.mock.calls.length;
  await user.type(await box(), '!{Enter}');
  await screen.findByRole('button', { name: /Half a line more!/ });
  // Leaving the screen saves what still waits.
  unmount();
  expect(saveDraft).toHaveBeenCalledTimes(saves);
});

test('a sign without words is not stored and stays', async () => {
  openRide();
  await user.type(await box(), '+ #list{Enter}');
  expect(add).not.toHaveBeenCalled();
  expect(await box()).toHaveValue('+ #list');
});

test('a chip or Ctrl and a digit give the kind; the chosen chip again takes it back', async () => {
  openRide();
  await user.type(await box(), 'asked twice');
  await user.click(screen.getByRole('button', { name: 'Growth' }));
  expect(await box()).toHaveValue('- asked twice');
  expect(screen.getByRole('button', { name: 'Growth' })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('{Control>}4{/Control}');
  expect(await box()).toHaveValue('? asked twice');
  await user.click(screen.getByRole('button', { name: 'Question' }));
  expect(await box()).toHaveValue('asked twice');
});

test('Ctrl and a digit pressed in a dialog over the screen leave the line alone', async () => {
  openRide();
  await user.type(await box(), 'asked twice');
  render(<dialog open aria-modal="true" aria-label="another day" />);
  await user.keyboard('{Control>}4{/Control}');
  expect(await box()).toHaveValue('asked twice');
});

test('Tab takes the rest of a competency, Enter never does', async () => {
  openRide();
  await user.type(await box(), 'x #li');
  expect(screen.getByTestId('ghost')).toHaveTextContent('stening');
  await user.tab();
  expect(await box()).toHaveValue('x #listening ');
  await user.type(await box(), '{Control>}a{/Control}{Backspace}x #li{Enter}');
  expect(add).toHaveBeenCalledWith(expect.objectContaining({ text: 'x', competencyId: listening }));
});

test('a draft save that fails late does not bring back a line that was stored since', async () => {
  const disk = aDisk();
  saveDraft.mockReturnValueOnce(disk.promise);
  const { unmount } = openRide();
  await user.type(await box(), 'Stored');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledWith('Stored'));
  await user.type(await box(), '{Enter}');
  await screen.findByRole('button', { name: /Stored/ });
  await act(() => {
    disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
    return disk.promise.catch(() => undefined);
  });
  unmount();
  expect(saveDraft).toHaveBeenCalledTimes(1);
});

test('a draft found after typing began is kept on disk together with it', async () => {
  const disk = aDisk();
  readDraft.mockReturnValue(disk.promise);
  openRide({ draft: 'From before' });
  await user.type(await box(), 'now');
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('now'));
  disk.resolve();
  await waitFor(async () => expect(await box()).toHaveValue('From before\nnow'));
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('From before\nnow'));
});

test('a line that fails after the screen was left becomes the draft', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  const { unmount } = openRide();
  await user.type(await box(), 'Last line{Enter}');
  unmount();
  disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('Last line'));
});
