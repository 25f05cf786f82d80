import type { OpenChoice } from '#electron/services/store.ts';
import type { Bootstrap, Notices } from '#shared/ipc/app.ts';
import { ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

/** The parts of the app that are about the app itself; made in the composition root. */
export interface AppActions {
  bootstrap: () => Promise<Bootstrap>;
  /** Opens the data folder again; `folder` moves to another one. */
  reopen: (choice: OpenChoice & { folder?: string }) => void;
  chooseFolder: () => Promise<string | null>;
  showDataFolder: () => Promise<void>;
  notices: () => Promise<Notices>;
  /** Looks whether what was wrong with the file still is. */
  checkFile: () => void;
  /** Closes a file that is in trouble, so that the page offers what can be done. */
  giveUpFile: () => void;
  quit: () => void;
}

export function appHandlers(actions: AppActions): DomainHandlers<'app'> {
  async function opened(choice: OpenChoice & { folder?: string }): Promise<{ ok: true; value: Bootstrap }> {
    actions.reopen(choice);
    return ok(await actions.bootstrap());
  }
  return {
    bootstrap: async () => ok(await actions.bootstrap()),
    retryOpen: () => opened({}),
    openAnyway: () => opened({ anyway: true }),
    startEmpty: () => opened({ startEmpty: true }),
    chooseDataFolder: async () => {
      const folder = await actions.chooseFolder();
      return folder === null ? ok(await actions.bootstrap()) : opened({ folder });
    },
    showDataFolder: async () => ok(await actions.showDataFolder()),
    notices: async () => ok(await actions.notices()),
    checkFile: () => ok(actions.checkFile()),
    giveUpFile: () => ok(actions.giveUpFile()),
    quit: () => ok(actions.quit()),
  };
}
