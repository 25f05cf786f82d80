import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvSeparator } from '#shared/domain/rep-import.ts';
import { parseRecords } from './parse-records.ts';
import { sniffSeparator } from './separator.ts';

const rows = (text: string, separator: CsvSeparator = ',') =>
  parseRecords(text, separator).map(({ line, fields }) => [line, ...fields]);

describe('sniffSeparator', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['név;fizetés\nAnna;1,5\nBéla;2,25\n', ';'],
    ['a\tb\n"x, y; z"\t2\n', '\t'],
    ['"Kovács, Anna";Győr\n"Nagy, Béla";Pécs\n', ';'],
    ['only names\nAnna\n', ','],
    ['sep=;\r\na,b;c\r\n', ';'],
  ])('in %j finds %j', (text, separator) => {
    expect(sniffSeparator(text)).toBe(separator);
  });
});

describe('parseRecords', () => {
  it.each(['\n', '\r\n', '\r'])('numbers lines as an editor does, with %j', (newline) => {
    const text = ['name,notes', 'Anna,"first', 'second"', '', 'Béla,x'].join(newline);
    expect(rows(text)).toEqual([
      [1, 'name', 'notes'],
      [2, 'Anna', 'first\nsecond'],
      [5, 'Béla', 'x'],
    ]);
  });

  it("steps over Excel's own first line", () => {
    expect(rows('sep=;\r\nname;region\r\nAnna;Győr\r\n', ';')).toEqual([
      [2, 'name', 'region'],
      [3, 'Anna', 'Győr'],
    ]);
  });

  it('reads a line with a broken quote as it stands and goes on with the next', () => {
    const records = parseRecords('name,region\nAnna,"Győr\nBéla,Pécs\n"Cili","Vác"\n', ',');
    expect(records).toEqual([
      { line: 1, fields: ['name', 'region'], brokenQuote: false },
      { line: 2, fields: ['Anna', '"Győr'], brokenQuote: true },
      { line: 3, fields: ['Béla', 'Pécs'], brokenQuote: false },
      { line: 4, fields: ['Cili', 'Vác'], brokenQuote: false },
    ]);
  });

  it('keeps proper quotes on a line where another quote is broken', () => {
    expect(rows('a,5" pipe,"x, y"\n')).toEqual([[1, 'a', '5" pipe', 'x, y']]);
  });

  it('loses no text and no line, whatever is in the file', () => {
    const char = fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'ő', ' ', '=', '<');
    fc.assert(
      fc.property(fc.array(char, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const records = parseRecords(text, ',');
        const kept = records.flatMap(({ fields }) => fields).join('');
        for (const letter of ['a', 'ő', '=', '<']) expect(count(kept, letter)).toBe(count(text, letter));
        const lines = records.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
        expect(Math.max(0, ...lines)).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
    );
  });

  it('gives back what a proper program wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', ' '), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }), (table) => {
        const text = table
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        const filled = table.filter((row) => row.some((field) => field.trim() !== ''));
        expect(parseRecords(text, ';').map(({ fields }) => fields)).toEqual(filled);
      }),
    );
  });
});

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
