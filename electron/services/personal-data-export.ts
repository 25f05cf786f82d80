import { readPersonalRows } from '#electron/db/repositories/personal-data.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/lib/dates.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';

/**
 * Everything about a person, row by row with every column, as JSON: what a person may ask for under data protection law.
 * Asks where to save; `path` is null when the manager closed the dialog.
 */
export async function exportPersonalData(context: Context, { repId }: { repId: RepId }): Promise<Saved> {
  const { db, defaults, now, timeZone } = context;
  const { name } = getRep(db, repId);
  const t = await textsOf(readSettings(db, defaults).language);
  const today = dayOf(now(), timeZone);
  const path = await askWhereToSave(t('main:dialog.savePersonalData'), fileNameFor(name, today, 'json'), [
    { name: t('main:dialog.json'), extensions: ['json'] },
  ]);
  return saveExport(path, () => {
    const tables = Object.fromEntries(readPersonalRows(db, repId).map(({ table, rows }) => [table, rows]));
    return `${JSON.stringify({ format: 'curbside-personal-data/1', name, exportedAt: now().toISOString(), tables }, null, 2)}\n`;
  });
}
