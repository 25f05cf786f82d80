import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { attachment, attachmentLink } from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import { countIntervention, takeInterventionBack } from '#electron/services/interventions.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { removeSession } from '#electron/services/sessions.ts';
import * as moves from '#electron/services/visit-moves.ts';
import * as visits from '#electron/services/visits.ts';
import type { AttachmentLinkId, ObservationId, RepId, SessionId, VisitId } from '#shared/domain/ids.ts';
import { anObservation, aRep, aSession, aVisit, openTestDatabase, testNow, valueOf } from './support.ts';

let context: Context;
let repId: RepId;
let sessionId: SessionId;

beforeEach(() => {
  context = openTestDatabase();
  repId = aRep(context);
  sessionId = aSession(context, repId, { status: 'in_progress', startsAt: testNow, startedAt: testNow });
});

const detail = (id = sessionId) => valueOf(getSessionDetail(context, { id }));
const customers = (id = sessionId) => detail(id).visits.map(({ customer }) => customer);
const clock = (time: string) => `2026-11-21T${time}:00.000Z`;
const at = (time: string): Context => ({ ...context, now: () => new Date(clock(time)) });

function threeVisits(): [VisitId, VisitId, VisitId] {
  return [
    aVisit(context, sessionId, { customer: 'A', position: 0 }),
    aVisit(context, sessionId, { customer: 'B', position: 1 }),
    aVisit(context, sessionId, { customer: 'C', position: 2 }),
  ];
}

function aNote(visitId: VisitId, time: string): ObservationId {
  return anObservation(context, sessionId, { visitId, text: time, observedAt: clock(time) });
}

describe('times', () => {
  it('setting off leaves the visit before, and none of the three comes before the other', () => {
    const [a, b] = threeVisits();
    valueOf(visits.arriveAtVisit(at('09:00'), { id: a }));
    valueOf(visits.driveToVisit(at('09:40'), { id: b }));
    valueOf(visits.arriveAtVisit(at('10:05'), { id: b }));
    expect(detail().visits).toMatchObject([
      { arrivedAt: clock('09:00'), leftAt: clock('09:40') },
      { droveAt: clock('09:40'), arrivedAt: clock('10:05'), leftAt: null },
      {},
    ]);
    expect(visits.driveToVisit(at('10:10'), { id: b })).toMatchObject({
      failure: { code: 'session_wrong_state' },
    });
    expect(visits.updateVisit(context, { id: b, changes: { droveAt: clock('10:06') } })).toMatchObject({
      failure: { code: 'end_before_start' },
    });
    expect(
      valueOf(
        visits.updateVisit(context, { id: b, changes: { droveAt: clock('09:55'), leftAt: clock('11:00') } }),
      ),
    ).toMatchObject({ droveAt: clock('09:55'), leftAt: clock('11:00') });
  });
});

