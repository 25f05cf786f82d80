// Stands in `resources/app` of a runtime that has no `default_app.asar`: starts the app of the folder named on the
// command line, as `electron <folder>` does. Top-level await keeps Electron's `ready` waiting for the app's own main.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folderArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folderArgument === undefined) {
  console.error('Usage: electron <folder of the app> [arguments]');
  process.exit(1);
}
const folder = resolve(folderArgument);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(join(folder, manifest.main)).href);
