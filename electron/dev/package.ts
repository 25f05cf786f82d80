// `npm run package`: the unpacked app of this system in dist/, then a smoke test on its binary. Arguments, such as
// `--win nsis`, go to electron-builder instead of `--dir`; what is made of them is not started.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from './build.ts';
import { projectFolder } from './cache.ts';
import { runTool } from './child.ts';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { readBackFuses } from './fuses.ts';
import { UserFacingError, report, runCommand } from './report.ts';
import { provideRuntime } from './runtime.ts';
import type { Runtime } from './electron-runtime.ts';
import { smokeTest } from './smoke-test.ts';

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const runtime = await provideRuntime('app');
  if (wanted.length > 0 && runtime.kind === 'older') {
    throw new UserFacingError('Installers are made on the current Electron only, which cannot be had here.');
  }
  await buildIfNeeded();
  const packages = await writeBillOfMaterials(join(projectFolder, 'out', 'bill-of-materials.cdx.json'));
  report(`Bill of materials: ${packages} packages, every licence accepted.`);
  await pack(runtime, wanted);
  if (wanted.length > 0) return 0;
  const binary = packedBinary();
  report(`Packed: ${binary}`);
  report(`Fuses read back from it: ${await readBackFuses(binary)}, each as it was set.`);
  report(await smokeTest(binary));
  return 0;
});

async function pack(runtime: Runtime, wanted: readonly string[]): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'curbside-package-'));
  try {
    // The distribution to pack must hold no app of its own.
    const ownApp = join(runtime.folder, 'resources', 'app');
    const electronDist = join(work, 'electron');
    await cp(runtime.folder, electronDist, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => path !== ownApp,
    });
    const code = await runTool('node_modules/electron-builder/cli.js', [
      ...(wanted.length > 0 ? wanted : ['--dir']),
      '--publish=never',
      `-c.electronDist=${electronDist}`,
      `-c.electronVersion=${runtime.version}`,
    ]);
    if (code !== 0) throw new UserFacingError('electron-builder failed.');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Where `--dir` leaves the program, by system and processor. */
function packedBinary(): string {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const dist = join(projectFolder, 'dist');
  if (process.platform === 'win32') return join(dist, `win${arch}-unpacked`, 'Curbside.exe');
  if (process.platform === 'darwin') {
    return join(dist, `mac${arch}`, 'Curbside.app', 'Contents', 'MacOS', 'Curbside');
  }
  return join(dist, `linux${arch}-unpacked`, 'curbside');
}
