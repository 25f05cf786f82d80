import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { failureOf } from '#electron/db/errors.ts';
import { calendarFile } from '#electron/services/calendar-file.ts';
import {
  sightCommitment,
  sightingsOfRep,
  unsightCommitment,
} from '#electron/services/commitment-sightings.ts';
import { listCommitments, setCommitmentStatus } from '#electron/services/commitments.ts';
import { archiveObservation, restoreObservation } from '#electron/services/observations.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { rollsForward } from '#shared/domain/commitment-rules.ts';
import { commitmentStatuses } from '#shared/domain/commitment.ts';
import { commitmentIdSchema } from '#shared/domain/ids.ts';
import {
  aCommitment,
  anObservation,
  aRep,
  aSession,
  openTestDatabase,
  testNow,
  thrownBy,
  valueOf,
} from './support.ts';

const agreedStart = '2026-10-12T07:30:00.000Z';
const nextStart = '2026-11-16T07:30:00.000Z';
const lastStart = '2026-11-20T07:30:00.000Z';

function aBehaviour() {
  const context = openTestDatabase();
  const repId = aRep(context);
  const agreed = aSession(context, repId, { startsAt: agreedStart, status: 'closed' });
  const next = aSession(context, repId, { startsAt: nextStart, startedAt: nextStart });
  const last = aSession(context, repId, { startsAt: lastStart, status: 'in_progress' });
  const id = aCommitment(context, repId, { sessionId: agreed, behavioural: true, text: 'Asks who decides' });
  const get = () => valueOf(listCommitments(context, { repId, statuses: null })).find((one) => one.id === id);
  return { context, repId, agreed, next, last, id, get };
}

describe('a behaviour', () => {
  it('is not closed by hand as kept or missed, and says why at the field; it may be dropped', () => {
    const { context, id, get } = aBehaviour();
    for (const status of ['kept', 'missed'] as const)
      expect(setCommitmentStatus(context, { id, status })).toEqual({
        ok: false,
        failure: { code: 'observation_required', field: 'status' },
      });
    expect(get()?.status).toBe('open');
    expect(valueOf(setCommitmentStatus(context, { id, status: 'dropped' })).status).toBe('dropped');
  });

  it('rolls forward with its history until it is seen, and the note that showed it stays known', () => {
    const { context, repId, next, last, id, get } = aBehaviour();
    const answered = valueOf(
      sightCommitment(context, { id, sessionId: next, sighting: 'not_yet', observationId: null }),
    );
    expect(answered).toMatchObject({ status: 'open', sighting: 'not_yet', closedAt: null });
    const stillOpen = valueOf(getSessionDetail(context, { id: last })).openBefore;
    expect(stillOpen.map((one) => one.id)).toEqual([id]);

    const observedAt = '2026-11-20T08:05:00.000Z';
    const observationId = anObservation(context, last, { text: 'Asked who decides', observedAt });
    const closed = valueOf(
      sightCommitment(context, { id, sessionId: last, sighting: 'seen', observationId }),
    );
    expect(closed).toMatchObject({ status: 'kept', sighting: 'seen', closedAt: testNow });
    expect(valueOf(getSessionDetail(context, { id: last })).openBefore).toEqual([]);
    expect(valueOf(sightingsOfRep(context, { repId }))).toEqual([
      {
        commitmentId: id,
        sessionId: last,
        sighting: 'seen',
        sightedAt: observedAt,
        observationId,
        observationText: 'Asked who decides',
        observationVisibility: 'shared',
      },
      {
        commitmentId: id,
        sessionId: next,
        sighting: 'not_yet',
        sightedAt: nextStart,
        observationId: null,
        observationText: null,
        observationVisibility: null,
      },
    ]);

    expect(valueOf(unsightCommitment(context, { id, sessionId: last }))).toMatchObject({
      status: 'open',
      sighting: 'not_yet',
      closedAt: null,
    });
    expect(valueOf(sightingsOfRep(context, { repId }))).toHaveLength(1);
    expect(get()?.status).toBe('open');
  });

  it('does not tell again what a deleted note said', () => {
    const { context, repId, last, id } = aBehaviour();
    const observationId = anObservation(context, last, { text: 'Asked who decides' });
    valueOf(sightCommitment(context, { id, sessionId: last, sighting: 'seen', observationId }));
    const told = () => valueOf(sightingsOfRep(context, { repId }))[0];
    valueOf(archiveObservation(context, { id: observationId }));
    expect(told()).toMatchObject({ sighting: 'seen', observationText: null, observationVisibility: null });
    valueOf(restoreObservation(context, { id: observationId }));
    expect(told()).toMatchObject({ observationText: 'Asked who decides' });
  });

  it('is not seen in a note that was deleted', () => {
    const { context, last, id, get } = aBehaviour();
    const observationId = anObservation(context, last, { archivedAt: testNow });
    const sight = () => sightCommitment(context, { id, sessionId: last, sighting: 'seen', observationId });
    expect(failureOf(thrownBy(sight))).toEqual({ code: 'not_found' });
    expect(get()?.status).toBe('open');
  });

  it('has one answer per session: the last one given', () => {
    const { context, repId, next, id } = aBehaviour();
    for (const sighting of ['not_yet', 'no_opportunity'] as const)
      valueOf(sightCommitment(context, { id, sessionId: next, sighting, observationId: null }));
    expect(valueOf(sightingsOfRep(context, { repId })).map(({ sighting }) => sighting)).toEqual([
      'no_opportunity',
    ]);
  });

  it('is not answered in the session it was agreed in, nor with a note from there', () => {
    const { context, agreed, next, id, get } = aBehaviour();
    const observationId = anObservation(context, agreed);
    expect(sightCommitment(context, { id, sessionId: next, sighting: 'seen', observationId })).toMatchObject({
      failure: { code: 'observation_of_session_required', field: 'observationId' },
    });
    expect(sightCommitment(context, { id, sessionId: agreed, sighting: 'seen', observationId }).ok).toBe(
      false,
    );
    expect(get()).toMatchObject({ status: 'open', sighting: null });
  });
});

