import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileOwner } from '#electron/services/file-owner.ts';
import { aFolder } from './support.ts';

const sign = 'curbside.sqlite.owner';

function computers() {
  const folder = aFolder();
  let at = Date.parse('2026-11-28T20:00:00Z');
  const computer = (name: string) => createFileOwner(name, () => at);
  return { folder, computer, pass: (minutes: number) => (at += minutes * 60_000) };
}

test('whoever comes second is told who has the file, and may take it; the first is told then', () => {
  const { folder, computer } = computers();
  const desk = computer('desk');
  const car = computer('car');
  expect(desk.claim(folder, false)).toBeNull();
  expect(car.claim(folder, false)).toMatchObject({ code: 'database_in_use' });
  expect(desk.renew()).toBeNull();
  expect(car.claim(folder, true)).toBeNull();
  expect(desk.renew()).toMatchObject({ code: 'database_taken' });
  desk.release();
  expect(existsSync(join(folder, sign))).toBe(true);
});

test('a file that was let go, or that nobody has spoken for in five minutes, is free', () => {
  const { folder, computer, pass } = computers();
  computer('desk').claim(folder, false);
  pass(6);
  const car = computer('car');
  expect(car.claim(folder, false)).toBeNull();
  car.release();
  expect(existsSync(join(folder, sign))).toBe(false);
  expect(computer('desk').claim(folder, false)).toBeNull();
});

test('after a crash the same computer takes its own sign again, and a process that is gone holds nothing', () => {
  const { folder, computer } = computers();
  computer('desk').claim(folder, false);
  expect(computer('desk').claim(folder, false)).toBeNull();
  const owner: unknown = JSON.parse(readFileSync(join(folder, sign), 'utf8'));
  writeFileSync(join(folder, sign), JSON.stringify({ ...(owner as object), pid: 2 ** 22 + 1 }));
  expect(computer('car').claim(folder, false)).toBeNull();
});

test('half a sign, as a synced folder may bring it, names nobody', () => {
  const { folder, computer } = computers();
  writeFileSync(join(folder, sign), '{"installation":"de');
  expect(computer('car').claim(folder, false)).toBeNull();
});
