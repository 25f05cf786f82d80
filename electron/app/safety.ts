import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Attachments } from '#electron/services/attachments/attachments.ts';
import type { Backups } from '#electron/services/backup/backups.ts';
import type { Store } from '#electron/services/store.ts';

const lookEveryMs = 15_000;
/** The start is over by then, whatever the computer. */
const firstTickMs = 5 * 60_000;
const tickEveryMs = 60 * 60_000;
/** Whoever quits wants to go: a backup that takes longer is made at the next start. */
const quitWithinMs = 30_000;

export interface SafetyDeps {
  store: Store;
  /** Loaded when it is first needed. */
  backups: () => Promise<Backups>;
  attachments: () => Promise<Pick<Attachments, 'sweep'>>;
  /** The file was closed: the pages must ask anew. */
  lost: () => void;
  log: (place: string, error: unknown) => void;
}

/** Looks after the file while the app runs: is it still there and ours, is a backup due, and one more at the end. */
export function keepSafe({ store, backups, attachments, lost, log }: SafetyDeps): void {
  const look = (): void => {
    if (!store.check()) lost();
  };
  setInterval(look, lookEveryMs).unref();
  app.on('browser-window-focus', (_event, _window: BrowserWindow) => look());
  powerMonitor.on('resume', look);

  const tick = (): Promise<void> =>
    backups()
      .then((service) => service.tick())
      .catch((error: unknown) => log('backups.tick', error));
  const sweep = (): Promise<void> =>
    attachments()
      .then((service) => (store.failure() === null ? service.sweep() : undefined))
      .catch((error: unknown) => log('attachments.sweep', error));
  setTimeout(() => {
    void tick().then(sweep);
    setInterval(() => void tick(), tickEveryMs).unref();
  }, firstTickMs).unref();

  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone || !store.isChanged()) {
      store.close();
      return;
    }
    isDone = true;
    event.preventDefault();
    // Whoever starts it again meanwhile finds no window to look at.
    app.once('second-instance', () => app.relaunch());
    // The windows are gone: nobody watches this. Within the event itself Electron would not hear a second quit.
    void within(quitWithinMs, backUpLast()).finally(() => setImmediate(() => app.quit()));
  });

  async function backUpLast(): Promise<void> {
    const service = await backups();
    if (service.isChanged()) await service.tryBackUp('quit');
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
