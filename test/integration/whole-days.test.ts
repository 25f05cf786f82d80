import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listPrivateItems } from '#electron/db/repositories/handover-private.ts';
import { countDue } from '#electron/db/repositories/retention.ts';
import type { Context } from '#electron/services/context.ts';
import { getBoard } from '#electron/services/reps.ts';
import { getCoverage } from '#electron/services/coverage.ts';
import { exportList } from '#electron/services/lists.ts';
import { finalise } from '#electron/services/finalised-reports.ts';
import { getDocument, getMarkdown } from '#electron/services/report-document.ts';
import { exportFile, pdfJob } from '#electron/services/reports.ts';
import { renderOptions } from '#electron/services/report-extras.ts';
import { draftMail } from '#electron/services/report-send.ts';
import { exportSessionCalendar } from '#electron/services/session-calendar.ts';
import { verifyAll } from '#electron/services/report-verification.ts';
import * as sessions from '#electron/services/sessions.ts';
import { getSummary } from '#electron/services/summaries.ts';
import { getToday } from '#electron/services/today.ts';
import * as moves from '#electron/services/visit-moves.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import { reportFileSchema } from '#shared/domain/report-file.ts';
import type { Session } from '#shared/domain/session.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { addDays, startOfDay } from '#shared/lib/dates.ts';
import {
  aCommitment,
  aFolder,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  valueOf,
} from './support.ts';

const savedAt = vi.hoisted(() => ({ folder: '', name: '' }));

vi.mock('electron', () => ({
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: {
    showSaveDialog: ({ defaultPath }: { defaultPath: string }) => {
      savedAt.name = defaultPath;
      return Promise.resolve({ canceled: false, filePath: `${savedAt.folder}/${defaultPath}` });
    },
  },
  shell: {},
}));

/* A whole day planned in Romania and read in Hungary, whose clocks are an hour behind. */

const home = 'Europe/Bucharest';
/** Monday, 23 November 2026, 08:41 in Budapest. */
const now = '2026-11-23T07:41:00.000Z';
const monday = '2026-11-23';

let atHome: Context;
let away: Context;
let repId: RepId;

beforeEach(() => {
  atHome = openTestDatabase({ now, timeZone: home });
  away = { ...atHome, timeZone: 'Europe/Budapest' };
  repId = aRep(atHome, { hireDay: '2026-01-01' });
  savedAt.folder = aFolder();
});

function aWholeDay(day: string, status: Session['status'] = 'planned'): SessionId {
  return aSession(atHome, repId, { startsAt: startOfDay(day, home), allDay: true, status });
}

const at = (context: Context, instant: string): Context => ({ ...context, now: () => new Date(instant) });
const saved = () => readFileSync(join(savedAt.folder, savedAt.name), 'utf8');

function daysListed(context: Context, from: string, to: string): string[] {
  const { timeZone } = context;
  const span = { from: startOfDay(from, timeZone), to: startOfDay(to, timeZone) };
  const all = { ...span, repId: null, statuses: null, limit: 10 };
  return valueOf(sessions.listSessions(context, all)).map((one) => sessionDay(one, timeZone));
}

