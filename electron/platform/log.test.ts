import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from './log.ts';

test('the log says where a fault happened and nothing of what was typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const error = new RangeError('Versie is tired\n    at the customer she said SECRET');

  createLog(() => folder)('observations.add', error);

  const written = readFileSync(join(folder, 'curbside.log'), 'utf8');
  expect(written).toMatch(/^\S+Z observations\.add RangeError\n\s+at .*log\.test\.ts/);
  expect(written).not.toMatch(/Versie|SECRET/);
});
