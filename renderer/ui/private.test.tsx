import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useToggleDiscreet } from '#renderer/lib/discreet.ts';
import { bootstrap, renderScreen } from '../../test/render.tsx';
import { ApiError } from '../lib/api.ts';
import { Private } from './private.tsx';

function Secret() {
  return (
    <>
      <Private>Thinks of leaving</Private>
      <button type="button" onClick={useToggleDiscreet()}>
        Toggle
      </button>
    </>
  );
}

test('what is private is not in the page while somebody looks on, from the first picture', () => {
  const settings = { ...bootstrap.settings, discreet: true };
  const { container } = renderScreen(<Secret />, { answers: {}, initial: { ...bootstrap, settings } });
  expect(container).not.toHaveTextContent('Thinks of leaving');
  expect(screen.getByText('Hidden')).toBeVisible();
});

test('it is hidden at once, also when the choice cannot be stored, and comes back', async () => {
  renderScreen(<Secret />, {
    answers: {
      settings: {
        update: () => {
          throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
        },
      },
    },
  });
  expect(screen.getByText('Thinks of leaving')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Toggle' }));
  await waitFor(() => expect(screen.queryByText('Thinks of leaving')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Toggle' }));
  expect(await screen.findByText('Thinks of leaving')).toBeVisible();
});

test('fields say what hides them, and come back with one tap', async () => {
  const settings = { ...bootstrap.settings, discreet: true };
  renderScreen(
    <Private as="fields">
      <input aria-label="Why" defaultValue="Thinks of leaving" />
    </Private>,
    {
      answers: {
        app: { bootstrap: () => bootstrap },
        settings: { update: () => bootstrap.settings },
      },
      initial: { ...bootstrap, settings },
    },
  );
  expect(screen.getByText(/for you alone, so discreet mode hides it/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Turn discreet mode off' }));
  expect(await screen.findByRole('textbox', { name: 'Why' })).toBeVisible();
});
