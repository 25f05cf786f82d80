import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createAppLock } from './app/app-lock.ts';
import { reportCrashes } from './app/crashes.ts';
import type { FindPicture, PageStart } from './app/protocol.ts';
import { keepSafe } from './app/safety.ts';
import { applyAppearance } from './app/window.ts';
import { registerHandlers } from './ipc/handle.ts';
import { readDataFolder, rememberDataFolder } from './platform/data-folder.ts';
import { createLog } from './platform/log.ts';
import { createProblemReports } from './platform/problem-reports.ts';
import { isTrustedSender } from './security/sender.ts';
import { failureOf } from './db/errors.ts';
import { readLock } from './db/repositories/app-lock.ts';
import { readSettings } from './db/repositories/setting.ts';
import { defaultSettings } from './services/default-settings.ts';
import { createFileOwner } from './services/file-owner.ts';
import { createHealth } from './services/health.ts';
import { openInstallation } from './services/installation.ts';
import { firstPicture, type Environment } from './services/start-up.ts';
import { createStore, type OpenChoice, type Store } from './services/store.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { changedEvent, progressEvent } from '#shared/ipc/channels.ts';
import type { TableName } from '#shared/ipc/tables.ts';
import type { Failure } from '#shared/lib/result.ts';

/** What the window needs of the rest of the app. */
export interface Curbside {
  /** What the page is served with, each time it is. */
  pageStart: () => Promise<PageStart>;
  /** None while the app is locked. */
  picture: FindPicture;
  /** Reads what the first picture did without: the services behind the channels, the menu. */
  complete: () => Promise<void>;
}

/** Opens the file and puts every service behind its channel. Only what the first picture needs is loaded with this module. */
export function compose(): Curbside {
  const userData = app.getPath('userData');
  const installation = openInstallation(userData);
  const guessed = defaultSettings(app.getPreferredSystemLanguages());
  const defaults = { ...guessed, language: installation.language() ?? guessed.language };
  const log = createLog(() => store.folder());
  const owner = createFileOwner(installation.id, Date.now);
  const store = createStore(defaults, log, { installation, owner });
  store.open(readDataFolder(userData));

  let current = settingsOf(store, defaults);
  applyAppearance(current.appearance);

  // Not read anew: the sentence may be about a file that cannot be read any more.
  const sentence = async (failure: Failure) =>
    (await import('./platform/texts.ts')).explain(failure, current.language);

  const build = {
    version: app.getVersion(),
    electronVersion: process.versions['electron'] ?? '',
    platform: process.platform,
  };
  const problems = createProblemReports(join(userData, 'problems'), build);
  reportCrashes(problems);
  const lock = createAppLock({
    read: () => lockOf(store, log),
    turned: () => sendToPages(changedEvent, ['lock'] satisfies TableName[]),
  });
  const environment: Environment = {
    ...build,
    isLocked: lock.isLocked,
    defaults,
    explain: sentence,
    log,
  };

  const health = createHealth(() => sendToPages(changedEvent, ['backup']));

  /** What the trusted side shows itself: light or dark, and the language of the menu. */
  async function apply(next: Settings): Promise<void> {
    applyAppearance(next.appearance);
    const isOther = next.language !== current.language;
    current = next;
    if (next.onboarded) installation.speak(next.language);
    if (isOther) (await parts()).setMenu(next.language);
  }

  /** The file is another one, or as it was made anew. */
  function fileReplaced(): void {
    health.wrote();
    const folder = store.folder();
    if (store.failure() === null && folder !== readDataFolder(userData)) rememberDataFolder(userData, folder);
    lock.begin();
    void apply(settingsOf(store, defaults));
  }

  let loading: ReturnType<typeof load> | undefined;
  const parts = () => (loading ??= load());
  async function load() {
    const { assemble } = await import('./assemble.ts');
    return assemble({
      store,
      environment,
      problems,
      health,
      language: () => current.language,
      installation: installation.id,
      settingsApplied: (settings) => void apply(settings),
      lock,
      open: (folder: string, choice: OpenChoice) => {
        store.open(folder, choice);
        fileReplaced();
      },
      fileReplaced,
      backupsChanged: () => sendToPages(changedEvent, ['backup']),
      onProgress: (progress) => sendToPages(progressEvent, progress),
    });
  }
  keepSafe({
    store,
    backups: async () => (await parts()).backups(),
    attachments: async () => (await parts()).attachments,
    lost: () => sendToPages(changedEvent, ['setting', 'backup']),
    log,
  });

  registerHandlers(async () => (await parts()).answering, {
    isLocked: lock.isLocked,
    isClosing: lock.isClosing,
    isTrusted: (event) => isTrustedSender(event.senderFrame),
    announce: (tables) => {
      health.wrote();
      // A page that may not read asks for everything once the lock opens.
      if (!lock.isLocked()) sendToPages(changedEvent, tables);
    },
    failureOf: (error) => {
      const failure = failureOf(error);
      if (failure !== null && store.failure() === null) health.failed(failure.code);
      return failure;
    },
    explain: sentence,
    log,
  });

  const pageStart = async (): Promise<PageStart> => ({
    language: current.language,
    firstPicture: await firstPicture(store, environment),
  });
  // The page is still on its way: what it begins with is read in the meantime.
  let prepared: Promise<PageStart> | null = pageStart();
  return {
    pageStart: () => {
      const first = prepared ?? pageStart();
      prepared = null;
      return first;
    },
    picture: async (asked) => {
      if (lock.isLocked() || store.failure() !== null) return null;
      const { pictureFile } = await import('./services/attachments/picture-file.ts');
      return pictureFile(store.context(), asked);
    },
    complete: async () => {
      (await parts()).setMenu(current.language);
      // What the first picture read of the file, some 6 MB, is in the system's cache too.
      if (store.failure() === null) store.context().db.$client.pragma('shrink_memory');
    },
  };
}

/** Those of the file; the defaults while it cannot be opened or read: why, `bootstrap` finds, tells the page and logs. */
function settingsOf(store: Store, defaults: Settings): Settings {
  try {
    return readSettings(store.context().db, defaults);
  } catch {
    return defaults;
  }
}

/**
 * None while the file cannot be opened: then there is nothing to lock away either. A lock that cannot be read must not
 * open by that, so the file is closed: the page says that it is damaged.
 */
function lockOf(store: Store, log: Environment['log']): ReturnType<typeof readLock> {
  if (store.failure() !== null) return null;
  try {
    return readLock(store.context().db);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) log('lock', error);
    store.closeFor(failure ?? { code: 'database_damaged' });
    return null;
  }
}

function sendToPages(event: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, payload);
}
