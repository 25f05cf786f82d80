import { MantineProvider, Menu, Modal } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ReturnFocus } from './return-focus.tsx';

function Screen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <MantineProvider env="test">
      <button type="button" onClick={() => setOpen(true)}>
        Plan
      </button>
      <Menu>
        <Menu.Target>
          <button type="button">More</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Change</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOpen && (
        <ReturnFocus>
          <Modal opened onClose={() => setOpen(false)} withCloseButton={false}>
            <input data-autofocus aria-label="goal" />
          </Modal>
        </ReturnFocus>
      )}
    </MantineProvider>
  );
}

async function closePanel(): Promise<void> {
  await waitFor(() => expect(screen.getByLabelText('goal')).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('goal')).not.toBeInTheDocument();
}

test('the button that opened a panel has the focus again when it closes', async () => {
  render(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'Plan' }));
  await closePanel();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Plan' })).toHaveFocus());
});

test('a panel opened from a menu gives the focus back to the button of the menu', async () => {
  render(<Screen />);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change' }));
  await closePanel();
  await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
});
