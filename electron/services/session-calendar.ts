import { listSessions } from '#electron/db/repositories/session.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { dayOf, startOfDay } from '#shared/lib/dates.ts';
import { fail } from '#shared/lib/result.ts';
import { sessionCalendarFile, type CalendarSession } from './calendar-file.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';

const hourMs = 3_600_000;
/** More than anybody plans ahead. */
const mostSessions = 2000;

/** What is planned from today on, as appointments. Asks where to save; fails with `list_empty`. */
export async function exportSessionCalendar(context: Context): Promise<Saved> {
  const { db, now, timeZone } = context;
  const t = await textsOf(readSettings(db, context.defaults).language);
  const today = dayOf(now(), timeZone);
  const sessions = listSessions(db, {
    from: startOfDay(today, timeZone),
    to: null,
    repId: null,
    statuses: ['planned', 'in_progress'],
    limit: mostSessions,
  }).map((one): CalendarSession => ({
    id: one.id,
    title: [t(`common:sessionKind.${one.kind}`), one.rep?.name ?? '', one.focusName ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    place: one.place,
    when: whenOf(one, timeZone),
  }));
  if (sessions.length === 0) return fail('list_empty');
  const name = t('formats:lists.sessions');
  const path = await askWhereToSave(t('main:dialog.saveSessions'), fileNameFor(name, today, 'ics'), [
    { name: t('main:dialog.calendar'), extensions: ['ics'] },
  ]);
  return saveExport(path, () => sessionCalendarFile(sessions, name));
}

/** A session without an end takes an hour in the calendar. */
function whenOf(
  { startsAt, endsAt, allDay }: Pick<SessionListItem, 'startsAt' | 'endsAt' | 'allDay'>,
  timeZone: string,
): CalendarSession['when'] {
  if (allDay) return { day: sessionDay({ startsAt, allDay }, timeZone) };
  const hourLater = new Date(Date.parse(startsAt) + hourMs).toISOString();
  return { from: startsAt, to: endsAt !== null && endsAt > startsAt ? endsAt : hourLater };
}
