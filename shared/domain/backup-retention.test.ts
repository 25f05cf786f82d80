import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToKeep, believedNow } from './backup-retention.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-28T21:00:00Z');
const backups = fc.array(fc.integer({ min: now - 1500 * day, max: now }), { minLength: 1, maxLength: 200 });

test('the last week stays whole, and the newest stays however old it is', () => {
  fc.assert(
    fc.property(backups, (made) => {
      const kept = backupsToKeep(made, now);
      expect(made.filter((at) => now - at <= 7 * day).every((at) => kept.has(at))).toBe(true);
      expect(kept.has(Math.max(...made))).toBe(true);
      expect([...kept].every((at) => made.includes(at))).toBe(true);
    }),
  );
});

test('each week of three months and each month of two years that had a backup still has one', () => {
  fc.assert(
    fc.property(backups, (made) => {
      const kept = [...backupsToKeep(made, now)];
      for (const at of made) {
        if (now - at <= 92 * day) expect(kept.some((other) => sameWeek(other, at))).toBe(true);
        if (now - at <= 731 * day) expect(kept.some((other) => sameMonth(other, at))).toBe(true);
      }
    }),
  );
});

test('beyond the last week at most one of a week and one of a month stay', () => {
  fc.assert(
    fc.property(backups, (made) => {
      const old = [...backupsToKeep(made, now)].filter((at) => now - at > 7 * day);
      for (const at of old) expect(old.filter((other) => sameWeek(other, at)).length).toBeLessThanOrEqual(2);
    }),
  );
});

test('pruning every day leaves the same as pruning once at the end', () => {
  fc.assert(
    fc.property(backups, fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 5 }), (made, days) => {
      const moments = days.toSorted((a, b) => a - b).map((after) => now + after * day);
      const last = now + 800 * day;
      const often = moments.reduce<number[]>((left, at) => [...backupsToKeep(left, at)], made);
      expect(backupsToKeep(often, last)).toEqual(backupsToKeep(made, last));
    }),
  );
});

test('a backup from the future takes nobody’s place', () => {
  fc.assert(
    fc.property(backups, fc.array(fc.integer({ min: now + 1, max: now + 4000 * day })), (made, ahead) => {
      expect(backupsToKeep([...made, ...ahead], now)).toEqual(
        new Set([...backupsToKeep(made, now), ...ahead]),
      );
    }),
  );
});

test('a clock that leaps ahead takes nothing until it has stood for a week', () => {
  const daily = Array.from({ length: 120 }, (_, days) => now - days * day);
  const before = backupsToKeep(daily, now);
  for (let days = 0; days < 7; days += 1) {
    const leapt = now + (1800 + days) * day;
    const made = [...before, ...Array.from({ length: days + 1 }, (_, one) => now + (1800 + one) * day)];
    expect(backupsToKeep(made, believedNow(made, leapt))).toEqual(new Set(made));
  }
  const later = now + 1808 * day;
  const made = [...before, now + 1800 * day, later];
  expect(believedNow(made, later)).toBe(later);
});

test('a clock is believed in the first backup, and after a holiday', () => {
  expect(believedNow([now], now)).toBe(now);
  expect(believedNow([now - 25 * day, now], now)).toBe(now);
});

function sameWeek(a: number, b: number): boolean {
  return mondayOf(a) === mondayOf(b);
}

function mondayOf(at: number): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function sameMonth(a: number, b: number): boolean {
  return new Date(a).toISOString().slice(0, 7) === new Date(b).toISOString().slice(0, 7);
}
