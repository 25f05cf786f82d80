import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { disableNetwork, guardContents } from './app/lockdown.ts';
import { registerAppScheme, serveApp } from './app/protocol.ts';
import { createMainWindow } from './app/window.ts';
import { compose } from './root.ts';

/** The way in: the window first, everything else while the page's process starts. */
function start(): void {
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
  void app.whenReady().then(run);
}

function run(): void {
  serveApp(join(app.getAppPath(), 'out/renderer'), () => pageStart());
  guardContents();
  createMainWindow();
  const pageStart = compose();
  // Node reads its fetch classes on first use, which takes as long as opening the file: now, while the page's process starts.
  void new Response();
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

start();
