import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '#electron/db/migrations.ts';
import { openDatabase } from '#electron/db/open.ts';
import { aFolder } from './support.ts';

const folder = 'test/fixtures/schemas';

/* Frozen by test/faults/freeze.ts when their migration was new, and never written again. */
test.each(readdirSync(folder))('%s opens with its rows', (name) => {
  const path = join(aFolder(), 'curbside.sqlite');
  writeFileSync(path, gunzipSync(readFileSync(join(folder, name))));
  const { $client } = openDatabase(path, migrations);
  onTestFinished(() => void $client.close());
  expect($client.prepare('SELECT name FROM rep').pluck().all()).toEqual(['Frozen']);
  expect($client.prepare('SELECT text FROM observation').pluck().all()).toEqual(['Frozen note']);
  expect($client.prepare('SELECT count(*) FROM schema_migration').pluck().get()).toBe(migrations.length);
  expect($client.pragma('integrity_check', { simple: true })).toBe('ok');
});
