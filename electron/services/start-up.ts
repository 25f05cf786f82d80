import { setImmediate as turn } from 'node:timers/promises';
import { failureOf } from '#electron/db/errors.ts';
import { countRepsOnBoard, hasSampleReps } from '#electron/db/repositories/rep.ts';
import { countDrafts } from '#electron/db/repositories/session.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Today } from '#shared/domain/today.ts';
import type { Bootstrap } from '#shared/ipc/app.ts';
import type { FirstPicture } from '#shared/ipc/first-picture.ts';
import type { AppError, Failure } from '#shared/lib/result.ts';
import type { Store } from './store.ts';
import { getToday } from './today.ts';

export interface Environment {
  version: string;
  electronVersion: string;
  platform: string;
  defaults: Settings;
  explain: (failure: Failure) => Promise<AppError>;
  /** Whether the app lock is closed. */
  isLocked: () => boolean;
  /** Takes what no manager can mend. */
  log: (place: string, error: unknown) => void;
}

/** What the page needs to draw its first screen, or why the file could not be opened or read. Never fails: a page without it stays blank. */
export async function bootstrap(store: Store, environment: Environment): Promise<Bootstrap> {
  const { version, electronVersion, platform, defaults, explain, log } = environment;
  const locked = environment.isLocked();
  const base = { dataFolder: store.folder(), version, electronVersion, platform, locked };
  try {
    const { db } = store.context();
    return {
      ...base,
      settings: readSettings(db, defaults),
      failure: null,
      repCount: locked ? 0 : countRepsOnBoard(db),
      draftCount: locked ? 0 : countDrafts(db),
      hasSampleTeam: hasSampleReps(db),
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) log('app.bootstrap', error);
    const { code, message } = await explain(failure ?? { code: 'internal' });
    const sentence = { code, message, path: store.folder() };
    return {
      ...base,
      settings: defaults,
      failure: sentence,
      repCount: 0,
      draftCount: 0,
      hasSampleTeam: false,
    };
  }
}

/** What index.html is served with, so that the page draws Today without asking. Never fails. */
export async function firstPicture(store: Store, environment: Environment): Promise<FirstPicture> {
  const start = await bootstrap(store, environment);
  // The page's process asks for things while it starts: it waits for one of the two reads, not for both.
  await turn();
  return {
    bootstrap: start,
    today: start.failure === null && !start.locked && start.settings.onboarded ? todayOf() : null,
  };

  function todayOf(): Today | null {
    try {
      const today = getToday(store.context());
      return today.ok ? today.value : null;
    } catch (error) {
      // The page asks again and is told.
      environment.log('today.get', error);
      return null;
    }
  }
}
