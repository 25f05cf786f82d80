import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFragment, toMatchQuery } from './search-text.ts';

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
