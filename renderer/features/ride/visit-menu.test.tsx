import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openRide, user } from '../../../test/ride.tsx';

test('"To another day…" gives the keyboard back to the menu it came from', async () => {
  openRide({ answers: { visits: { targets: () => [] } } });
  const menu = await screen.findByRole('button', { name: 'More for this visit' });
  await user.click(menu);
  await user.click(await screen.findByRole('menuitem', { name: 'To another day…' }));
  await screen.findByRole('dialog', { name: 'Move Cancity to another day' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(menu).toHaveFocus());
});
