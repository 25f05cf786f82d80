import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { localDay } from '#renderer/lib/format.ts';
import { changeLanguage } from '#renderer/lib/language.ts';
import { DayField } from './day-field.tsx';
import { TimeField } from './time-field.tsx';

afterEach(() => act(() => changeLanguage('en')));

function show(onChange = vi.fn()) {
  render(
    <MantineProvider env="test">
      <DayField
        label="Day"
        why="The day of the ride"
        value="2026-11-23"
        min="2026-11-20"
        onChange={onChange}
      />
    </MantineProvider>,
  );
  return onChange;
}

test('a day is chosen from a calendar and comes back as YYYY-MM-DD', async () => {
  const onChange = show();
  await userEvent.click(screen.getByRole('button', { name: /Day/ }));
  await userEvent.click(screen.getByRole('button', { name: '26 November 2026' }));
  expect(onChange).toHaveBeenCalledWith('2026-11-26');
});

test('days before the first allowed one cannot be chosen', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: /Day/ }));
  expect(screen.getByRole('button', { name: '19 November 2026' })).toBeDisabled();
});

test('by keyboard: with no day chosen yet the calendar opens on today', async () => {
  const onChange = vi.fn();
  render(
    <MantineProvider env="test">
      <DayField label="Due day" value={null} onChange={onChange} />
    </MantineProvider>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  await waitFor(() => expect(screen.getByRole('button', { name: today })).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith(localDay(new Date()));
});

test('the day and the calendar speak the language', async () => {
  await changeLanguage('hu');
  show();
  const field = screen.getByRole('button', { name: /Day/ });
  expect(field).toHaveTextContent('2026. november 23., hétfő');
  await userEvent.click(field);
  expect(await screen.findByRole('button', { name: 'Következő hónap' })).toBeVisible();
  expect(screen.getByText('2026. november')).toBeVisible();
});

test('a time is typed in 24 hours', async () => {
  const onChange = vi.fn();
  render(
    <MantineProvider env="test">
      <TimeField label="Start" value="" onChange={onChange} />
    </MantineProvider>,
  );
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Start, hours' }), '14');
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Start, minutes' }), '05');
  expect(onChange).toHaveBeenLastCalledWith('14:05');
});
