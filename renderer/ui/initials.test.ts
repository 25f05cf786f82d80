import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Versie Hillebrand', 'VH'],
  ['Ștefan Ősz', 'ȘŐ'],
  ['Anna Maria von Berg', 'AB'],
  ['élodie', 'É'],
  ['O’Brien', 'OB'],
  ['  ', ''],
  ['E\u0301va Kiss', 'ÉK'],
])('%s is %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
