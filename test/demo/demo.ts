// `npm run demo -- --out DIR`: the main job in the real app, as a person would do it. Leaves what it exported, the
// database and a picture of every screen in DIR.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { buildIfNeeded } from '../../electron/dev/build.ts';
import { projectFolder } from '../../electron/dev/cache.ts';
import { openDisplay } from '../../electron/dev/display.ts';
import { report, runCommand, UserFacingError } from '../../electron/dev/report.ts';
import { provideRuntime } from '../../electron/dev/runtime.ts';
import { sandboxSwitches } from '../../electron/dev/sandbox.ts';
import { launch } from '../e2e/fixtures.ts';
import { doTheJob } from './job.ts';
import { takePictures } from './pictures.ts';

/** Real input where it lies next to the project: the public CRM sales opportunities, 35 people of 6 managers. */
const TEAM_FILE = resolve(projectFolder, '../shared/data/crm-sales-opportunities/sales_teams.csv');

await runCommand(async () => {
  const out = readArguments();
  const screens = join(out, 'screens');
  const database = join(out, 'database.sqlite');
  try {
    await mkdir(out, { recursive: true });
    for (const left of [screens, database, join(out, 'summary.pdf'), join(out, 'summary.md')])
      await rm(left, { recursive: true, force: true });
  } catch (error) {
    throw new UserFacingError(`Nothing can be written to ${out}: ${String(error)}`);
  }

  const runtime = await provideRuntime('tests');
  await buildIfNeeded();
  const display = await openDisplay();
  Object.assign(process.env, display.variables, {
    CURBSIDE_ELECTRON: runtime.executable,
    CURBSIDE_SWITCHES: (await sandboxSwitches()).join(' '),
  });
  const profile = await mkdtemp(join(tmpdir(), 'curbside-demo-'));
  const problems: string[] = [];
  try {
    const started = performance.now();
    const app = await launch(profile, problems);
    try {
      const pictures = takePictures(app, screens);
      await doTheJob(app, { out, teamFile: existsSync(TEAM_FILE) ? TEAM_FILE : null, pictures });
      for (const path of ['summary.pdf', 'summary.md'].map((name) => join(out, name)))
        if (!existsSync(path))
          throw new UserFacingError(`The app said it was saved, but there is no ${path}.`);
      await app.electronApp.close();
      copyDatabase(join(profile, 'curbside.sqlite'), database);
      const paths = [join(out, 'summary.pdf'), join(out, 'summary.md'), database, ...pictures.taken()];
      process.stdout.write(`${paths.join('\n')}\n`);
    } finally {
      await app.electronApp.close();
    }
    if (problems.length > 0) throw new UserFacingError(`The page complained:\n${problems.join('\n')}`);
    report(`The job took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    display.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
});

/** The folder after `--out`. */
function readArguments(): string {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
    if (out !== undefined && out !== '') return resolve(out);
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
  }
  throw new UserFacingError('Say where to: npm run demo -- --out DIR');
}

/** A whole copy in one file, checked by opening it. */
function copyDatabase(from: string, to: string): void {
  const db = new Database(from, { readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  const copy = new Database(to, { readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new UserFacingError(`The copy of the database is not whole: ${to}`);
  } finally {
    copy.close();
  }
}
