import { expect, test } from 'vitest';
import { waitAfter } from './app-lock.ts';

test('three wrong tries are free, then each doubles the wait, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 20].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20, 300, 300]);
});
