import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { app, BrowserWindow, Menu } from 'electron';
import { disableNetwork, guardContents } from './app/lockdown.ts';
import { registerAppScheme, serveApp } from './app/protocol.ts';
import { createMainWindow } from './app/window.ts';
import type { Curbside } from './root.ts';

/** How many times as large V8 makes its young heap when that fills. Grown for a start, it would stay 6 to 12 MB too large. */
function growYoungHeap(times: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${times}`);
}

/** The way in: what a window needs and no more, since Electron is only ready once this module is read. */
function start(): void {
  growYoungHeap(1);
  // Whatever is written, by us or by Chromium, nobody else on this computer can read.
  process.umask(0o077);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  disableNetwork();
  // Electron cannot sandbox as root, which only test machines are.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  // Electron would make its own menu, in English, before ours: 5 ms.
  Menu.setApplicationMenu(null);
  void app.whenReady().then(run);
}

function run(): void {
  serveApp(
    join(app.getAppPath(), 'out/renderer'),
    async () => (await curbside).pageStart(),
    async (sha256) => (await curbside).picture(sha256),
  );
  guardContents();
  const window = createMainWindow();
  const curbside = openApp();
  window.webContents.once('dom-ready', () => {
    void curbside.then(({ complete }) => complete()).finally(() => growYoungHeap(2));
  });
  // As loud as it would be in this module: Electron shows what the program could not start with.
  curbside.catch((error: unknown) => setImmediate(() => raise(error)));
}

/** In steps, between which the page's process, waiting for answers, gets them. */
async function openApp(): Promise<Curbside> {
  const { compose } = await import('./root.ts');
  await turn();
  return compose();
}

function raise(error: unknown): never {
  throw error;
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

start();