test('the sessions of a rep show exactly what the rule rolls forward', () => {
  const context = openTestDatabase();
  const start = fc
    .integer({ min: 0, max: 30 })
    .map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString());
  const property = fc.property(
    fc.array(start, { minLength: 1, maxLength: 5 }),
    fc.array(fc.record({ agreed: fc.nat(5), status: fc.constantFrom(...commitmentStatuses) }), {
      maxLength: 6,
    }),
    (starts, agreements) => {
      const repId = aRep(context);
      const sessions = starts.map((startsAt) => ({
        id: aSession(context, repId, { startsAt }),
        repId,
        startsAt,
      }));
      const commitments = agreements.map(({ agreed, status }) => {
        const from = sessions[agreed];
        const values = { sessionId: from?.id ?? null, status };
        return {
          ...values,
          id: aCommitment(context, repId, values),
          repId,
          agreedAt: from?.startsAt ?? null,
        };
      });
      for (const session of sessions) {
        const shown = valueOf(getSessionDetail(context, session)).openBefore.map(({ id }) => id);
        const expected = commitments.filter((one) => rollsForward(one, session)).map(({ id }) => id);
        expect(shown.toSorted()).toEqual(expected.toSorted());
      }
    },
  );
  fc.assert(property, { numRuns: 25 });
});

describe('the calendar file', () => {
  const entry = {
    id: commitmentIdSchema.parse('01a2009c-e825-72bb-a31f-629e023c79a4'),
    owner: 'Réka Szőllősi',
    text: 'Writes three, open; questions \\ before each visit\nBEGIN:VALARM',
    dueDay: '2026-12-31',
  };

  function eventsIn(file: string): ICAL.Event[] {
    const calendar = ICAL.Component.fromString(file);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  }

  it('reads back as one free day with text and owner, and nothing else of ours', async () => {
    const file = await calendarFile([entry], 'Commitments');
    const [event, ...others] = eventsIn(file);
    expect(others).toEqual([]);
    expect(event?.uid).toBe(`${entry.id}@curbside`);
    expect(event?.summary).toBe(
      'Réka Szőllősi: Writes three, open; questions \\ before each visit BEGIN:VALARM',
    );
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate, event?.endDate].map(String)).toEqual(['2026-12-31', '2027-01-01']);
    const names = event?.component
      .getAllProperties()
      .map(({ name }) => name)
      .toSorted();
    expect(names).toEqual([
      'dtend',
      'dtstamp',
      'dtstart',
      'summary',
      'transp',
      'uid',
      'x-microsoft-cdo-busystatus',
    ]);
  });

  it('keeps lines short enough for every calendar, and ends them as the format asks', async () => {
    const file = await calendarFile([{ ...entry, text: 'Őszinte szó '.repeat(40) }], 'Vállalások');
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => line.length > 75)).toEqual([]);
    expect(eventsIn(file)[0]?.summary).toContain('Őszinte szó Őszinte szó');
  });
});
