import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './cache.ts';
import { runTool } from './child.ts';
import { UserFacingError, report } from './report.ts';

const BUILD_INPUTS = [
  '{electron,renderer,shared,resources}/**/*.*',
  'package.json',
  'electron.vite.config.ts',
  'tsconfig*.json',
];
const FINGERPRINT_FILE = join('out', 'fingerprint');

/**
 * Builds the app into `out/` unless the sources are the ones it was built from. Returns whether it was built.
 * Throws a `UserFacingError` when the build fails; its output has been shown by then.
 */
export async function buildIfNeeded(folder: string = projectFolder): Promise<boolean> {
  const wanted = fingerprintOf(folder);
  const file = join(folder, FINGERPRINT_FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return false;
  report('Building.');
  const code = await runTool('node_modules/electron-vite/bin/electron-vite.js', [
    'build',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) throw new UserFacingError('The build failed.');
  writeFileSync(file, wanted);
  return true;
}

/**
 * A fingerprint of everything the build reads: paths, sizes and times of change, which costs milliseconds where hashing
 * contents would not. Tests and this folder are not part of the app.
 */
export function fingerprintOf(folder: string): string {
  const files = globSync(BUILD_INPUTS, { cwd: folder })
    .filter((path) => !path.startsWith(join('electron', 'dev')) && !/\.test\.tsx?$/.test(path))
    .toSorted();
  const hash = createHash('sha256');
  for (const path of files) {
    const { size, mtimeMs } = statSync(join(folder, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
