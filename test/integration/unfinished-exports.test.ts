import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStaging } from '#electron/services/batch/batch-target.ts';
import { keepUnfinishedIn, removeUnfinished } from '#electron/services/batch/unfinished.ts';
import { aFolder } from './support.ts';

test('what an export left that was ended midway is removed at the next start; one that ended well stays', async () => {
  const folder = aFolder();
  keepUnfinishedIn(join(aFolder(), 'unfinished-exports.json'));
  const whole = await openStaging(join(folder, 'Whole'));
  await whole.write('a/b.txt', 'reports');
  await whole.finishAsFolder();
  await whole.discard();
  const killed = await openStaging(join(folder, 'Killed'));
  await killed.write('a/b.txt', 'reports');
  writeFileSync(`${killed.folder}.zip`, 'half');
  await removeUnfinished();
  expect(readdirSync(folder)).toEqual(['Whole']);
});

test('a list somebody altered removes nothing else', async () => {
  const list = join(aFolder(), 'unfinished-exports.json');
  const folder = join(aFolder(), 'photos');
  mkdirSync(folder);
  writeFileSync(list, JSON.stringify([folder]));
  keepUnfinishedIn(list);
  await removeUnfinished();
  expect(existsSync(folder)).toBe(true);
});
