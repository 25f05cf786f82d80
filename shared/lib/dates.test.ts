import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, firstOfMonth, startOfDay } from './dates.ts';

describe('days of the manager', () => {
  it('follow the zone, not UTC', () => {
    expect(dayOf('2026-11-21T23:30:00.000Z', 'Europe/Budapest')).toBe('2026-11-22');
    expect(dayOf('2026-11-21T03:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
  });

  it('begin at their own midnight, also when the clocks change', () => {
    expect(startOfDay('2026-11-21', 'Europe/Budapest')).toBe('2026-11-20T23:00:00.000Z');
    expect(startOfDay('2026-03-29', 'Europe/Budapest')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Budapest')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-25', 'Europe/London')).toBe('2026-10-24T23:00:00.000Z');
    expect(startOfDay('2026-10-26', 'Europe/London')).toBe('2026-10-26T00:00:00.000Z');
    expect(startOfDay('2026-01-01', 'Pacific/Auckland')).toBe('2025-12-31T11:00:00.000Z');
  });

  it('are counted over clock changes and ends of months', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(firstOfMonth('2026-01-31', -1)).toBe('2025-12-01');
    expect(firstOfMonth('2026-01-31', 1)).toBe('2026-02-01');
  });
});
