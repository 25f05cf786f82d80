import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { theme } from '../app/theme.ts';
import { SearchSelect } from './search-select.tsx';

const people = [
  { value: '1', label: 'Máté Kőrösi' },
  { value: '2', label: 'Réka Szőllősi' },
  { value: '3', label: 'Réka Kovács' },
];
const onChange = vi.fn();
const onSubmit = vi.fn();

function Form({ isReady = true }: { isReady?: boolean }) {
  return (
    <MantineProvider theme={theme} env="test">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <SearchSelect
          label="Who"
          openOnFocus={false}
          nothingFoundMessage="Nobody"
          isReady={isReady}
          data={isReady ? people : []}
          value={null}
          onChange={onChange}
        />
        <input aria-label="Next" />
      </form>
    </MantineProvider>
  );
}

async function type(keys: string): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name: 'Who' }));
  await userEvent.keyboard(keys);
}

test('Enter takes the first match, marked while typing, and does not send the form', async () => {
  render(<Form />);
  await type('korosi{Enter}');
  expect(onChange.mock.lastCall?.[0]).toBe('1');
  expect(onSubmit).not.toHaveBeenCalled();
});

test('Enter that was faster than the list counts once it has come', async () => {
  const { rerender } = render(<Form isReady={false} />);
  await type('korosi{Enter}');
  expect(onSubmit).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
  rerender(<Form />);
  expect(onChange.mock.lastCall?.[0]).toBe('1');
});

test('a letter after such an Enter takes it back', async () => {
  const { rerender } = render(<Form isReady={false} />);
  await type('reka{Enter} ko');
  rerender(<Form />);
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onChange.mock.lastCall?.[0]).toBe('3');
});

test('Tab takes the only match, and nothing while there are several', async () => {
  render(<Form />);
  await type('reka');
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  await type('reka sz');
  await userEvent.tab();
  expect(onChange.mock.lastCall?.[0]).toBe('2');
  expect(screen.getByRole('textbox', { name: 'Next' })).toHaveFocus();
});

test('a name nobody has does not send the form', async () => {
  render(<Form />);
  await type('nobody like this{Enter}');
  expect(onSubmit).not.toHaveBeenCalled();
  expect(onChange).not.toHaveBeenCalled();
});
