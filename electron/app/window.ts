import { BrowserWindow, nativeTheme } from 'electron';
import { preloadPath } from '#electron/platform/preload-path.ts';
import { appOrigin } from '#electron/security/origin.ts';
import { webPreferences } from '#electron/security/policy.ts';
import type { Appearance } from '#shared/domain/settings.ts';

/** The page's own background, so that nothing flashes before the first paint. Source: `--bg` of the theme. */
const background = { light: '#f6f6f4', dark: '#161817' };

export function applyAppearance(appearance: Appearance): void {
  nativeTheme.themeSource = appearance;
}

/** The app's one window; shown once its page has drawn the first screen. It may be made before the manager's choice of light or dark is known. */
export function createMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Curbside',
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    // Otherwise an empty page is drawn first, and waits for the graphics process while ours is to be read.
    paintWhenInitiallyHidden: false,
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, preload: preloadPath() },
  });
  function paint(): void {
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light);
  }
  paint();
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
  window.webContents.once('dom-ready', () => window.show());
  reviveAfterCrash(window);
  void window.loadURL(`${appOrigin}/index.html#/today`);
  return window;
}

/** A page that crashed comes back by itself: what was written is on disk. Not again within ten seconds of the last time. */
function reviveAfterCrash(window: BrowserWindow): void {
  let lastMs = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - lastMs < 10_000) return;
    lastMs = performance.now();
    window.webContents.reload();
  });
}
