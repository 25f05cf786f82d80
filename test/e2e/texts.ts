import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '#shared/domain/languages.ts';

type Catalogue = { [key: string]: string | Catalogue };
const catalogueSchema: z.ZodType<Catalogue> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), catalogueSchema])),
);

/** What a screen says in a language, by the key the app uses (`namespace:path.to.text`). Throws where there is no such text. */
export function textOf(language: Language, key: string): string {
  const [namespace = '', path = ''] = key.split(':');
  let found: string | Catalogue | undefined = catalogueOf(language, namespace);
  for (const step of path.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  if (typeof found !== 'string') throw new Error(`No text ${key} in ${language}`);
  return found;
}

const read = new Map<string, Catalogue>();

function catalogueOf(language: Language, namespace: string): Catalogue {
  const file = resolve('resources/locales', language, `${namespace}.json`);
  const known = read.get(file);
  if (known !== undefined) return known;
  const catalogue = catalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  read.set(file, catalogue);
  return catalogue;
}
