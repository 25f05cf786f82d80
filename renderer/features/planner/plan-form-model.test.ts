import { describe, expect, it } from 'vitest';
import { formOf, newForm, toPlan, type PlanForm } from './plan-form-model.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';

const zone = 'Europe/Budapest';
const at = (instant: string, day?: string): PlanForm =>
  newForm(day === undefined ? {} : { day }, new Date(instant), zone);

describe('a new plan', () => {
  it('is offered at the next half hour of a working day', () => {
    expect(at('2026-11-23T10:10:00.000Z')).toMatchObject({ day: '2026-11-23', from: '11:30' });
    expect(at('2026-11-23T05:10:00.000Z')).toMatchObject({ day: '2026-11-23', from: '09:00' });
  });

  it('moves to the next working day in the evening and at the weekend', () => {
    expect(at('2026-11-20T18:00:00.000Z')).toMatchObject({ day: '2026-11-23', from: '09:00' });
    expect(at('2026-11-21T08:41:00.000Z')).toMatchObject({ day: '2026-11-23', from: '09:00' });
    expect(at('2026-11-22T08:41:00.000Z')).toMatchObject({ day: '2026-11-23', from: '09:00' });
  });

  it('keeps the day it was asked for', () => {
    expect(at('2026-11-23T20:00:00.000Z', '2026-11-28')).toMatchObject({ day: '2026-11-28', from: '09:00' });
  });
});

describe('what is stored', () => {
  const form = { ...at('2026-11-21T08:41:00.000Z'), from: '09:30', until: '15:00' };

  it('are instants of the zone', () => {
    expect(toPlan(form, zone)).toMatchObject({
      startsAt: '2026-11-23T08:30:00.000Z',
      endsAt: '2026-11-23T14:00:00.000Z',
      rideFormat: 'observe_only',
    });
    expect(toPlan({ ...form, until: '' }, zone).endsAt).toBeNull();
  });

  it('is the whole day without times', () => {
    expect(toPlan({ ...form, allDay: true }, zone)).toMatchObject({
      startsAt: '2026-11-22T23:00:00.000Z',
      endsAt: null,
      allDay: true,
    });
  });

  it('has a ride format only for ride-alongs, and nobody for the team', () => {
    expect(toPlan({ ...form, kind: 'team' }, zone)).toMatchObject({ rideFormat: null, repId: null });
  });

  it('is the same whole day where the clocks are behind', () => {
    const plan = toPlan({ ...form, allDay: true }, 'Europe/Bucharest');
    const detail = { session: plan, questions: [] } as unknown as SessionDetail;
    expect(formOf(detail, zone).day).toBe(form.day);
  });

  it('comes back as it was typed', () => {
    const plan = toPlan({ ...form, goal: 'Hold back the price' }, zone);
    const detail = {
      session: plan,
      questions: [{ questionId: null, text: 'Why?' }],
    } as unknown as SessionDetail;
    expect(formOf(detail, zone)).toEqual({
      ...form,
      goal: 'Hold back the price',
      questions: [{ questionId: null, text: 'Why?' }],
    });
  });
});
