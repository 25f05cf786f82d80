import { findMentions, readPersonalRows } from '#electron/db/repositories/personal-data.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import { countOlder, type Cutoff } from '#electron/db/repositories/retention.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { PersonalData } from '#shared/domain/personal-data.ts';
import { groupPersonalRows } from '#shared/domain/personal-data-rules.ts';
import {
  retentionKinds,
  type Retention,
  type RetentionKind,
  type RetentionPreview,
} from '#shared/domain/retention.ts';
import { addMonths, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';

const mentionsShown = 100;

/** Everything the file holds about a rep, private things too. Throws `NotFoundError`. */
export function getPersonalData({ db }: Context, { repId }: { repId: RepId }): Outcome<PersonalData> {
  const { name } = getRep(db, repId);
  return ok({
    repId,
    name,
    groups: groupPersonalRows(readPersonalRows(db, repId)),
    mentions: findMentions(db, repId, name, mentionsShown),
  });
}

/**
 * The same, row by row with every column, as JSON: what a person may ask for under data protection law.
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

/** What the rules as they stand would delete now. Deletes nothing. */
export function previewRetention(context: Context): Outcome<RetentionPreview> {
  const { retention } = readSettings(context.db, context.defaults);
  return ok(
    Object.entries(cutoffsOf(context, retention)).map(([kind, cutoff]) => ({
      kind: kind as RetentionKind,
      records: countOlder(context.db, kind as RetentionKind, cutoff),
    })),
  );
}

/** Where each rule that deletes anything draws its line today. */
export function cutoffsOf(
  { now, timeZone }: Pick<Context, 'now' | 'timeZone'>,
  retention: Retention,
): Partial<Record<RetentionKind, Cutoff>> {
  const today = dayOf(now(), timeZone);
  const cutoffs: Partial<Record<RetentionKind, Cutoff>> = {};
  for (const kind of retentionKinds) {
    const months = retention[kind];
    if (months === null) continue;
    const day = addMonths(today, -months);
    cutoffs[kind] = { day, instant: startOfDay(day, timeZone) };
  }
  return cutoffs;
}
