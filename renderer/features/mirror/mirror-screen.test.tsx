import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Output } from '#shared/ipc/contract.ts';
import { bootstrap, renderScreen } from '../../../test/render.tsx';
import { MirrorScreen } from './mirror-screen.tsx';

type Mirror = Output<'ratings', 'mirror'>;

const tooFew: Mirror = {
  since: '2025-11-22',
  ratings: 7,
  leniency: { n: 7, needed: 20, reading: 'too_few' },
  centre: { n: 7, needed: 20, reading: 'too_few' },
  halo: { n: 1, needed: 5, reading: 'too_few' },
  recency: { n: 0, needed: 8, reading: 'too_few' },
};

const full: Mirror = {
  since: '2025-11-22',
  ratings: 24,
  leniency: { n: 24, needed: 20, reading: 'lenient', mean: 4.25, highShare: 0.75, lowShare: 0.125 },
  centre: { n: 24, needed: 20, reading: 'even', middleShare: 0.125, spread: 1.1 },
  halo: { n: 6, needed: 5, reading: 'halo', within: 0.4, overall: 1.1 },
  recency: { n: 9, needed: 8, reading: 'recent', citedShare: 0.9, notedShare: 0.4 },
};

function open(mirror: Mirror, discreet = false) {
  const settings = { ...bootstrap.settings, discreet };
  return renderScreen(<MirrorScreen />, {
    answers: { ratings: { mirror: () => mirror } },
    initial: { ...bootstrap, settings },
  });
}

test('under the least number it says only how many are missing', async () => {
  open(tooFew);
  const mild = await screen.findByRole('region', { name: 'Mild or strict' });
  expect(within(mild).getByText('Too few yet: 7 of 20')).toBeVisible();
  expect(screen.queryByText(/Average/)).toBeNull();
  expect(screen.queryByText(/Worth trying/)).toBeNull();
});

test('each sign comes with its figures, what it means and one thing to try', async () => {
  open(full);
  const mild = await screen.findByRole('region', { name: 'Mild or strict' });
  expect(within(mild).getByText('Mild')).toBeVisible();
  expect(mild).toHaveTextContent('Average 4.3 (middle 3). Levels 4 and 5: 75%, levels 1 and 2: 13%.');
  expect(mild).toHaveTextContent('from 24 levels');
  expect(mild).toHaveTextContent('Worth trying: Before giving a 4');
  const middle = screen.getByRole('region', { name: 'Safe middle' });
  expect(middle).toHaveTextContent('You use the whole scale.');
  expect(within(middle).queryByText(/Worth trying/)).toBeNull();
  expect(screen.getByRole('region', { name: 'One impression for all' })).toHaveTextContent('from 6 sessions');
  expect(screen.getByRole('region', { name: 'The last session counts most' })).toHaveTextContent('90%');
});

test('nothing of it is in the page while somebody looks on', () => {
  const { container } = open(full, true);
  expect(container).not.toHaveTextContent('Mild');
});
