import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

it.each([
  ['annexe\u202Egpj.exe', 'annexegpj.exe'],
  ['a\u0000b\u001B[31mc', 'ab[31mc'],
  ['a\r\nb\rc\td', 'a\nb\nc\td'],
  ['half \uD83D of a pair', 'half \uFFFD of a pair'],
  ['Őrsi Tűnde-Țăranu 👋🏽', 'Őrsi Tűnde-Țăranu 👋🏽'],
])('%j reads %j', (typed, shown) => {
  expect(plainText(typed)).toBe(shown);
});

it('one line is one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLine(text)).toMatch(/^[^\n\r\t]*$/);
    }),
  );
});
