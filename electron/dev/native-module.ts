import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, inWorkFolder, projectFolder } from './cache.ts';
import { capture, lastLines } from './child.ts';
import { UserFacingError, report } from './report.ts';
import type { Runtime } from './electron-runtime.ts';
import { provideBuildTools } from './system-packages.ts';

const BUILD_MS = 30 * 60 * 1000;
const HEARTBEAT_MS = 20_000;

const packageFolder = join(projectFolder, 'node_modules', 'better-sqlite3');
/** better-sqlite3 looks here before it looks at its prebuilt binaries. */
const releaseFolder = join(packageFolder, 'build', 'Release');
const compiledFile = join(releaseFolder, 'better_sqlite3.node');
const markerFile = join(releaseFolder, 'built-by-curbside');

/**
 * Makes better-sqlite3 load in the given runtime. Its prebuilt binary is used wherever it loads; only where it crashes
 * (it wants Node-API 10, the older runtime has 9) it is compiled from its own source, once, and kept in the cache.
 */
export async function provideNativeModule(runtime: Runtime): Promise<void> {
  const cached = await cachedFile(runtime);
  if (!existsSync(cached)) {
    if (await prebuiltLoads(runtime)) {
      await removeOwnBuild();
      return;
    }
    await compile(cached);
  }
  if (await isSameFile(cached, compiledFile)) return;
  await mkdir(releaseFolder, { recursive: true });
  await writeFile(markerFile, 'Made for an older Electron. Removed again where the prebuilt binary loads.\n');
  const partial = `${compiledFile}.${process.pid}`;
  await copyFile(cached, partial);
  await rename(partial, compiledFile);
  await requireLoading(runtime.executable);
  await requireLoading(process.execPath);
}

/**
 * Whether a compiled better-sqlite3 stands before the prebuilt one. It must not get into a release made for the current
 * Electron: it is bound to experimental Node-API of the machine that built it.
 */
export function hasCompiledBinary(): boolean {
  return existsSync(compiledFile);
}

async function cachedFile(runtime: Runtime): Promise<string> {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const name = `better-sqlite3-${version}-electron-${runtime.version}-${process.platform}-${process.arch}.node`;
  return join(cacheFolder(), name);
}

/** The module that knows the prebuilt binary's place is not exported by the package: it is required by its path. */
async function prebuiltLoads(runtime: Runtime): Promise<boolean> {
  const binding = JSON.stringify(join(packageFolder, 'lib', 'binding.js'));
  return (await runAsNode(runtime.executable, `require(require(${binding}).getPrebuildPath())`)).code === 0;
}

async function requireLoading(executable: string): Promise<void> {
  const script = `new (require(${JSON.stringify(packageFolder)}))(':memory:').close();`;
  const { code, output } = await runAsNode(executable, script);
  if (code !== 0)
    throw new UserFacingError(`better-sqlite3 does not load in ${executable}:\n${lastLines(output)}`);
}

function runAsNode(executable: string, script: string): ReturnType<typeof capture> {
  return capture(executable, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}

async function removeOwnBuild(): Promise<void> {
  if (!existsSync(markerFile)) return;
  await rm(compiledFile, { force: true });
  await rm(markerFile, { force: true });
}

/** Compiles in a copy, because node_modules may be in use and must never hold half a build. */
async function compile(target: string): Promise<void> {
  await provideBuildTools();
  report('Compiling better-sqlite3 for this Electron (two minutes or more, once).');
  const started = Date.now();
  const heartbeat = setInterval(() => {
    report(`  still compiling, ${Math.round((Date.now() - started) / 1000)} s`);
  }, HEARTBEAT_MS);
  try {
    await inWorkFolder((work) => compileIn(work, target));
  } finally {
    clearInterval(heartbeat);
  }
}

async function compileIn(work: string, target: string): Promise<void> {
  await cp(await realpath(packageFolder), work, {
    recursive: true,
    filter: (source) => !source.endsWith(join('better-sqlite3', 'build')),
  });
  await symlink(join(projectFolder, 'node_modules'), join(work, 'node_modules'));
  const { code, output } = await capture('npm', ['run', 'build-release'], {
    cwd: work,
    env: buildEnvironment(),
    timeoutMs: BUILD_MS,
  });
  if (code !== 0)
    throw new UserFacingError(`better-sqlite3 could not be compiled:\n${lastLines(output, 40)}`);
  await rename(join(work, 'build', 'Release', 'better_sqlite3.node'), target);
}

function buildEnvironment(): NodeJS.ProcessEnv {
  // The Node this runs on is installed with its headers, so that node-gyp need not download them.
  const prefix = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(prefix, 'include', 'node', 'common.gypi'));
  return {
    ...process.env,
    ...(hasHeaders ? { npm_config_nodedir: prefix } : {}),
    // Without a fixed Node-API version the binary asks for no more than the runtime has.
    CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  };
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  if (!existsSync(other)) return false;
  const [first, second] = await Promise.all([readFile(one), readFile(other)]);
  return first.equals(second);
}
