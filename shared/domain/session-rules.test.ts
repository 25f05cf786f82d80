import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentProblem } from './commitment-rules.ts';
import { repIdSchema, sessionIdSchema } from './ids.ts';
import { planProblem, replanProblem } from './session-rules.ts';
import { sessionStatuses, type Session, type SessionPlan } from './session.ts';

const clock = { now: new Date('2026-11-21T08:41:00.000Z'), timeZone: 'Europe/Budapest' };
const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');

const plan: SessionPlan = {
  kind: 'ride_along',
  repId,
  startsAt: '2026-11-23T08:30:00.000Z',
  endsAt: '2026-11-23T16:00:00.000Z',
  allDay: false,
  place: '',
  goal: '',
  focusCompetencyId: null,
  rideFormat: 'observe_only',
  questions: [],
};

const session: Session = {
  ...plan,
  id: sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e'),
  status: 'planned',
  startedAt: null,
  concludedAt: null,
  whatWorked: '',
  workOn: '',
  privateNote: '',
  archivedAt: null,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
};

describe('a plan', () => {
  it('is in the past exactly when its start lies more than the grace before now', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 600_000 }), (offset) => {
        const startsAt = new Date(clock.now.getTime() + offset).toISOString();
        const problem = planProblem({ ...plan, startsAt, endsAt: null }, clock);
        expect(problem?.code ?? null).toBe(offset < -300_000 ? 'start_in_past' : null);
      }),
    );
  });

  it('of a whole day holds until that day is over where the manager is', () => {
    const allDay = { ...plan, allDay: true, endsAt: null };
    expect(planProblem({ ...allDay, startsAt: '2026-11-20T23:00:00.000Z' }, clock)).toBeNull();
    // Planned an hour further east.
    expect(planProblem({ ...allDay, startsAt: '2026-11-20T22:00:00.000Z' }, clock)).toBeNull();
    expect(planProblem({ ...allDay, startsAt: '2026-11-19T23:00:00.000Z' }, clock)).toEqual({
      code: 'start_in_past',
      field: 'startsAt',
    });
  });

  it('needs somebody, unless it is for the team', () => {
    expect(planProblem({ ...plan, repId: null }, clock)).toEqual({ code: 'rep_required', field: 'repId' });
    expect(planProblem({ ...plan, repId: null, kind: 'team' }, clock)).toBeNull();
  });
});

describe('a plan made anew', () => {
  it('is refused in every state after the report is final', () => {
    for (const status of sessionStatuses) {
      const problem = replanProblem({ ...session, status }, plan, clock);
      const isOpen = status === 'planned' || status === 'in_progress' || status === 'draft';
      expect([status, problem?.code ?? null]).toEqual([status, isOpen ? null : 'session_not_editable']);
    }
  });

  it.each<[keyof SessionPlan, Partial<SessionPlan>]>([
    ['kind', { kind: 'curbside' }],
    ['repId', { repId: null }],
    ['startsAt', { startsAt: '2026-11-23T08:31:00.000Z' }],
    ['endsAt', { endsAt: null }],
    ['allDay', { allDay: true }],
  ])('leaves %s of a session that has begun', (field, changes) => {
    const begun: Session = { ...session, status: 'in_progress' };
    expect(replanProblem(begun, { ...plan, ...changes }, clock)).toEqual({
      code: 'session_not_editable',
      field,
    });
  });

  it('knows the same instant however it is written', () => {
    const begun: Session = { ...session, status: 'draft' };
    expect(replanProblem(begun, { ...plan, startsAt: '2026-11-23T08:30:00Z', goal: 'x' }, clock)).toBeNull();
  });

  it('knows the same whole day wherever it was planned', () => {
    const wholeDay = { startsAt: '2026-11-22T22:00:00.000Z', endsAt: null, allDay: true };
    const begun: Session = { ...session, ...wholeDay, status: 'in_progress' };
    const here = { ...plan, ...wholeDay, startsAt: '2026-11-22T23:00:00.000Z' };
    expect(replanProblem(begun, here, clock)).toBeNull();
    expect(replanProblem(begun, { ...here, startsAt: '2026-11-23T23:00:00.000Z' }, clock)).toEqual({
      code: 'session_not_editable',
      field: 'startsAt',
    });
  });

  it('leaves an old start alone, but not its end', () => {
    const late = { ...clock, now: new Date('2026-12-01T08:00:00.000Z') };
    expect(replanProblem(session, { ...plan, goal: 'x' }, late)).toBeNull();
    expect(replanProblem(session, { ...plan, endsAt: '2026-11-23T08:29:59.000Z' }, late)).toEqual({
      code: 'end_before_start',
      field: 'endsAt',
    });
  });
});

describe('a commitment', () => {
  const agreed = { owner: 'rep', ownerName: '', dueDay: '2026-11-23' } as const;

  it('is due on the day of its session or later; without a day or a session it is free', () => {
    expect(commitmentProblem(agreed, '2026-11-23')).toBeNull();
    expect(commitmentProblem(agreed, '2026-11-24')).toEqual({ code: 'due_before_session', field: 'dueDay' });
    expect(commitmentProblem({ ...agreed, dueDay: null }, '2026-11-24')).toBeNull();
    expect(commitmentProblem(agreed, null)).toBeNull();
  });

  it('of somebody else says who', () => {
    expect(commitmentProblem({ ...agreed, owner: 'other' }, null)).toEqual({
      code: 'owner_name_required',
      field: 'ownerName',
    });
    expect(commitmentProblem({ ...agreed, owner: 'other', ownerName: 'Konex' }, null)).toBeNull();
  });
});
