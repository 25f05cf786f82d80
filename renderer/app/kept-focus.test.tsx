import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './kept-focus.ts';

let end: () => void;
beforeEach(() => {
  // Nothing is laid out here, and everything is seen.
  Element.prototype.checkVisibility = () => true;
  end = keepFocus();
});
afterEach(() => end());

/** Rows that are removed by their own button, under a field and over the button that adds one. */
function List({ rows }: { rows: string[] }) {
  const [left, setLeft] = useState(rows);
  const [isOpen, setOpen] = useState(false);
  return (
    <main tabIndex={-1}>
      <input aria-label="Filter" />
      <ul>
        {left.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => setLeft((now) => now.filter((one) => one !== name))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
      )}
      {isOpen && (
        <dialog open>
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              setLeft([]);
            }}
          >
            Remove all
          </button>
        </dialog>
      )}
    </main>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const expectFocus = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).toHaveFocus());

test('from a row that is removed the focus goes to the next one, from the last one to the one before', async () => {
  render(<List rows={['Anna', 'Béla', 'Cili']} />);
  await press('Béla');
  await expectFocus('Cili');
  await press('Cili');
  await expectFocus('Anna');
});

test('from the only row it goes to what stands around the list, never into a text', async () => {
  render(<List rows={['Anna']} />);
  await press('Anna');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('from a panel that closes and takes along what had opened it, it goes to the screen behind', async () => {
  render(<List rows={['Anna']} />);
  await press('Open');
  await press('Remove all');
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
});

test('whoever leaves everything by a press beside it has left it', async () => {
  const { rerender } = render(<List key="before" rows={['Anna', 'Béla']} />);
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Anna' })).toHaveFocus();
  fireEvent.blur(screen.getByRole('button', { name: 'Anna' }));
  screen.getByRole('button', { name: 'Anna' }).blur();
  await new Promise((resolve) => setTimeout(resolve, 10));
  rerender(<List key="after" rows={['Béla']} />);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.body).toHaveFocus();
});