describe('facts', () => {
  it('segments are offered again, the most used first', () => {
    const [a, b, c] = threeVisits();
    for (const [id, segment] of [
      [a, 'Foundry'],
      [b, 'Retail'],
      [c, 'Retail'],
    ] as const)
      valueOf(visits.updateVisit(context, { id, changes: { segment, difficulty: 'hostile' } }));
    expect(valueOf(visits.listSegments(context))).toEqual(['Retail', 'Foundry']);
    expect(detail().visits[0]).toMatchObject({ segment: 'Foundry', difficulty: 'hostile', rideFormat: null });
  });

  it('moments in which the manager stepped in are counted where they were, and taken back', () => {
    const [a, b] = threeVisits();
    for (const visitId of [a, a, null]) valueOf(countIntervention(context, { sessionId, visitId }));
    valueOf(takeInterventionBack(context, { sessionId, visitId: a }));
    valueOf(takeInterventionBack(context, { sessionId, visitId: b }));
    expect(detail().interventions.map(({ visitId }) => visitId)).toEqual([a, null]);
    const other = aSession(context, repId, { status: 'in_progress' });
    expect(countIntervention(context, { sessionId: other, visitId: a })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  });
});

describe('order', () => {
  it('a visit goes before another or to the end, and back', () => {
    const [a, b, c] = threeVisits();
    valueOf(moves.reorderVisit(context, { id: c, before: a }));
    expect(customers()).toEqual(['C', 'A', 'B']);
    valueOf(moves.reorderVisit(context, { id: c, before: null }));
    expect(customers()).toEqual(['A', 'B', 'C']);
    valueOf(moves.reorderVisit(context, { id: a, before: c }));
    expect(customers()).toEqual(['B', 'A', 'C']);
    const elsewhere = aVisit(context, aSession(context, repId));
    expect(moves.reorderVisit(context, { id: b, before: elsewhere })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  });
});

describe('splitting', () => {
  it('gives the notes from one on to a new visit behind it, and joining takes that back', () => {
    const [a] = threeVisits();
    valueOf(
      visits.updateVisit(context, { id: a, changes: { arrivedAt: clock('09:00'), leftAt: clock('11:00') } }),
    );
    aNote(a, '09:10');
    const from = aNote(a, '10:00');
    aNote(a, '10:30');
    const { id } = valueOf(moves.splitVisit(context, { id: a, from, customer: 'Second' }));
    expect(customers()).toEqual(['A', 'Second', 'B', 'C']);
    expect(detail().visits.slice(0, 2)).toMatchObject([
      { arrivedAt: clock('09:00'), leftAt: clock('10:00') },
      { arrivedAt: clock('10:00'), leftAt: clock('11:00') },
    ]);
    expect(detail().observations.map(({ visitId }) => visitId)).toEqual([a, id, id]);

    valueOf(moves.joinVisits(context, { id, into: a }));
    expect(customers()).toEqual(['A', 'B', 'C']);
    expect(detail().visits[0]).toMatchObject({ arrivedAt: clock('09:00'), leftAt: clock('11:00') });
    expect(detail().observations.every(({ visitId }) => visitId === a)).toBe(true);
  });

  it('refuses a note of another visit', () => {
    const [a, b] = threeVisits();
    expect(moves.splitVisit(context, { id: a, from: aNote(b, '09:00'), customer: 'X' })).toMatchObject({
      failure: { code: 'invalid_input', field: 'from' },
    });
  });
});

describe('another day', () => {
  it('a visit that did not happen goes to a planned day, at the same hour, or to one planned for it', () => {
    const [a, b] = threeVisits();
    valueOf(
      visits.updateVisit(context, { id: a, changes: { plannedAt: clock('09:30'), objective: 'Kept' } }),
    );
    const next = aSession(context, repId, { status: 'planned', startsAt: '2026-12-01T08:00:00.000Z' });
    aSession(context, repId, { status: 'finalised' });
    aSession(context, aRep(context), { status: 'planned' });
    expect(valueOf(moves.listTargets(context, { id: a })).map((one) => one.sessionId)).toEqual([next]);
    valueOf(moves.moveVisit(context, { id: a, to: { sessionId: next } }));
    expect(detail(next).visits).toMatchObject([{ objective: 'Kept', plannedAt: '2026-12-01T09:30:00.000Z' }]);

    const { planned } = valueOf(moves.moveVisit(context, { id: b, to: { day: '2026-11-24' } }));
    expect(planned).not.toBeNull();
    if (planned === null) return;
    expect(detail(planned)).toMatchObject({
      session: { kind: 'ride_along', repId, startsAt: '2026-11-23T23:00:00.000Z', allDay: true },
      visits: [{ customer: 'B' }],
    });
    valueOf(moves.moveVisit(context, { id: b, to: { sessionId } }));
    valueOf(removeSession(context, { id: planned }));
    expect(customers()).toEqual(['C', 'B']);
    expect(moves.moveVisit(context, { id: b, to: { day: '2026-11-20' } })).toMatchObject({
      failure: { code: 'start_in_past' },
    });
  });

  it('one that was held takes its notes along, and never to a day still ahead', () => {
    const [a] = threeVisits();
    aNote(a, '09:10');
    valueOf(countIntervention(context, { sessionId, visitId: a }));
    const sha256 = 'ab'.repeat(32);
    context.db
      .insert(attachment)
      .values({ sha256, bytes: 1, mime: 'image/png', name: 'shelf.png', createdAt: testNow })
      .run();
    const link = { id: v7() as AttachmentLinkId, sha256, sessionId, visitId: a, name: 'shelf.png' };
    context.db
      .insert(attachmentLink)
      .values({ ...link, addedAt: testNow })
      .run();
    const ahead = aSession(context, repId, { status: 'planned' });
    const held = aSession(context, repId, { status: 'draft' });
    expect(valueOf(moves.listTargets(context, { id: a })).map((one) => one.sessionId)).toEqual([held]);
    for (const to of [{ sessionId: ahead }, { day: '2026-11-24' }])
      expect(moves.moveVisit(context, { id: a, to })).toMatchObject({
        failure: { code: 'session_wrong_state' },
      });
    valueOf(moves.moveVisit(context, { id: a, to: { sessionId: held } }));
    expect(detail().observations).toEqual([]);
    expect(context.db.select().from(attachmentLink).all()).toMatchObject([{ sessionId: held, visitId: a }]);
    expect(detail(held)).toMatchObject({
      visits: [{ id: a }],
      observations: [{ visitId: a, text: '09:10' }],
      interventions: [{ visitId: a }],
    });
  });

  it('stays with its rep', () => {
    const [a] = threeVisits();
    const other = aSession(context, aRep(context), { status: 'in_progress' });
    expect(moves.moveVisit(context, { id: a, to: { sessionId: other } })).toMatchObject({
      failure: { code: 'invalid_input' },
    });
  });
});
