import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, inWorkFolder, projectFolder } from './cache.ts';
import { capture, lastLines } from './child.ts';
import { withLock } from './lock.ts';
import { UserFacingError, runCommand } from './report.ts';

/*
 * A step of `npm run check`: electronegativity's static scan of the sources. It is unmaintained and brings 400 packages of
 * its own time, so it stands in the cache and not in package.json. A supplement only: what holds is tested (DECISIONS.md 0019).
 */
const scanner = '@doyensec/electronegativity';
const version = '1.10.3';
const installMs = 5 * 60 * 1000;
const scanMs = 2 * 60 * 1000;

/** What is read of a SARIF file, a finding's place flattened. */
const findingSchema = z
  .object({
    ruleId: z.string(),
    message: z.object({ text: z.string() }),
    locations: z.tuple([
      z.object({
        physicalLocation: z.object({
          artifactLocation: z.object({ uri: z.string() }),
          region: z.object({ startLine: z.number(), startColumn: z.number() }),
        }),
      }),
    ]),
  })
  .transform(({ ruleId, message, locations: [{ physicalLocation }] }) => ({
    check: ruleId,
    file: physicalLocation.artifactLocation.uri,
    line: physicalLocation.region.startLine,
    description: message.text,
  }));
type Finding = z.infer<typeof findingSchema>;
const resultSchema = z.object({ runs: z.tuple([z.object({ results: z.array(findingSchema) })]) });

/** Findings that were looked at one by one, and why each is right as it stands. */
const justified: readonly { check: string; file: string; why: string }[] = [
  {
    check: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'electron/platform/mail.ts',
    why: 'Opens only links that isOwnMailto lets through: one recipient, a subject and a text, made by mailtoUrl (security/mailto.test.ts).',
  },
  {
    check: 'CSP_GLOBAL_CHECK',
    file: 'file:///',
    why: 'The policy is a header of app:// (security/policy.ts), where the scanner does not look; security.spec.ts reads it there.',
  },
  {
    check: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'electron/app/protocol.ts',
    why: 'the handler reads files below out/renderer only; paths and URLs pass resolveInside and isOwnUrl, both tested',
  },
  {
    check: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'electron/app/lockdown.ts',
    why: 'These switches turn the network off: no name resolves, nothing is fetched or pinged.',
  },
  {
    check: 'ELECTRON_VERSION_JSON_CHECK',
    file: 'package.json',
    why: 'It only says which version it read; the current stable one is named.',
  },
  ...['electron/app/window.ts', 'electron/platform/print.ts'].flatMap((file) => [
    {
      check: 'AUXCLICK_JS_CHECK',
      file,
      why: 'A middle click asks for a new window, and setWindowOpenHandler denies every one (lockdown.ts).',
    },
    {
      check: 'CONTEXT_ISOLATION_JS_CHECK',
      file,
      why: 'It is on: the preferences are spread from security/policy.ts, which the scanner does not follow.',
    },
    {
      check: 'SANDBOX_JS_CHECK',
      file,
      why: 'It is on: the preferences are spread from security/policy.ts, which the scanner does not follow.',
    },
    {
      check: 'PRELOAD_JS_CHECK',
      file,
      why: 'Reviewed: preload.ts exposes three functions and passes names of the contract only.',
    },
  ]),
];

await runCommand(async () => {
  const findings = await scan(await provideScanner());
  const open = findings.filter((finding) => !justified.some((entry) => isAbout(entry, finding)));
  const gone = justified.filter((entry) => !findings.some((finding) => isAbout(entry, finding)));
  for (const { check, file, line, description } of open)
    console.log(`${file}:${line} ${check}: ${description}`);
  for (const { check, file } of gone) console.log(`${check} of ${file} is justified but no longer found`);
  console.log(`${findings.length} findings, ${findings.length - open.length} justified`);
  return open.length + gone.length > 0 ? 1 : 0;
});

function isAbout(entry: (typeof justified)[number], { check, file }: Finding): boolean {
  return entry.check === check && entry.file === file;
}

/** The scanner's script, installed once into the cache. */
async function provideScanner(): Promise<string> {
  const folder = join(cacheFolder(), `electronegativity-${version}`);
  const script = join(folder, 'node_modules', scanner, 'dist', 'index.js');
  if (existsSync(script)) return script;
  await withLock(cacheFolder(), async () => {
    if (existsSync(script)) return;
    await inWorkFolder(async (work) => {
      await writeFile(join(work, 'package.json'), '{}');
      const { code, output } = await capture(
        'npm',
        ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${scanner}@${version}`],
        { cwd: work, timeoutMs: installMs },
      );
      if (code !== 0) throw new UserFacingError(`${scanner} could not be installed:\n${lastLines(output)}`);
      await rename(work, folder);
    });
  });
  return script;
}

/** What it finds in the sources that ship; tests and `electron/dev` do not. */
async function scan(script: string): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'curbside-scan-'));
  try {
    const sources = join(folder, 'sources');
    for (const part of ['electron', 'renderer', 'shared', 'package.json']) {
      await cp(join(projectFolder, part), join(sources, part), {
        recursive: true,
        filter: (path) => !path.includes(join('electron', 'dev')) && !/\.test\.tsx?$/.test(path),
      });
    }
    const found = join(folder, 'findings.sarif');
    const { output } = await capture(process.execPath, scanArguments(script, sources, found), {
      timeoutMs: scanMs,
    });
    if (!existsSync(found)) throw new UserFacingError(`The scan did not end:\n${lastLines(output)}`);
    return resultSchema.parse(JSON.parse(await readFile(found, 'utf8'))).runs[0].results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scanArguments(script: string, sources: string, found: string): string[] {
  return [
    // It asks for translations and releases on the network; where there is none, its HTTP library throws outside of any promise.
    '--import=data:text/javascript,process.on("uncaughtException",()=>undefined)',
    script,
    `--input=${sources}`,
    // Written in one go; of a table (CSV) it writes the head and the rows at the same time, one over the other.
    `--output=${found}`,
    '--relative',
    '--verbose=false',
    '--exclude-checks=AvailableSecurityFixesGlobalCheck',
  ];
}
