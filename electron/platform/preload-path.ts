import { join } from 'node:path';
import { app } from 'electron';

/** The built preload; found from the app's folder, wherever the bundler put the code that asks. */
export function preloadPath(): string {
  return join(app.getAppPath(), 'out/preload/preload.cjs');
}
