import { join } from 'node:path';
import { app, BrowserWindow, shell } from 'electron';
import { reportCrashes } from './app/crashes.ts';
import { setMenu } from './app/menu.ts';
import { keepSafe } from './app/safety.ts';
import type { PageStart } from './app/protocol.ts';
import { applyAppearance } from './app/window.ts';
import { allHandlers } from './ipc/all.ts';
import { registerHandlers } from './ipc/handle.ts';
import { readDataFolder, rememberDataFolder } from './platform/data-folder.ts';
import { askForFile, askForFolder } from './platform/dialogs.ts';
import { createLog } from './platform/log.ts';
import { createProblemReports } from './platform/problem-reports.ts';
import { explain, textsOf } from './platform/texts.ts';
import { isTrustedSender } from './security/sender.ts';
import { failureOf } from './db/errors.ts';
import { readSettings } from './db/repositories/setting.ts';
import { createFileOwner } from './services/file-owner.ts';
import { createHealth, probe } from './services/health.ts';
import { openInstallation } from './services/installation.ts';
import { createImports } from './services/import/imports.ts';
import { createJobs } from './services/jobs/jobs.ts';
import { defaultSettings } from './services/settings.ts';
import { bootstrap, firstPicture, type Environment } from './services/start-up.ts';
import { createStore, type OpenChoice, type Store } from './services/store.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { changedEvent, progressEvent } from '#shared/ipc/channels.ts';
import { once } from '#shared/lib/once.ts';
import type { Failure } from '#shared/lib/result.ts';

/** Opens the file and puts every service behind its channel. Returns what the page is served with, each time it is. */
export function compose(): () => Promise<PageStart> {
  const userData = app.getPath('userData');
  const installation = openInstallation(userData);
  const guessed = defaultSettings(app.getPreferredSystemLanguages());
  const defaults = { ...guessed, language: installation.language() ?? guessed.language };
  const log = createLog(() => store.folder());
  const owner = createFileOwner(installation.id, Date.now);
  const store = createStore(defaults, log, { installation, owner });
  store.open(readDataFolder(userData));

  let current = settingsOf(store, defaults);
  // Not read anew: the sentence may be about a file that cannot be read any more.
  const sentence = (failure: Failure) => explain(failure, current.language);
  applyAppearance(current.appearance);

  /** What the trusted side shows itself: light or dark, and the language of the menu. */
  function apply(next: Settings): void {
    applyAppearance(next.appearance);
    if (next.language !== current.language) void textsOf(next.language).then(setMenu);
    current = next;
    if (next.onboarded) installation.speak(next.language);
  }

  const build = {
    version: app.getVersion(),
    electronVersion: process.versions['electron'] ?? '',
    platform: process.platform,
  };
  const problems = createProblemReports(join(userData, 'problems'), build);
  reportCrashes(problems);
  const environment: Environment = {
    ...build,
    defaults,
    explain: sentence,
    log,
  };
  const jobs = createJobs({
    workerFile: join(app.getAppPath(), 'out/main/worker.js'),
    onProgress: (progress) => sendToPages(progressEvent, progress),
  });

  const health = createHealth(() => sendToPages(changedEvent, ['backup']));
  const backups = once(async () => {
    const { createBackups } = await import('./services/backup/backups.ts');
    const { openStateFile } = await import('./services/backup/backup-state.ts');
    const { keepSecret, readSecret } = await import('./platform/keychain.ts');
    return createBackups({
      store,
      jobs,
      state: openStateFile(join(userData, 'backups.json')),
      keychain: { keep: keepSecret, read: readSecret },
      version: app.getVersion(),
      now: () => new Date(),
      explain: sentence,
      changed: () => sendToPages(changedEvent, ['backup']),
      log,
    });
  });
  keepSafe({ store, backups, lost: () => sendToPages(changedEvent, ['setting', 'backup']), log });

  function open(folder: string, choice: OpenChoice = {}): void {
    store.open(folder, choice);
    health.wrote();
    apply(settingsOf(store, defaults));
  }

  registerHandlers(
    allHandlers({
      context: store.context,
      jobs,
      imports: createImports({
        jobs,
        databaseFile: () => store.context().path,
        beforeWriting: async () => (await backups()).tryBackUp('import'),
      }),
      backups: {
        backups,
        chooseFolder: async () =>
          askForFolder((await textsOf(current.language))('main:dialog.chooseBackupFolder')),
        showFolder: async (folder) => void (await shell.openPath(folder)),
        fileReplaced: () => {
          health.wrote();
          apply(settingsOf(store, defaults));
        },
      },
      chooseTeamFile: async () => {
        const t = await textsOf(current.language);
        return askForFile(t('main:dialog.chooseTeamFile'), [
          { name: t('main:dialog.csvFiles'), extensions: ['csv', 'tsv', 'txt'] },
          { name: t('main:dialog.allFiles'), extensions: ['*'] },
        ]);
      },
      settingsApplied: apply,
      problems,
      app: {
        bootstrap: () => bootstrap(store, environment),
        reopen: ({ folder, ...choice }) => {
          open(folder ?? store.folder(), choice);
          if (folder !== undefined && store.failure() === null) rememberDataFolder(userData, folder);
        },
        notices: async () => {
          const trouble = health.trouble();
          const { folder, trouble: backup, passphraseNeeded } = await (await backups()).overview();
          return {
            file: trouble === null ? null : { ...(await sentence({ code: trouble })), path: store.folder() },
            backup: backup === null ? null : { ...backup, path: folder },
            passphraseNeeded,
          };
        },
        checkFile: () => {
          if (health.trouble() !== 'database_damaged' && probe(store) === null) health.wrote();
        },
        giveUpFile: () => {
          const code = health.trouble();
          if (code !== null) store.closeFor({ code });
        },
        chooseFolder: async () => askForFolder((await textsOf(current.language))('main:dialog.chooseFolder')),
        showDataFolder: async () => void (await shell.openPath(store.folder())),
        quit: () => app.quit(),
      },
    }),
    {
      isTrusted: (event) => isTrustedSender(event.senderFrame),
      announce: (tables) => {
        health.wrote();
        sendToPages(changedEvent, tables);
      },
      failureOf: (error) => {
        const failure = failureOf(error);
        if (failure !== null && store.failure() === null) health.failed(failure.code);
        return failure;
      },
      explain: sentence,
      log,
    },
  );

  void textsOf(current.language).then(setMenu);

  const pageStart = async (): Promise<PageStart> => ({
    language: current.language,
    firstPicture: await firstPicture(store, environment),
  });
  // The page is still on its way: what it begins with is read in the meantime.
  let prepared: Promise<PageStart> | null = pageStart();
  return () => {
    const first = prepared ?? pageStart();
    prepared = null;
    return first;
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

function sendToPages(event: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, payload);
}
