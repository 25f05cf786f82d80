import type { TFunction } from 'i18next';
import { listCommitments } from '#electron/db/repositories/commitment.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { Commitment } from '#shared/domain/commitment.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { fail } from '#shared/lib/result.ts';
import { calendarFile } from './calendar-file.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';

/** Open commitments that have a due day, of one person or of everybody. Asks where to save. */
export async function exportCalendar(context: Context, { repId }: { repId: RepId | null }): Promise<Saved> {
  const { language, managerName } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  const entries = listCommitments(context.db, { repId, statuses: ['open'] }).flatMap((one) =>
    one.dueDay === null
      ? []
      : [{ id: one.id, text: one.text, owner: ownerOf(one, managerName, t), dueDay: one.dueDay }],
  );
  if (entries.length === 0) return fail('calendar_empty');
  const name = t('export:commitments');
  const fileName = fileNameFor(name, dayOf(context.now(), context.timeZone), 'ics');
  const path = await askWhereToSave(t('main:dialog.saveCalendar'), fileName, [
    { name: t('main:dialog.calendar'), extensions: ['ics'] },
  ]);
  return saveExport(path, () => calendarFile(entries, name));
}

/** The name of whoever does it. */
export function ownerOf(
  { owner, ownerName, repName }: Commitment,
  managerName: string,
  t: TFunction,
): string {
  switch (owner) {
    case 'rep':
      return repName;
    case 'manager':
      return managerName === '' ? t('export:owner.manager') : managerName;
    case 'other':
      return ownerName;
    default:
      return assertNever(owner);
  }
}
