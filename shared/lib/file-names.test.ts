import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, uniqueNames } from './file-names.ts';

test.each([
  ['Őrsi Tünde', 'Őrsi Tünde'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['COM¹', '_COM¹'],
  ['Console', 'Console'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['Ends in dots...  ', 'Ends in dots'],
  ['.hidden', 'hidden'],
  ['a\u202Egpj.exe', 'a gpj.exe'],
  ['tab\tline\nnul\0', 'tab line nul'],
  ['   ', 'Curbside'],
  ['***', 'Curbside'],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text, 'Curbside')).toBe(name);
});

test('whatever is typed, the name is one that Windows, macOS and Linux can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = safeFileName(text, 'Curbside');
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect(name.length).toBeLessThanOrEqual(81);
      expect(encodeURIComponent(name).replaceAll(/%../g, '_').length).toBeLessThanOrEqual(161);
    }),
  );
});

test('no two names differ only in case or form', () => {
  const unique = uniqueNames();
  expect([unique('Anna', 'pdf'), unique('ANNA', 'pdf'), unique('Anna', 'md'), unique('anna', 'PDF')]).toEqual(
    ['Anna.pdf', 'ANNA (2).pdf', 'Anna.md', 'anna (3).PDF'],
  );
  expect([unique('\u00E1', ''), unique('a\u0301', '')]).toEqual(['\u00E1', 'a\u0301 (2)']);
});
