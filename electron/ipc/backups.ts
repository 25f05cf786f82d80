import type { Backups } from '#electron/services/backup/backups.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

export interface BackupActions {
  /** Loaded when it is first asked for. */
  backups: () => Promise<Backups>;
  chooseFolder: () => Promise<string | null>;
  showFolder: (path: string) => Promise<void>;
  /** After another file took the place of the one that was open. */
  fileReplaced: () => void;
}

export function backupsHandlers({
  backups,
  chooseFolder,
  showFolder,
  fileReplaced,
}: BackupActions): DomainHandlers<'backups'> {
  async function replaced<T>(work: (service: Backups) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await work(await backups());
    fileReplaced();
    return outcome;
  }
  return {
    overview: async () => ok(await (await backups()).overview()),
    make: async () => {
      const outcome = await (await backups()).backUp('manual');
      return outcome.ok ? ok(undefined) : outcome;
    },
    chooseFolder: async () => {
      const folder = await chooseFolder();
      if (folder !== null) await (await backups()).chooseFolder(folder);
      return ok(undefined);
    },
    useOwnFolder: async () => ok(await (await backups()).chooseFolder(null)),
    showFolder: async () => ok(await showFolder((await backups()).folder())),
    setPassphrase: async ({ passphrase }) => (await backups()).setPassphrase(passphrase),
    drill: async () => (await (await backups()).drillNewest()) ?? ok(undefined),
    preview: async (chosen) => (await backups()).preview(chosen),
    restore: (chosen) => replaced((service) => service.restore(chosen)),
    restoreRep: async (chosen) => (await backups()).restoreRep(chosen),
    remove: async (chosen) => (await backups()).remove(chosen),
    salvage: () => replaced((service) => service.salvage()),
  };
}
