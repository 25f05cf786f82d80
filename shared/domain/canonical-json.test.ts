import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 units, as RFC 8785, section 3.2.3, shows', () => {
    const keys = ['€', '\r', '\uFB33', '1', '😀', '\u0080', 'ö'];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, ''])));
    expect(Object.keys(JSON.parse(text) as object)).toHaveLength(7);
    expect(text).toBe('{"\\r":"","1":"","\u0080":"","ö":"","€":"","😀":"","\uFB33":""}');
  });

  it('is the same whatever the order of the keys, and comes back whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = value as Json;
        expect(canonicalJson(reversed(json))).toBe(canonicalJson(json));
        expect(canonicalJson(JSON.parse(canonicalJson(json)) as Json)).toBe(canonicalJson(json));
      }),
    );
  });

  it('keeps half an emoji, and refuses what is no number', () => {
    expect(canonicalJson('a\uD83D')).toBe(String.raw`"a\ud83d"`);
    expect(() => canonicalJson([Number.NaN])).toThrow(TypeError);
  });
});

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as Json[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
