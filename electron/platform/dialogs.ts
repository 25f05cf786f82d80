import { BrowserWindow, dialog, type FileFilter } from 'electron';

/** The system's dialogs, on the window in front. Each answers null when the manager closed it. */
export async function askForFolder(title: string): Promise<string | null> {
  const { filePaths } = await openDialog({ title, properties: ['openDirectory', 'createDirectory'] });
  return filePaths[0] ?? null;
}

export async function askForFile(title: string, filters: FileFilter[]): Promise<string | null> {
  const { filePaths } = await openDialog({ title, filters, properties: ['openFile'] });
  return filePaths[0] ?? null;
}

export async function askWhereToSave(
  title: string,
  defaultPath: string,
  filters: FileFilter[],
): Promise<string | null> {
  const options = { title, defaultPath, filters };
  const window = BrowserWindow.getFocusedWindow();
  const { filePath, canceled } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

function openDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
  const window = BrowserWindow.getFocusedWindow();
  return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
}
