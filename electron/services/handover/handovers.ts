import { v7 as uuidv7 } from 'uuid';
import { basename } from 'node:path';
import { listPrivateItems } from '#electron/db/repositories/handover-private.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askForFile, askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { Context } from '#electron/services/context.ts';
import { markExported } from '#electron/services/export-file.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { MergeReport, PackOrder, PrivateItem } from '#shared/domain/handover.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { safeFileName } from '#shared/lib/file-names.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';

/** Handing reps over, and taking them over from another copy of the app. */
export interface Handovers {
  privateItems: (input: { repIds: RepId[] }) => Outcome<PrivateItem[]>;
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  create: (order: PackOrder) => Promise<Outcome<{ path: string | null }>>;
  /** Asks for a pack and says what taking it over would do; null when the dialog was closed. */
  open: () => Promise<Outcome<{ token: string; fileName: string; report: MergeReport } | null>>;
  /** `backupId` is the backup made before: restoring it takes the whole of it back. Null where none could be made. */
  take: (input: { token: string }) => Promise<Outcome<{ report: MergeReport; backupId: string | null }>>;
}

interface HandoverDeps {
  jobs: Jobs;
  context: () => Context;
  /** Called before a pack is taken over: makes a backup and answers which. */
  beforeWriting: () => Promise<string | null>;
}

export function createHandovers({ jobs, context, beforeWriting }: HandoverDeps): Handovers {
  /** The page knows a token only; a new file replaces the one before. */
  let held: { token: string; path: string } | null = null;

  const words = async () => {
    const { db, defaults } = context();
    return textsOf(readSettings(db, defaults).language);
  };

  return {
    privateItems({ repIds }) {
      const { db, timeZone } = context();
      return ok(listPrivateItems(db, repIds, timeZone));
    },
    async create(order) {
      const t = await words();
      const { path: databaseFile, db, defaults } = context();
      const name = safeFileName(`${t('handover:fileName')} ${order.consent.day}`, 'Curbside');
      const path = await askWhereToSave(t('handover:save'), `${name}.curbside-pack`, [
        { name: t('handover:packs'), extensions: ['curbside-pack'] },
      ]);
      if (path === null) return ok({ path });
      const { managerName } = readSettings(db, defaults);
      const made = await jobs.run('createPack', {
        id: uuidv7(),
        databaseFile,
        input: { order, path, madeBy: managerName },
      });
      if (made.ok) markExported(path);
      return made;
    },
    async open() {
      const t = await words();
      const path = await askForFile(t('handover:choose'), [
        { name: t('handover:packs'), extensions: ['curbside-pack'] },
        { name: t('main:dialog.allFiles'), extensions: ['*'] },
      ]);
      if (path === null) return ok(null);
      const preview = await jobs.run('previewPack', {
        id: uuidv7(),
        databaseFile: context().path,
        input: { path },
      });
      if (!preview.ok) return preview;
      held = { token: uuidv7(), path };
      return ok({ token: held.token, fileName: basename(path), report: preview.value });
    },
    async take({ token }) {
      if (held?.token !== token) return fail('import_expired');
      const { path } = held;
      const backupId = await beforeWriting();
      const taken = await jobs.run('importPack', {
        id: token,
        databaseFile: context().path,
        input: { path },
      });
      if (!taken.ok) return taken;
      held = null;
      return ok({ ...taken.value, backupId });
    },
  };
}
