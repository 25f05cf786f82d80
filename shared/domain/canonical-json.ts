/** What JSON can say: no `undefined`, no function, no number that is not finite. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value, whoever writes it: keys in the order of their UTF-16 units, no white space, numbers and
 * strings as ECMAScript writes them. Half a surrogate pair is escaped instead of refused, so that a broken emoji in a
 * note cannot keep a report from being finalised. Throws on what JSON cannot say.
 * Source: RFC 8785.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('Not a JSON number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
