import { z } from 'zod';
import { addDays, firstOfMonth, firstOfQuarter } from '#shared/lib/dates.ts';
import type { ErrorCode } from './errors.ts';
import { daySchema, type Day } from './fields.ts';

const endBeforeStart: ErrorCode = 'period_end_before_start';

/** Days from the first to the last, both included. */
export const periodSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { message: endBeforeStart, path: ['to'] });
export type Period = z.infer<typeof periodSchema>;

export const periodUnits = ['quarter', 'half_year', 'own'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

const months: Record<Exclude<PeriodUnit, 'own'>, number> = { quarter: 3, half_year: 6 };

/** The calendar quarter or half-year that holds `day`, or the one `shift` of them later (earlier when negative). */
export function periodAround(unit: Exclude<PeriodUnit, 'own'>, day: Day, shift = 0): Period {
  const first = unit === 'quarter' ? firstOfQuarter(day) : firstOfHalf(day);
  const from = firstOfMonth(first, shift * months[unit]);
  return { from, to: addDays(firstOfMonth(from, months[unit]), -1) };
}

/** Which whole quarter or half-year a period is; `own` for any other. */
export function unitOf({ from, to }: Period): PeriodUnit {
  for (const unit of ['quarter', 'half_year'] as const) {
    const whole = periodAround(unit, from);
    if (whole.from === from && whole.to === to) return unit;
  }
  return 'own';
}

/** 1 to 4 for a quarter, 1 or 2 for a half-year. */
export function numberInYear(unit: Exclude<PeriodUnit, 'own'>, { from }: Period): number {
  return Math.ceil(Number(from.slice(5, 7)) / months[unit]);
}

function firstOfHalf(day: Day): Day {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? '01' : '07'}-01`;
}
