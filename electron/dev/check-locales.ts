import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfLanguage, readTexts } from './locale-catalogue.ts';
import { faultsOfUse } from './locale-check.ts';
import { readUse, type SourceUse } from './locale-usage.ts';

const folder = 'resources/locales';
const referenceLanguage = 'en';
const defaultNamespace = 'common';

/** Every property and text of the resources beside the language files: ids there fill blanks of keys too. */
function wordsOfResources(): Set<string> {
  const words = new Set<string>();
  function collect(value: unknown): void {
    if (typeof value === 'string') words.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      words.add(name);
      collect(inner);
    }
  }
  for (const file of globSync('resources/**/*.json', { exclude: [`${folder}/**`] })) {
    collect(JSON.parse(readFileSync(file, 'utf8')));
  }
  return words;
}

const reference = readTexts(join(folder, referenceLanguage));
const faults = readdirSync(folder).flatMap((language) =>
  faultsOfLanguage(readTexts(join(folder, language)), reference, language),
);
const uses = new Map<string, SourceUse>();
for (const file of globSync('{electron,renderer,shared}/**/*.{ts,tsx}', {
  exclude: ['**/*.test.*', 'electron/dev/**'],
})) {
  uses.set(file, readUse(file, readFileSync(file, 'utf8'), defaultNamespace));
}
faults.push(...faultsOfUse(uses, reference, wordsOfResources()));

for (const fault of faults) console.log(fault);
console.log(`${reference.size} texts, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