describe('a whole day one zone further west', () => {
  it('stands in its week of the Planner, and in no other', () => {
    aWholeDay(monday);
    aWholeDay('2026-11-30');
    // The evening before, which no whole day may bring along.
    aSession(atHome, repId, { startsAt: '2026-11-22T22:30:00.000Z', status: 'planned' });
    expect(daysListed(away, monday, '2026-11-30')).toEqual([monday]);
    expect(daysListed(away, '2026-11-16', monday)).toEqual(['2026-11-22']);
  });

  it.each(['Europe/Budapest', 'Europe/Paris', 'America/New_York', 'Asia/Tokyo'])(
    'keeps its day in %s',
    (zone) => {
      aWholeDay(monday);
      const there = { ...atHome, timeZone: zone };
      expect(daysListed(there, monday, '2026-11-24')).toEqual([monday]);
      expect(daysListed(there, '2026-11-22', monday)).toEqual([]);
      expect(daysListed(there, '2026-11-24', '2026-11-25')).toEqual([]);
    },
  );

  it('is what comes next on Today until the day is over, and takes care of the rep', () => {
    const id = aWholeDay(monday);
    expect(valueOf(getToday(away))).toMatchObject({ brief: { session: { id } }, week: [{ id }], due: [] });
    const [row] = valueOf(getBoard(away, { archived: false }));
    expect(row?.next).toMatchObject({ sessionId: id });
    expect(valueOf(getToday(at(away, '2026-11-23T22:30:00.000Z'))).brief?.session.id).toBe(id);
    const tuesday = at(away, '2026-11-23T23:30:00.000Z');
    expect(valueOf(getToday(tuesday)).brief).toBeNull();
    expect(valueOf(getBoard(tuesday, { archived: false }))[0]?.next).toBeNull();
  });

  it('is planned on that day for whoever asks what is due', () => {
    aWholeDay(monday);
    const [row] = valueOf(getCoverage(away));
    expect(row).toMatchObject({ rideAlong: { state: 'planned', day: monday }, rideAlongsAhead: 1 });
  });

  it('begins where it is, and stays where it was planned; on another day it begins with that day', () => {
    const today = aWholeDay(monday);
    const { startsAt } = valueOf(sessions.startSession(away, { id: today }));
    expect(startsAt).toBe(startOfDay(monday, home));
    const later = valueOf(sessions.startSession(away, { id: aWholeDay('2026-11-25') }));
    expect(later.startsAt).toBe(startOfDay(monday, 'Europe/Budapest'));
  });

  it('can be changed without being moved, also once it has begun', () => {
    const id = aWholeDay(monday);
    valueOf(sessions.startSession(away, { id }));
    const startsAt = startOfDay(monday, 'Europe/Budapest');
    const plan = { kind: 'ride_along', repId, startsAt, endsAt: null, allDay: true } as const;
    const words = { place: 'Győr', goal: '', focusCompetencyId: null, rideFormat: null, questions: [] };
    expect(valueOf(sessions.updateSession(away, { id, plan: { ...plan, ...words } })).place).toBe('Győr');
    const moved = { ...plan, ...words, startsAt: startOfDay('2026-11-24', 'Europe/Budapest') };
    expect(sessions.updateSession(away, { id, plan: moved })).toMatchObject({
      failure: { code: 'session_not_editable', field: 'startsAt' },
    });
  });

  it('takes a visit at its hour', () => {
    const from = aSession(atHome, repId, { startsAt: now, status: 'in_progress', startedAt: now });
    const visit = aVisit(atHome, from, { plannedAt: '2026-11-23T09:30:00.000Z' });
    const to = aWholeDay('2026-11-25');
    valueOf(moves.moveVisit(away, { id: visit, to: { sessionId: to } }));
    const { brief } = valueOf(getToday({ ...away, now: () => new Date('2026-11-25T07:00:00.000Z') }));
    expect(brief?.session.id).toBe(from);
    const [moved] = valueOf(moves.listTargets(away, { id: aVisit(atHome, from) }));
    expect(moved).toMatchObject({ sessionId: to, allDay: true });
    const row = atHome.db.$client.prepare(
      'SELECT planned_at FROM visit WHERE session_id <> (SELECT id FROM session WHERE status = ?)',
    );
    expect(row.pluck().get('in_progress')).toBe(Date.parse('2026-11-25T09:30:00.000Z'));
  });

  it('is an appointment on that day', async () => {
    aWholeDay(monday);
    valueOf(await exportSessionCalendar(away));
    expect(saved()).toContain(`DTSTART;VALUE=DATE:${monday.replaceAll('-', '')}`);
  });

  it('is listed on that day', async () => {
    aWholeDay(monday);
    valueOf(await exportList(away, { list: 'sessions' }));
    expect(saved().split('\r\n')[1]).toMatch(new RegExp(`^${monday},,`));
  });
});

