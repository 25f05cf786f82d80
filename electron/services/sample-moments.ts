import { v7 } from 'uuid';
import type { SampleRows } from '#electron/db/repositories/sample-team.ts';
import type { SampleTeam } from '#shared/domain/content.ts';
import type { Day } from '#shared/domain/fields.ts';
import { ideaIdSchema, recognitionIdSchema, type RepId } from '#shared/domain/ids.ts';
import { addDays, dayOf } from '#shared/lib/dates.ts';
import { found, inLanguage, workingDay, type SampleNote, type SampleSetting } from './sample-setting.ts';

interface Known {
  today: Day;
  seen: ReadonlyMap<string, SampleNote>;
  repIds: ReadonlyMap<string, RepId>;
}

/** Ideas taken up from notes, moments of recognition, and the first talks that were held. */
export function addMoments(
  rows: SampleRows,
  team: SampleTeam,
  { language, timeZone, now }: SampleSetting,
  { today, seen, repIds }: Known,
): void {
  const at = now.toISOString();
  const stamps = { createdAt: at, updatedAt: at };
  for (const { note, status, statusOffset, declineReason, credit } of team.ideas) {
    const { id: observationId, repId, text, observedAt } = found(seen, note);
    rows.ideas.push({
      ...stamps,
      id: ideaIdSchema.parse(v7()),
      repId,
      observationId,
      text,
      heardDay: dayOf(observedAt, timeZone),
      status,
      statusDay: addDays(today, statusOffset),
      declineReason: inLanguage(declineReason, language),
      creditDay: credit === null ? null : workingDay(today, credit.dayOffset),
      creditPlace: inLanguage(credit?.place ?? null, language),
      creditAudience: inLanguage(credit?.audience ?? null, language),
    });
  }
  for (const { rep, note, dayOffset, isPublic, text } of team.recognitions) {
    rows.recognitions.push({
      ...stamps,
      id: recognitionIdSchema.parse(v7()),
      repId: found(repIds, rep),
      observationId: note === null ? null : found(seen, note).id,
      day: workingDay(today, dayOffset),
      text: text[language],
      isPublic,
    });
  }
  for (const { rep, dayOffset, points } of team.firstTalks) {
    const talkedDay = workingDay(today, dayOffset);
    for (const point of points)
      rows.firstTalks.push({ repId: found(repIds, rep), point, talkedDay, updatedAt: at });
  }
}
