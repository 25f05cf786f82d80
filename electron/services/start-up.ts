import { failureOf } from '#electron/db/errors.ts';
import { countReps, hasSampleReps } from '#electron/db/repositories/rep.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Bootstrap } from '#shared/ipc/app.ts';
import type { AppError, Failure } from '#shared/lib/result.ts';
import type { Store } from './store.ts';

export interface Environment {
  version: string;
  electronVersion: string;
  platform: string;
  defaults: Settings;
  explain: (failure: Failure) => Promise<AppError>;
  /** Takes what no manager can mend. */
  log: (place: string, error: unknown) => void;
}

/** What the page needs to draw its first screen, or why the file could not be opened or read. Never fails: a page without it stays blank. */
export async function bootstrap(store: Store, environment: Environment): Promise<Bootstrap> {
  const { version, electronVersion, platform, defaults, explain, log } = environment;
  const base = { dataFolder: store.folder(), version, electronVersion, platform };
  try {
    const { db } = store.context();
    return {
      ...base,
      settings: readSettings(db, defaults),
      failure: null,
      repCount: countReps(db),
      hasSampleTeam: hasSampleReps(db),
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) log('app.bootstrap', error);
    const { code, message } = await explain(failure ?? { code: 'internal' });
    const sentence = { code, message, path: store.folder() };
    return { ...base, settings: defaults, failure: sentence, repCount: 0, hasSampleTeam: false };
  }
}
