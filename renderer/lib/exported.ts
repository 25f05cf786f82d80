import { call, messageOf } from './api.ts';
import { i18n } from './language.ts';
import { showAction, showFailure } from './undo.tsx';

/** Says under which name a file was saved and offers to show it; null when the manager closed the dialog. */
export function announceExport({ path }: { path: string | null }): void {
  if (path === null) return;
  showAction({
    message: i18n.t('common:exported', { name: fileNameOf(path) }),
    label: i18n.t('common:showFile'),
    act: () => showExported(path),
  });
}

/** Shows the file in its folder; says why where that cannot be. */
export async function showExported(path: string): Promise<void> {
  try {
    await call('reports', 'showFile', { path });
  } catch (error) {
    showFailure(messageOf(error));
  }
}

function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
