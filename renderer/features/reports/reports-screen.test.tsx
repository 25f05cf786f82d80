import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderScreen } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { ReportsScreen } from './reports-screen.tsx';

test('reports that cannot be read say why, instead of seeming to load', async () => {
  renderScreen(<ReportsScreen />, {
    answers: {
      sessions: {
        list: () => {
          throw new ApiError({ code: 'internal', message: 'Something went wrong.' });
        },
      },
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
  expect(screen.queryByText('Every report is written.')).not.toBeInTheDocument();
});

test('without a report it says what to do next', async () => {
  renderScreen(<ReportsScreen />, { answers: { sessions: { list: () => [] } } });
  expect(await screen.findByRole('button', { name: 'Plan a session' })).toBeVisible();
});