describe('a whole day that was held', () => {
  it('is of that day on the report and in all that is made of it, and as it was sealed', async () => {
    const sessionId = aWholeDay('2026-11-02', 'draft');
    for (const step of [() => undefined, () => void valueOf(finalise(atHome, { sessionId }))]) {
      step();
      const report = valueOf(getDocument(away, { sessionId }));
      expect(report.day).toBe('2026-11-02');
      expect(valueOf(await getMarkdown(away, { sessionId })).text).toContain('2 November 2026');
      const { footer } = pdfJob(report, await renderOptions(away, report));
      expect(footer).toMatch(/ · 2026-11-02$/);
      expect(valueOf(await draftMail(away, { sessionId }))).toMatchObject({
        subject: expect.stringMatching(/, 2 November 2026$/) as string,
        body: expect.stringContaining('2 November 2026') as string,
      });
      valueOf(await exportFile(away, { sessionId, format: 'json' }));
      expect(savedAt.name).toBe('Versie Hillebrand 2026-11-02.json');
      expect(reportFileSchema.parse(JSON.parse(saved())).day).toBe('2026-11-02');
    }
  });

  it('counts in its month, its year and its period', () => {
    aWholeDay('2026-11-01', 'draft');
    aWholeDay('2026-01-01', 'draft');
    const [row] = valueOf(getBoard(away, { archived: false }));
    expect(row).toMatchObject({ rideAlongsThisYear: 2 });
    expect(row?.sessionsByMonth.slice(-2)).toEqual([0, 1]);
    expect(valueOf(getCoverage(away))).toMatchObject([{ rideAlongsThisYear: 2 }]);
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const { summary } = valueOf(getSummary(away, { summary: { of: 'rep', repId }, period }));
    expect(summary).toMatchObject({ sessions: [{ day: '2026-11-01' }] });
    const before = { from: '2026-10-01', to: '2026-10-31' };
    expect(valueOf(getSummary(away, { summary: { of: 'rep', repId }, period: before }))).toMatchObject({
      summary: { sessions: [] },
    });
  });
});

describe('a whole day that is looked after', () => {
  it('is named by its day where its report is gone, and where its note is handed over', () => {
    const startsAt = startOfDay('2026-11-02', home);
    aSession(atHome, repId, { startsAt, allDay: true, status: 'finalised', privateNote: 'Tired' });
    expect(verifyAll(away).faults).toMatchObject([{ day: '2026-11-02', fault: 'missing' }]);
    expect(listPrivateItems(away.db, [repId], away.timeZone)).toMatchObject([{ day: '2026-11-02' }]);
  });

  it('is old on the day after, and not an hour before', () => {
    const startsAt = startOfDay('2026-11-02', home);
    const id = aSession(atHome, repId, { startsAt, allDay: true });
    anObservation(atHome, id);
    const olderThan = (day: string) => {
      const cutoff = { day, instant: startOfDay(day, away.timeZone) };
      return countDue(away.db, [{ kind: 'notes', cutoff }]);
    };
    expect(olderThan('2026-11-02')).toEqual([{ kind: 'notes', records: 0 }]);
    expect(olderThan('2026-11-03')).toEqual([{ kind: 'notes', records: 1 }]);
  });
});

describe('what was missed', () => {
  it.each([home, 'Europe/Budapest'])(
    'on a whole day was talked about there, and ranks nobody (%s)',
    (zone) => {
      const context = { ...atHome, timeZone: zone, now: () => new Date('2026-11-04T08:00:00.000Z') };
      aWholeDay('2026-11-02', 'draft');
      const closedOn = (closedAt: string) => aCommitment(atHome, repId, { status: 'missed', closedAt });
      closedOn('2026-11-02T10:00:00.000Z');
      aCommitment(atHome, repId, { dueDay: '2026-11-02' });
      expect(valueOf(getToday(context)).due).toMatchObject([{ repId, reason: 'one_to_one_overdue' }]);
      closedOn('2026-11-03T10:00:00.000Z');
      aCommitment(atHome, repId, { dueDay: addDays('2026-11-02', 1) });
      expect(valueOf(getToday(context)).due).toMatchObject([
        { repId, reason: 'commitment_missed', count: 2 },
      ]);
    },
  );
});
