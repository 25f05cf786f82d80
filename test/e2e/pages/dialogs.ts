import type { ElectronApplication } from '@playwright/test';

/** Answers the system's dialogs for opening from now on with this file or folder; null closes them. */
export async function answerOpenDialog(electronApp: ElectronApplication, path: string | null): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

/**
 * Answers the system's dialogs for saving from now on with this file; null closes them. What is returned counts how often
 * one was asked for since.
 */
export async function answerSaveDialog(
  electronApp: ElectronApplication,
  path: string | null,
): Promise<() => Promise<number>> {
  const asked = await electronApp.evaluateHandle(({ dialog }, chosen) => {
    const count = { calls: 0 };
    dialog.showSaveDialog = () => {
      count.calls += 1;
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    };
    return count;
  }, path);
  return () => asked.evaluate(({ calls }) => calls);
}
