import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createProblemReports } from './problem-reports.ts';

const build = { version: '1.0.0', electronVersion: '45.0.0', platform: 'linux' };

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-problems-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'problems');
}

test('a report says what ended, where and when, and nothing of what was typed', () => {
  const folder = aFolder();
  const reports = createProblemReports(folder, build, () => new Date('2026-11-28T09:30:00.123Z'));
  reports.write('fault', new RangeError('Versie is tired'));
  expect(reports.list()).toEqual([
    {
      name: '2026-11-28T09-30-00-123Z',
      kind: 'fault',
      at: '2026-11-28T09:30:00.123Z',
      ...build,
      detail: expect.stringMatching(/^RangeError\n\s+at .*problem-reports\.test\.ts/) as string,
    },
  ]);
  expect(readFileSync(join(folder, '2026-11-28T09-30-00-123Z.json'), 'utf8')).not.toContain('Versie');
  reports.remove('2026-11-28T09-30-00-123Z');
  expect(reports.list()).toEqual([]);
});

test('a run that was not closed is reported by the next one, a closed one is not', () => {
  const folder = aFolder();
  const first = createProblemReports(folder, build);
  first.begin();
  const second = createProblemReports(folder, build);
  second.begin();
  expect(second.list().map(({ kind }) => kind)).toEqual(['not_closed']);
  second.end();
  const third = createProblemReports(folder, build);
  third.begin();
  expect(third.list()).toHaveLength(1);
});

test('the newest twenty are kept, and half a file is passed over', () => {
  const folder = aFolder();
  let second = 0;
  const reports = createProblemReports(
    folder,
    build,
    () => new Date(Date.UTC(2026, 0, 1, 0, 0, (second += 1))),
  );
  for (let count = 0; count < 25; count += 1) reports.write('page_gone', 'crashed, exit code 5');
  expect(readdirSync(folder)).toHaveLength(20);
  expect(reports.list()[0]?.at).toBe('2026-01-01T00:00:25.000Z');
  writeFileSync(join(folder, '2027-01-01T00-00-00-000Z.json'), '{"kind":');
  expect(reports.list()).toHaveLength(20);
});
