import { join } from 'node:path';
import { app, shell } from 'electron';
import type { AppLock } from './app/app-lock.ts';
import { setMenu } from './app/menu.ts';
import { allAnswers } from './ipc/all.ts';
import type { Answering } from './ipc/handle.ts';
import { askForFile, askForFolder } from './platform/dialogs.ts';
import type { ProblemReports } from './platform/problem-reports.ts';
import { textsOf } from './platform/texts.ts';
import { createAttachments, type Attachments } from './services/attachments/attachments.ts';
import type { Backups } from './services/backup/backups.ts';
import { createBatches } from './services/batch/batches.ts';
import { keepUnfinishedIn, removeUnfinished } from './services/batch/unfinished.ts';
import { createHandovers } from './services/handover/handovers.ts';
import { probe, type Health } from './services/health.ts';
import { createImports } from './services/import/imports.ts';
import { createJobs } from './services/jobs/jobs.ts';
import { bootstrap, type Environment } from './services/start-up.ts';
import type { OpenChoice, Store } from './services/store.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { once } from '#shared/lib/once.ts';

interface Foundation {
  store: Store;
  environment: Environment;
  problems: ProblemReports;
  lock: AppLock;
  /** The one in use now. */
  health: Health;
  language: () => Language;
  /** Names this app on this computer. */
  installation: string;
  settingsApplied: (settings: Settings) => void;
  /** Opens the file of a folder, with its own settings. */
  open: (folder: string, choice: OpenChoice) => void;
  /** Another file has come into use under the same name. */
  fileReplaced: () => void;
  backupsChanged: () => void;
  onProgress: (progress: Progress) => void;
}

interface Assembled {
  answering: Answering;
  setMenu: (language: Language) => void;
  backups: () => Promise<Backups>;
  attachments: Attachments;
}

/** Everything the first picture does without, on top of what it needed: imported once the window stands, or with the first call. */
export function assemble({
  store,
  environment,
  problems,
  health,
  lock,
  language,
  installation,
  settingsApplied,
  open,
  fileReplaced,
  backupsChanged,
  onProgress,
}: Foundation): Assembled {
  const userData = app.getPath('userData');
  keepUnfinishedIn(join(userData, 'unfinished-exports.json'));
  removeUnfinished().catch((error: unknown) => environment.log('exports.unfinished', error));
  const jobs = createJobs({ workerFile: join(app.getAppPath(), 'out/main/worker.cjs'), onProgress });
  const backups = once(async () => {
    const { createBackups } = await import('./services/backup/backups.ts');
    const { openStateFile } = await import('./services/backup/backup-state.ts');
    const { keepSecret, readSecret } = await import('./platform/keychain.ts');
    return createBackups({
      store,
      jobs,
      state: openStateFile(join(userData, 'backups.json')),
      keychain: { keep: keepSecret, read: readSecret },
      installation,
      version: app.getVersion(),
      now: () => new Date(),
      explain: environment.explain,
      changed: backupsChanged,
      log: environment.log,
    });
  });
  const ask = async (title: string) => askForFolder((await textsOf(language()))(title));
  const attachments = createAttachments({
    context: store.context,
    jobs,
    chooseFile: async () => {
      const t = await textsOf(language());
      return askForFile(t('main:dialog.chooseAttachment'), [
        {
          name: t('main:dialog.attachments'),
          extensions: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'pdf'],
        },
        { name: t('main:dialog.allFiles'), extensions: ['*'] },
      ]);
    },
    openPath: (path) => shell.openPath(path),
    viewFolder: join(userData, 'viewing'),
  });
  // Also what a run left that was ended by force.
  attachments.forgetViewed();
  app.on('will-quit', attachments.forgetViewed);
  const answering = allAnswers({
    context: store.context,
    jobs,
    problems,
    lock,
    attachments,
    imports: createImports({
      jobs,
      databaseFile: () => store.context().path,
      beforeWriting: async () => (await backups()).tryBackUp('import'),
    }),
    handovers: createHandovers({
      jobs,
      context: store.context,
      beforeWriting: async () => (await backups()).tryBackUp('import'),
    }),
    batches: createBatches({ context: store.context, onProgress }),
    backups: {
      backups,
      chooseFolder: () => ask('main:dialog.chooseBackupFolder'),
      showFolder: async (folder) => void (await shell.openPath(folder)),
      fileReplaced,
    },
    chooseTeamFile: async () => {
      const t = await textsOf(language());
      return askForFile(t('main:dialog.chooseTeamFile'), [
        { name: t('main:dialog.csvFiles'), extensions: ['csv', 'tsv', 'txt'] },
        { name: t('main:dialog.allFiles'), extensions: ['*'] },
      ]);
    },
    settingsApplied,
    app: {
      bootstrap: () => bootstrap(store, environment),
      reopen: ({ folder, ...choice }) => open(folder ?? store.folder(), choice),
      notices: async () => {
        const trouble = health.trouble();
        const { folder, trouble: backup, passphraseNeeded } = await (await backups()).overview();
        return {
          file:
            trouble === null
              ? null
              : { ...(await environment.explain({ code: trouble })), path: store.folder() },
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
      chooseFolder: () => ask('main:dialog.chooseFolder'),
      showDataFolder: async () => void (await shell.openPath(store.folder())),
      quit: () => app.quit(),
    },
  });
  return { answering, setMenu: (next) => void textsOf(next).then(setMenu), backups, attachments };
}
