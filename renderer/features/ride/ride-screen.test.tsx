import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Observation } from '#shared/domain/observation.ts';
import { add, aNote, ask, box, id, openRide, user } from '../../../test/ride.tsx';
import { ApiError } from '../../lib/api.ts';

test('a question is asked with one tap and answered in the words of the rep', async () => {
  openRide();
  const coach = await screen.findByRole('region', { name: 'Coach' });
  await user.click(within(coach).getByRole('button', { name: 'What happened?' }));
  const answer = await within(coach).findByRole('textbox', { name: 'In the rep’s words' });
  expect(answer).toHaveFocus();
  await user.type(answer, 'He named it{Enter}');
  await waitFor(() => expect(ask).toHaveBeenLastCalledWith(true, 'He named it'));
  await waitFor(async () => expect(await box()).toHaveFocus());
});

test('a question taken back at once keeps the answer just typed', async () => {
  openRide();
  const coach = await screen.findByRole('region', { name: 'Coach' });
  const question = within(coach).getByRole('button', { name: 'What happened?' });
  await user.click(question);
  await user.type(await within(coach).findByRole('textbox', { name: 'In the rep’s words' }), 'He named it');
  await user.click(question);
  await waitFor(() => expect(question).toHaveAttribute('aria-pressed', 'false'));
  await user.click(question);
  expect(await within(coach).findByRole('textbox', { name: 'In the rep’s words' })).toHaveValue(
    'He named it',
  );
});

test('the end of the day stores what is still in the box, then shows what is left to do', async () => {
  const { place } = openRide();
  await user.type(await box(), 'last thing');
  await user.click(screen.getByRole('button', { name: 'End of day' }));
  await waitFor(() => expect(place()).toBe(`/sessions/${id}/day-end`));
  expect(add).toHaveBeenCalledWith(expect.objectContaining({ text: 'last thing' }));
});

test('a disk that refuses the last line keeps the session open', async () => {
  add.mockRejectedValue(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  const { place } = openRide();
  await user.type(await box(), 'last thing');
  await user.click(screen.getByRole('button', { name: 'End of day' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(place()).toBe(`/sessions/${id}/ride`);
  expect(await box()).toHaveValue('last thing');
});

test('a planned session waits for its start; a final one can only be read', async () => {
  const planned = openRide({ session: { status: 'planned', startedAt: null } });
  const start = await screen.findByRole('button', { name: 'Start' });
  expect(start).toHaveFocus();
  expect(screen.queryByRole('textbox', { name: 'New note' })).not.toBeInTheDocument();
  await user.click(start);
  expect(await box()).toHaveFocus();
  planned.unmount();

  openRide({ session: { status: 'finalised' } });
  expect(await screen.findByText('No notes were taken.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'New note' })).not.toBeInTheDocument();
});

test('a link to a note shows it, at the visit it was written', async () => {
  const note: Observation = { ...aNote(1, 'Waited'), visitId: null, kind: 'strength' };
  const show = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  openRide({ notes: [note], link: `?note=${note.id}` });
  const line = await screen.findByRole('button', { name: /Waited/ });
  expect(screen.getByRole('button', { name: /Whole day/ })).toHaveAttribute('aria-pressed', 'true');
  expect(show.mock.contexts).toEqual([line.closest('li')]);
});

test('a link that was typed by hand shows the session', async () => {
  openRide({ link: '?note="]&visit=9' });
  expect(await box()).toHaveFocus();
});

test('a session of another kind has no visits', async () => {
  openRide({ session: { kind: 'team', repId: null, rideFormat: null }, visits: [] });
  expect(await screen.findByRole('heading', { name: 'Team session', level: 1 })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Visits' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Conclude' })).toBeVisible();
});
