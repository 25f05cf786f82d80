import { askedKeys, type Texts } from './locale-catalogue.ts';
import type { KeyUse, SourceUse } from './locale-usage.ts';

function fullKeys(key: string, namespaces: readonly string[]): string[] {
  return key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`);
}

/** Full keys that match, each with what stands in the blanks of the pattern. */
function matches(
  pattern: RegExp,
  namespaces: readonly string[],
  keys: Iterable<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const named = pattern.source.includes(':');
  for (const key of keys) {
    const [namespace = '', path = ''] = key.split(':', 2);
    if (!named && !namespaces.includes(namespace)) continue;
    const match = pattern.exec(named ? key : path);
    if (match) found.set(key, match.slice(1));
  }
  return found;
}

/**
 * Compares what the code asks for with what the reference language has; one sentence per fault.
 * A key that only a pattern reaches counts as used when what fills the blank is a word of the code
 * (a state, a code, a kind) or a number.
 */
export function faultsOfUse(
  uses: ReadonlyMap<string, SourceUse>,
  reference: Texts,
  extraWords: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const unused = askedKeys(reference);
  const keys: ReadonlySet<string> = new Set(unused);
  const words = new Set(extraWords);
  for (const use of uses.values()) for (const word of use.words) words.add(word);
  function filled(blanks: readonly string[]): boolean {
    return blanks.every((blank) => words.has(blank) || /^\d+$/.test(blank));
  }
  function spend(pattern: RegExp, namespaces: readonly string[]): boolean {
    const found = matches(pattern, namespaces, keys);
    for (const [key, blanks] of found) if (filled(blanks)) unused.delete(key);
    return found.size > 0;
  }
  function judge(file: string, { key, namespaces, line }: KeyUse): void {
    if (typeof key === 'string') {
      const found = fullKeys(key, namespaces).filter((full) => keys.has(full));
      for (const full of found) unused.delete(full);
      if (found.length === 0)
        faults.push(`${file}:${line} asks for ${key}, which no text has (${namespaces.join(', ')})`);
    } else if (!spend(key, namespaces)) {
      faults.push(`${file}:${line} asks for ${key.source}, which matches no text (${namespaces.join(', ')})`);
    }
  }

  const allNamespaces = [...new Set([...keys].map((key) => key.split(':', 1)[0] ?? ''))];
  for (const [file, use] of uses) {
    for (const asked of use.asked) judge(file, asked);
    for (const pattern of use.patterns) spend(pattern, use.namespaces);
    for (const word of use.words) {
      // A bare word may be anything; one with a dot or a colon is a key wherever it stands.
      const from = /[.:]/.test(word) ? allNamespaces : use.namespaces;
      for (const full of fullKeys(word, from)) unused.delete(full);
    }
    for (const { text, line } of use.visible)
      faults.push(`${file}:${line} shows "${text}", which is in no language file`);
  }
  for (const key of unused) faults.push(`${key} is used nowhere`);
  return faults;
}
