// Put into the runtime's `resources/app` as plain JavaScript, where a runtime has no `default_app.asar`: starts the app of
// the folder named on the command line, as `electron <folder>` does.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { App } from 'electron';

/** What Electron's own default app uses, and its public types leave out. */
type InternalApp = App & { setAppPath(folder: string): void; setVersion(version: string): void };
type Manifest = { readonly productName: string; readonly version: string; readonly main: string };

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const internals = app as InternalApp;
internals.setAppPath(folder);
internals.setVersion(manifest.version);
app.setName(manifest.productName);
// Awaited at the top level, which keeps Electron's `ready` waiting for what the app does before it.
await import(pathToFileURL(join(folder, manifest.main)).href);
