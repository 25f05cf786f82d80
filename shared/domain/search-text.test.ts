import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, toFragment, toMatchQuery } from './search-text.ts';

describe('what was typed', () => {
  it('becomes quoted words with an open end', () => {
    expect(toMatchQuery('budget appr')).toBe('"budget" "appr"*');
    expect(toMatchQuery('  Győr ')).toBe('"Győr"*');
    expect(toMatchQuery("l'acheteur")).toBe('"l" "acheteur"*');
  });

  it('has no operators', () => {
    expect(toMatchQuery('price OR "budget" NOT (x) -y col:z ^a*')).toBe(
      '"price" "OR" "budget" "NOT" "x" "y" "col" "z"*',
    );
  });

  it('is nothing when it holds no word', () => {
    expect(toMatchQuery('')).toBeNull();
    expect(toMatchQuery(' "*-+() ')).toBeNull();
  });
});

describe('a marked text', () => {
  it('becomes pieces', () => {
    expect(toFragment('Asked for the \u0002budget\u0003 twice')).toEqual([
      { text: 'Asked for the ', match: false },
      { text: 'budget', match: true },
      { text: ' twice', match: false },
    ]);
  });

  it('loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const joined = toFragment(text)
          .map((piece) => piece.text)
          .join('');
        expect(joined).toBe(text.replaceAll('\u0002', '').replaceAll('\u0003', ''));
      }),
    );
  });
});

describe('the excerpt of a row', () => {
  const textOf = (columns: string): string =>
    excerptOf(columns)
      .map(({ text }) => text)
      .join('');

  it('is the column with the most matches, whole where it is short', () => {
    expect(excerptOf('one \u0002price\u0003\u0004\u0002price\u0003, \u0002price\u0003\u0004')).toEqual([
      { text: 'price', match: true },
      { text: ', ', match: false },
      { text: 'price', match: true },
    ]);
  });

  it('is cut between words around the first match', () => {
    const words = Array.from({ length: 60 }, (_, index) =>
      index === 40 ? '\u0002budget\u0003' : `word${index}`,
    );
    const text = textOf(words.join(' '));
    expect(text).toMatch(/^…word\d+ .*budget.* word\d+…$/);
    expect(text.length).toBeLessThanOrEqual(122);
  });

  it('stays short and well formed whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), (text, place) => {
        const found = textOf(
          `${text.slice(0, place)}\u0002x\u0003${text.slice(place)}`.replaceAll('\u0004', ''),
        );
        expect(found.length).toBeLessThanOrEqual(124);
      }),
    );
    expect(textOf(`${'😀'.repeat(100)}\u0002x\u0003${'😀'.repeat(100)}`)).not.toMatch(/\p{Surrogate}/u);
  });
});
