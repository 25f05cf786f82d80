import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts by full key, `namespace:path.to.key`. */
export type Texts = ReadonlyMap<string, string>;

const pluralEnd = /_(zero|one|two|few|many|other)$/;

/** The key as the code asks for it: `notes_one` and `notes_other` are both `notes`. */
function withoutPlural(key: string): string {
  return key.replace(pluralEnd, '');
}

/** Reads `folder/<namespace>.json`; nested objects become dotted keys. */
export function readTexts(folder: string): Texts {
  const texts = new Map<string, string>();
  function flatten(value: unknown, key: string): void {
    if (typeof value === 'string') {
      texts.set(key, value);
    } else if (typeof value === 'object' && value !== null) {
      const separator = key.endsWith(':') ? '' : '.';
      for (const [name, inner] of Object.entries(value)) flatten(inner, `${key}${separator}${name}`);
    } else {
      throw new TypeError(`${folder}: ${key} is neither a text nor a group of texts`);
    }
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${file.slice(0, -'.json'.length)}:`);
  }
  return texts;
}

/** Keys that have plural forms in this language file: those with a form `other`. */
function pluralKeys(texts: Texts): Set<string> {
  return new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map(withoutPlural));
}

/** The keys as the code asks for them. A name that only ends like a form, such as `one_to_one`, stays whole. */
export function askedKeys(texts: Texts): Set<string> {
  const plurals = pluralKeys(texts);
  return new Set(
    [...texts.keys()].map((key) => (plurals.has(withoutPlural(key)) ? withoutPlural(key) : key)),
  );
}

/** The keys a language must have so that it says everything the reference language says. */
export function requiredKeys(reference: Texts, language: string): Set<string> {
  const plurals = pluralKeys(reference);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const required = new Set<string>();
  for (const key of reference.keys()) {
    const base = withoutPlural(key);
    if (plurals.has(base)) for (const category of categories) required.add(`${base}_${category}`);
    else required.add(key);
  }
  return required;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name).toSorted();
}

function tags(text: string): string[] {
  return (text.match(/<\/?\w+\s*\/?>/g) ?? []).toSorted();
}

/** What a language must not contain: the look-alikes that older keyboards and encodings leave behind. */
const wrongLetters: Record<string, RegExp> = {
  ro: /[şţŞŢ]/,
  hu: /[õûôÕÛÔ]/,
};

function faultOfText(text: string, language: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text !== text.trim()) return 'begins or ends with a space';
  if (text !== text.normalize('NFC')) return 'is not in composed form (NFC)';
  const wrong = wrongLetters[language]?.exec(text)?.[0];
  return wrong === undefined ? undefined : `has the letter ${wrong}, which is not of this language`;
}

/** The form `one` may say "a note" where `other` says "{{count}} notes". */
function sameBlanks(key: string, ours: readonly string[], theirs: readonly string[]): boolean {
  const optional = pluralEnd.test(key) ? ['count'] : [];
  const strip = (names: readonly string[]): string =>
    names.filter((name) => !optional.includes(name)).join(' ');
  if (key.endsWith('_other') && ours.includes('count') !== theirs.includes('count')) return false;
  return strip(ours) === strip(theirs);
}

/** Compares one language with the reference; returns one sentence per fault. */
export function faultsOfLanguage(texts: Texts, reference: Texts, language: string): string[] {
  const faults: string[] = [];
  const required = requiredKeys(reference, language);
  for (const key of required) if (!texts.has(key)) faults.push(`${language} lacks ${key}`);
  for (const [key, text] of texts) {
    if (!required.has(key)) {
      faults.push(`${language} has ${key}, which the reference language has not`);
      continue;
    }
    const fault = faultOfText(text, language);
    if (fault !== undefined) faults.push(`${language} ${key} ${fault}`);
    const said = reference.get(key) ?? reference.get(`${withoutPlural(key)}_other`) ?? '';
    if (!sameBlanks(key, placeholders(text), placeholders(said))) {
      faults.push(
        `${language} ${key} fills {${placeholders(text).join(', ')}}, the reference {${placeholders(said).join(', ')}}`,
      );
    }
    if (tags(text).join('') !== tags(said).join(''))
      faults.push(`${language} ${key} has other tags than the reference`);
  }
  return faults;
}
