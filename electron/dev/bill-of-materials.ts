import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './cache.ts';
import { capture, lastLines } from './child.ts';
import { UserFacingError } from './report.ts';

/** Licences that ask no more than to be named with what ships. Anything else is looked at before it ships. */
export const acceptedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  // Fonts, which may be shipped with an app.
  'OFL-1.1',
]);

/** Ships without being bundled: the runtime, the native module, and the typeface that only style sheets name. */
const besideTheBundles = ['electron', 'better-sqlite3', '@fontsource-variable/inter'] as const;

const bundledSchema = z.array(z.object({ name: z.string(), version: z.string() }));

const componentSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.object({ id: z.string().optional(), name: z.string().optional() }) }),
        z.object({ expression: z.string() }),
      ]),
    )
    .optional(),
});
const billSchema = z.looseObject({ components: z.array(componentSchema) });
type Component = z.infer<typeof componentSchema>;

/**
 * Writes what ships as a CycloneDX bill of materials: npm describes everything that is installed, the bundler's own lists
 * (`licences.json` of each part of `out/`) say what of it went into the app. Returns how many packages ship.
 * Throws where a licence is not one of those accepted, or where a bundled package is not in npm's list.
 */
export async function writeBillOfMaterials(file: string): Promise<number> {
  const { code, output } = await capture('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: projectFolder,
  });
  if (code !== 0) throw new UserFacingError(`npm could not list what is installed:\n${lastLines(output)}`);
  const bill = billSchema.parse(JSON.parse(output.slice(output.indexOf('{'))));
  const components = whatShips(bill.components, await bundledPackages());
  const refused = refusedLicences(components);
  if (refused.length > 0)
    throw new UserFacingError(`Licences to look at before shipping: ${refused.join(', ')}.`);
  // Who depends on whom within the installation says nothing about the bundle.
  const { dependencies: _dependencies, ...head } = bill;
  await writeFile(file, `${JSON.stringify({ ...head, components }, null, 2)}\n`);
  return components.length;
}

async function bundledPackages(): Promise<string[]> {
  const lists = await Promise.all(
    ['main', 'preload', 'renderer'].map((part) =>
      readFile(join(projectFolder, 'out', part, 'licences.json'), 'utf8'),
    ),
  );
  return lists.flatMap((list) =>
    bundledSchema.parse(JSON.parse(list)).map(({ name, version }) => `${name}@${version}`),
  );
}

/** The components of npm's list that ship: by name and version those that are bundled, by name those beside the bundles. */
export function whatShips(components: readonly Component[], bundled: readonly string[]): Component[] {
  const wanted = new Set(bundled);
  const beside = new Set<string>(besideTheBundles);
  const found = components.filter(
    (component) => wanted.has(`${component.name}@${component.version}`) || beside.has(component.name),
  );
  const missing = [...wanted].filter(
    (name) => !found.some((component) => `${component.name}@${component.version}` === name),
  );
  if (missing.length > 0) throw new UserFacingError(`Not in npm's list: ${missing.join(', ')}.`);
  return found.toSorted((one, other) => one.purl.localeCompare(other.purl));
}

/** `name (licence)` of each component whose licence is not one of those accepted. */
export function refusedLicences(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const names = (component.licenses ?? []).map((entry) =>
      'expression' in entry ? entry.expression : (entry.license.id ?? entry.license.name ?? ''),
    );
    const accepted = names.length > 0 && names.every((name) => acceptedLicences.has(name));
    return accepted ? [] : [`${component.name} (${names.join(', ') || 'none named'})`];
  });
}
