import fc from 'fast-check';
import type { z } from 'zod';

/** What a schema is made of, as zod keeps it. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  in?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
}

interface Limits {
  format?: string | null;
  minValue?: number | null;
  maxValue?: number | null;
  minLength?: number | null;
  maxLength?: number | null;
}

const longest = 60;

/** What inputs are made of. Ids are of rows that are there: likely ones for a field of this name, and any. */
export interface Stuff {
  likely: (field: string) => readonly string[];
  any: readonly string[];
  /** Free text of these lengths. */
  text: (min: number, max: number) => fc.Arbitrary<string>;
  /** What a file holds. */
  bytes: fc.Arbitrary<Uint8Array>;
}

/** Inputs that mostly pass this schema, which stands in a field of this name. */
export function arbitraryOf(schema: z.ZodType, stuff: Stuff, field: string): fc.Arbitrary<unknown> {
  const of = (inner: z.ZodType | undefined, name = field): fc.Arbitrary<unknown> =>
    inner === undefined ? fc.anything() : arbitraryOf(inner, stuff, name);
  const def = schema.def as unknown as Def;
  const bag = schema as unknown as Limits;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, inner]) => [key, of(inner, key)])),
      );
    case 'string':
      return textOf(bag, stuff, field);
    case 'number':
    case 'int':
      return fc.integer({
        min: Math.max(bag.minValue ?? -1000, -2_000_000_000),
        max: Math.max(bag.minValue ?? 0, Math.min(bag.maxValue ?? 1000, 2_000_000_000)),
      });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'null':
      return fc.constant(null);
    case 'undefined':
    case 'void':
      return fc.constant(undefined);
    case 'nullable':
      return fc.option(of(def.innerType), { nil: null, freq: 2 });
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(of(def.innerType), { nil: undefined, freq: 2 });
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return of(def.innerType);
    case 'array':
      return fc.array(of(def.element), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map((item) => of(item)));
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => of(option)));
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 10 }), of(def.valueType), { maxKeys: 4 });
    case 'pipe':
      return of(def.in);
    case 'custom':
      return fc.oneof({ weight: 4, arbitrary: stuff.bytes }, { weight: 1, arbitrary: fc.anything() });
    default:
      return fc.anything();
  }
}

const longMs = 400 * 86_400_000;
/** Every other one about now: most of what is coached was lately or will be soon. */
const days = fc.oneof(
  fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  fc.integer({ min: -longMs, max: longMs }).map((ms) => new Date(Date.now() + ms)),
);

function textOf(
  { format, minLength, maxLength }: Limits,
  stuff: Stuff,
  field: string,
): fc.Arbitrary<unknown> {
  switch (format) {
    case 'uuid':
    case 'uuidv7':
    case 'guid':
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...stuff.likely(field)) },
        { weight: 2, arbitrary: fc.constantFrom(...stuff.any) },
        { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
      );
    case 'date':
      return days.map((date) => date.toISOString().slice(0, 10));
    case 'datetime':
      return days.map((date) => date.toISOString());
    default: {
      const min = Math.min(minLength ?? 0, longest);
      const max = Math.max(min, Math.min(maxLength ?? longest, longest));
      return stuff.text(min, max);
    }
  }
}

/** Text of every kind, hostile a third of the time. */
export function anyText(min: number, max: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength: min, maxLength: max }),
    fc.string({ unit: 'binary', minLength: min, maxLength: max }),
    fc.constantFrom(...hostileTexts),
  );
}

/** What no screen of ours sends. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    Number.NaN,
    Infinity,
    -0,
    '',
    [],
    {},
    { __proto__: null },
    { constructor: 1 },
    '__proto__',
    { id: { $gt: '' } },
    { id: "' OR 1=1 --" },
    { path: '../../etc/passwd' },
    'x'.repeat(100_000),
  ),
);

/** A good input with one field put wrong, gone, or one too many. */
export function bent(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(good, junk, fc.nat(), fc.nat({ max: 2 })).map(([input, wrong, at, how]) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong;
    const keys = Object.keys(input);
    const key = keys[at % Math.max(1, keys.length)] ?? 'extra';
    const { [key]: _gone, ...rest } = input as Record<string, unknown>;
    if (how === 0) return rest;
    return how === 1 ? { ...input, [key]: wrong } : { ...input, extra: wrong };
  });
}

export const hostileTexts = [
  '<script>globalThis.pwned = 1</script>',
  '"><img src=x onerror="globalThis.pwned=1">',
  '<svg/onload=globalThis.pwned=1>',
  '{{constructor.constructor("globalThis.pwned=1")()}}',
  "'; DROP TABLE rep; --",
  '=HYPERLINK("http://example.invalid","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '\u202Etxt.exe\u202C',
  '\u0000NUL\u0000',
  '\uD800',
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  'javascript:globalThis.pwned=1',
  '[x](javascript:alert(1))',
  '\r\nBCC: somebody@example.invalid',
  '%n%s%x',
  'ﷺ'.repeat(20),
  'a\u0301'.repeat(50),
];
