import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

it('says what Node says, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

it.each([0, 55, 56, 63, 64, 65, 20_000])('%i bytes end where a block may end', (length) => {
  const bytes = new Uint8Array(length).fill(97);
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
