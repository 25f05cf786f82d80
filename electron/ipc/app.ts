import type { Bootstrap } from '#shared/ipc/app.ts';
import { ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

/** The parts of the app that are about the app itself; made in the composition root. */
export interface AppActions {
  bootstrap: () => Promise<Bootstrap>;
  /** Opens the data folder again; `folder` moves to another one. */
  reopen: (folder?: string) => void;
  chooseFolder: () => Promise<string | null>;
  showDataFolder: () => Promise<void>;
  quit: () => void;
}

export function appHandlers(actions: AppActions): DomainHandlers<'app'> {
  return {
    bootstrap: async () => ok(await actions.bootstrap()),
    retryOpen: async () => {
      actions.reopen();
      return ok(await actions.bootstrap());
    },
    chooseDataFolder: async () => {
      const folder = await actions.chooseFolder();
      if (folder !== null) actions.reopen(folder);
      return ok(await actions.bootstrap());
    },
    showDataFolder: async () => ok(await actions.showDataFolder()),
    quit: () => ok(actions.quit()),
  };
}
