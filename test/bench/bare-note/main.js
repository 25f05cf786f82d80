// The least an Electron app can do to put a note on the disk: one call, one durable insert, one word that it is done.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { app, BrowserWindow, ipcMain } from 'electron';

const { commandLine } = app;
const db = new Database(commandLine.getSwitchValue('file'));
db.pragma('synchronous = FULL');
db.pragma('foreign_keys = ON');
db.pragma('busy_timeout = 5000');
const insert = db.prepare(commandLine.getSwitchValue('insert'));
const session = Buffer.from(commandLine.getSwitchValue('session'), 'hex');

ipcMain.handle('save', (_event, text) => {
  const at = Date.now();
  insert.run({ id: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), session, text, at });
  return at;
});

function openWindow() {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
}

void app.whenReady().then(openWindow);
