import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { TFunction } from 'i18next';

/** The system menu: on Windows and Linux hidden behind Alt, there for copy, paste and zoom. */
export function setMenu(t: TFunction): void {
  const macMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macMenu,
      {
        label: t('main:menu.edit'),
        submenu: [
          { role: 'undo', label: t('main:menu.undo') },
          { role: 'redo', label: t('main:menu.redo') },
          { type: 'separator' },
          { role: 'cut', label: t('main:menu.cut') },
          { role: 'copy', label: t('main:menu.copy') },
          { role: 'paste', label: t('main:menu.paste') },
          { role: 'selectAll', label: t('main:menu.selectAll') },
        ],
      },
      {
        label: t('main:menu.view'),
        submenu: [
          { role: 'resetZoom', label: t('main:menu.actualSize') },
          { role: 'zoomIn', label: t('main:menu.zoomIn') },
          { role: 'zoomOut', label: t('main:menu.zoomOut') },
          { role: 'togglefullscreen', label: t('main:menu.fullScreen') },
          ...developer,
        ],
      },
    ]),
  );
}
