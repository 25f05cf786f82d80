import { v7 } from 'uuid';
import { findMentions, readPersonalRows } from '#electron/db/repositories/personal-data.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import { countDue, type DueKind } from '#electron/db/repositories/retention.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import type { RepId } from '#shared/domain/ids.ts';
import type { PersonalData } from '#shared/domain/personal-data.ts';
import { groupPersonalRows } from '#shared/domain/personal-data-rules.ts';
import { retentionKinds, type Retention, type RetentionPreview } from '#shared/domain/retention.ts';
import { dayOf, firstOfMonth, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import type { Jobs } from './jobs/jobs.ts';

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

/** What the rules as they stand would delete now. Deletes nothing. */
export function previewRetention(context: Context): Outcome<RetentionPreview> {
  const { retention } = readSettings(context.db, context.defaults);
  return ok(countDue(context.db, cutoffsOf(context, retention)));
}

/** Where each rule that deletes anything draws its line today: at the beginning of a month, so that rather more is kept. */
export function cutoffsOf(
  { now, timeZone }: Pick<Context, 'now' | 'timeZone'>,
  retention: Retention,
): DueKind[] {
  const today = dayOf(now(), timeZone);
  return retentionKinds.flatMap((kind) => {
    const months = retention[kind];
    if (months === null) return [];
    const day = firstOfMonth(today, -months);
    return [{ kind, cutoff: { day, instant: startOfDay(day, timeZone) } }];
  });
}

/** In a worker thread: merging the search indexes of ten years takes seconds. */
export function eraseRep({ path }: Context, jobs: Jobs, input: { repId: RepId }): Promise<Outcome<void>> {
  return jobs.run('eraseRep', { id: v7(), databaseFile: path, input });
}

export function applyRetention(context: Context, jobs: Jobs): Promise<Outcome<{ records: number }>> {
  const { retention } = readSettings(context.db, context.defaults);
  return jobs.run('applyRetention', {
    id: v7(),
    databaseFile: context.path,
    input: { due: cutoffsOf(context, retention) },
  });
}
