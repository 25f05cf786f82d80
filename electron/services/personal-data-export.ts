import { getRep } from '#electron/db/repositories/rep.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { ok } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { fileNameFor, markExported, type Saved } from './export-file.ts';
import { writePersonalData } from './personal-data-file.ts';

/** Asks where to save everything about a person; `path` is null when the manager closed the dialog. */
export async function exportPersonalData(context: Context, { repId }: { repId: RepId }): Promise<Saved> {
  const { db, defaults, now, timeZone } = context;
  const { name } = getRep(db, repId);
  const t = await textsOf(readSettings(db, defaults).language);
  const today = dayOf(now(), timeZone);
  const path = await askWhereToSave(t('main:dialog.savePersonalData'), fileNameFor(name, today, 'zip'), [
    { name: 'ZIP', extensions: ['zip'] },
  ]);
  if (path === null) return ok({ path });
  const saved = await writePersonalData(context, { repId, path });
  if (saved.ok) markExported(path);
  return saved;
}
