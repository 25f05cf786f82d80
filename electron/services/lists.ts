import type { TFunction } from 'i18next';
import { listCommitments } from '#electron/db/repositories/commitment.ts';
import { listSessions } from '#electron/db/repositories/session.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { readSharedTeam } from '#electron/db/repositories/shared-team.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { ExportList } from '#shared/domain/list-export.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { addDays, dayOf, startOfDay, timeOf } from '#shared/lib/dates.ts';
import { fail } from '#shared/lib/result.ts';
import { ownerOf } from './commitment-calendar.ts';
import type { Context } from './context.ts';
import { getCoverage } from './coverage.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';
import type { Cell } from './formats/csv.ts';

/** More sessions than a manager holds in a year. */
const mostSessions = 20_000;
const yearDays = 365;

interface List {
  columns: readonly string[];
  rows: readonly Cell[][];
}

/** One list as CSV, of what may leave. Asks where to save; fails with `list_empty`. */
export async function exportList(context: Context, { list }: { list: ExportList }): Promise<Saved> {
  const { language } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  const { columns, rows } = lists[list](context, t);
  if (rows.length === 0) return fail('list_empty');
  const name = fileNameFor(t(`formats:lists.${list}`), dayOf(context.now(), context.timeZone), 'csv');
  const path = await askWhereToSave(t('main:dialog.saveList'), name, [
    { name: t('main:dialog.csv'), extensions: ['csv'] },
  ]);
  return saveExport(path, async () => {
    const { csvFile } = await import('./formats/csv.ts');
    return csvFile(columns, rows, language);
  });
}

const lists: Record<ExportList, (context: Context, t: TFunction) => List> = {
  team: ({ db }, t) => ({
    columns: named(t, ['name', 'role', 'region', 'email', 'phone', 'hireDay', 'managerName']),
    rows: readSharedTeam(db).map(({ name, role, region, email, phone, hireDay, managerName }) => [
      name,
      role,
      region,
      email,
      phone,
      hireDay ?? '',
      managerName,
    ]),
  }),

  commitments: (context, t) => {
    const { managerName } = readSettings(context.db, context.defaults);
    return {
      columns: named(t, ['rep', 'owner', 'commitment', 'dueDay', 'state', 'closedDay']),
      rows: listCommitments(context.db, { repId: null, statuses: null }).map((one) => [
        one.repName,
        ownerOf(one, managerName, t),
        one.text,
        one.dueDay ?? '',
        t(`formats:state.${one.status}`),
        one.closedAt === null ? '' : dayOf(one.closedAt, context.timeZone),
      ]),
    };
  },

  /** The last year and everything planned. */
  sessions: ({ db, now, timeZone }, t) => ({
    columns: named(t, ['day', 'time', 'kind', 'rep', 'region', 'place', 'focus', 'visits', 'state']),
    rows: listSessions(db, {
      from: startOfDay(addDays(dayOf(now(), timeZone), -yearDays), timeZone),
      to: null,
      repId: null,
      statuses: null,
      limit: mostSessions,
    }).map((one) => [
      sessionDay(one, timeZone),
      one.allDay ? '' : timeOf(one.startsAt, timeZone),
      t(`common:sessionKind.${one.kind}`),
      one.rep?.name ?? t('export:team'),
      one.rep?.region ?? '',
      one.place,
      one.focusName ?? '',
      one.visitCount,
      t(`common:sessionStatus.${one.status}`),
    ]),
  }),

  coverage: (context, t) => {
    const coverage = getCoverage(context);
    return {
      columns: named(t, [
        'name',
        'region',
        'oneToOnes',
        'oneToOneDue',
        'rideAlongs',
        'rideAlongsAhead',
        'rideAlongsPolicy',
        'rideAlongDue',
        'minutesQuarter',
        'minutesYear',
      ]),
      rows: (coverage.ok ? coverage.value : []).map((one) => [
        one.name,
        one.region,
        one.oneToOnesThisYear,
        one.oneToOne.day ?? '',
        one.rideAlongsThisYear,
        one.rideAlongsAhead,
        one.rideAlongsPolicy,
        one.rideAlong.day ?? '',
        one.minutes.quarter,
        one.minutes.year,
      ]),
    };
  },
};

function named(t: TFunction, columns: readonly string[]): string[] {
  return columns.map((column) => t(`formats:column.${column}`));
}
