import { resolve } from 'node:path';

/*
 * Stands in for Electron where the whole trusted side runs in Node: every channel is there, no window shows anything, no
 * printer is there, every dialog is closed at once.
 */
type Handler = (event: unknown, input: unknown) => unknown;

export const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (name: string, handler: Handler): void => void handlers.set(name, handler),
};

function ignored(): undefined {
  return undefined;
}

export const app = {
  isPackaged: true,
  commandLine: { hasSwitch: () => false, appendSwitch: ignored },
  getPath: (): string => process.env['CURBSIDE_PROFILE'] ?? '',
  getAppPath: (): string => resolve('.'),
  getVersion: () => '0.0.0',
  getPreferredSystemLanguages: () => ['en-GB'],
  on: ignored,
  off: ignored,
  once: ignored,
  quit: ignored,
  relaunch: ignored,
  exit: (): void => void process.kill(process.pid, 'SIGKILL'),
  whenReady: () => Promise.resolve(),
};

export class BrowserWindow {
  static getAllWindows(): BrowserWindow[] {
    return [];
  }

  static getFocusedWindow(): null {
    return null;
  }

  readonly webContents = { getPrintersAsync: () => Promise.resolve([]) };

  loadURL(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): void {}
}

export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
};
export const shell = { openPath: () => Promise.resolve(''), showItemInFolder: ignored };
export const Menu = { setApplicationMenu: ignored, buildFromTemplate: () => ({}) };
export const nativeTheme = { themeSource: 'system', on: ignored, off: ignored };
export const powerMonitor = { on: ignored, getSystemIdleTime: () => 0 };
export const protocol = { handle: ignored, registerSchemesAsPrivileged: ignored };
export const session = { defaultSession: {} };
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
};
export const crashReporter = { start: ignored };
export const nativeImage = {
  createFromBuffer: () => ({
    isEmpty: () => true,
    getSize: () => ({ width: 0, height: 0 }),
    resize: ignored,
    toPNG: ignored,
  }),
};
