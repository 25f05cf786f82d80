// The least an Electron app can be: one window with one line of text. What Curbside is compared with.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

function openWindow() {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
}

// Electron is only ready once this module has been read to its end: no await here.
void app.whenReady().then(openWindow);
