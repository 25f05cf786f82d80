// `npm run demo -- --out DIR`: the main job in the real app, as a person would do it: a ride-along, and another one with
// the same rep a week later. Leaves what it exported, the database and a picture of every screen in DIR.
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
import { launch, resizeWindow } from '../e2e/fixtures.ts';
import { moveClock } from './clock.ts';
import { readBack } from './export.ts';
import { leaveFiles, leftFiles } from './files.ts';
import { doTheJob } from './job.ts';
import { takePictures } from './pictures.ts';
import { lookAround } from './screens.ts';
import { doTheSecondDay, planAhead, weekMs } from './second-day.ts';
import { step, type App } from './step.ts';
import { focus, goal, second, steps, summary } from './words.ts';

/** Real input where it lies next to the project: the public CRM sales opportunities, 35 people of 6 managers. */
const TEAM_FILE = resolve(projectFolder, '../shared/data/crm-sales-opportunities/sales_teams.csv');

/** Who is coached: of the list, or of the sample team. */
const REP = { ofList: 'Versie Hillebrand', ofSample: 'Réka Szőllősi' };

const FORMATS = ['pdf', 'docx', 'html', 'md', 'json'];
const EXPORTS = [
  'brief.pdf',
  ...['summary', 'summary-2'].flatMap((name) => FORMATS.map((extension) => `${name}.${extension}`)),
  ...leftFiles,
];

await runCommand(async () => {
  const out = readArguments();
  const screens = join(out, 'screens');
  const database = join(out, 'database.sqlite');
  try {
    await mkdir(out, { recursive: true });
    for (const left of [screens, database, ...EXPORTS.map((name) => join(out, name))])
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
    const pictures = takePictures(screens);
    const teamFile = existsSync(TEAM_FILE) ? TEAM_FILE : null;
    const rep = teamFile === null ? REP.ofSample : REP.ofList;
    await withApp(profile, problems, async (app) => {
      pictures.of(app);
      await doTheJob(app, { out, rep, teamFile, pictures });
      await planAhead(app, { rep, pictures });
    });
    await withApp(profile, problems, async (app) => {
      pictures.of(app);
      await step('A week later', () => startLater(app));
      await doTheSecondDay(app, { out, rep, pictures });
      await leaveFiles(app, { out, rep, pictures });
      await lookAround(app.page, { rep, pictures });
    });
    const exported = EXPORTS.map((name) => join(out, name));
    const lost = exported.filter((path) => !existsSync(path));
    if (lost.length > 0)
      throw new UserFacingError(`The app said it was saved, but there is no ${lost.join(', ')}.`);
    await readBack(join(out, 'summary-2.md'), {
      holds: [steps[0].text, `${focus}: 3 of 5, up from 2.`, second.asked[0], second.step.text],
      lacks: [second.goal, second.summary.privateNote, goal, summary.privateNote],
    });
    copyDatabase(join(profile, 'curbside.sqlite'), database);
    process.stdout.write(`${[...exported, database, ...pictures.taken()].join('\n')}\n`);
    if (problems.length > 0) throw new UserFacingError(`The page complained:\n${problems.join('\n')}`);
    report(`The job took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    display.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
});

/** Starts the app on the profile and closes it again, whatever happens in between. */
async function withApp(profile: string, problems: string[], act: (app: App) => Promise<void>): Promise<void> {
  const app = await launch(profile, problems);
  try {
    await act(app);
  } finally {
    await app.electronApp.close();
  }
}

async function startLater(app: App): Promise<void> {
  await moveClock(app, weekMs);
  await resizeWindow(app, 1280, 800);
}

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
