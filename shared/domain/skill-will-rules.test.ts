import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, styleFor } from './skill-will-rules.ts';

test.each([
  [{ skill: 0, will: 0 }, 'direct'],
  [{ skill: 49, will: 50 }, 'guide'],
  [{ skill: 50, will: 49 }, 'excite'],
  [{ skill: 50, will: 50 }, 'delegate'],
] as const)('%o asks for: %s', (position, style) => {
  expect(styleFor(position)).toBe(style);
});

test('no number of moves leaves the matrix', () => {
  const step = fc.record({
    skill: fc.integer({ min: -30, max: 30 }),
    will: fc.double({ min: -30, max: 30, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const end = steps.reduce(moved, { skill: 50, will: 50 });
      for (const value of [end.skill, end.will])
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
    }),
  );
});
