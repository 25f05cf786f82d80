import { expect, test } from 'vitest';
import { setting } from '#electron/db/schema.ts';
import { removeLock, setLock, tryLock } from '#electron/services/app-lock.ts';
import type { Context } from '#electron/services/context.ts';
import { openTestDatabase, testNow } from './support.ts';

/** The same database, that many seconds later. */
function later(context: Context, seconds: number): Context {
  return { ...context, now: () => new Date(Date.parse(testNow) + seconds * 1000) };
}

test('a lock opens with its secret only, however that was composed, and keeps no trace of it in the file', async () => {
  const context = openTestDatabase();
  expect(await tryLock(context, { secret: '' })).toEqual({ ok: true, value: undefined });
  await setLock(context, { current: '', secret: 'tűzhely', idleMinutes: 5 });
  expect(await tryLock(context, { secret: 'tűzhely'.normalize('NFD') })).toMatchObject({ ok: true });
  expect(await tryLock(context, { secret: 'Tűzhely' })).toMatchObject({
    ok: false,
    failure: { code: 'lock_wrong_secret', field: 'secret' },
  });
  expect(JSON.stringify(context.db.select().from(setting).all())).not.toContain('tűzhely');
});

test('after three wrong tries each next one has to wait, also after a restart, and the right one starts anew', async () => {
  const context = openTestDatabase();
  await setLock(context, { current: '', secret: '2580', idleMinutes: null });
  for (let count = 0; count < 3; count += 1) await tryLock(context, { secret: '0000' });
  expect(await tryLock(context, { secret: '2580' })).toMatchObject({
    ok: false,
    failure: { code: 'lock_wait', params: { seconds: 5 } },
  });
  expect(await tryLock(later(context, 4), { secret: '2580' })).toMatchObject({ ok: false });
  expect(await tryLock(later(context, 5), { secret: '0000' })).toMatchObject({
    failure: { code: 'lock_wrong_secret' },
  });
  expect(await tryLock(later(context, 14), { secret: '2580' })).toMatchObject({
    failure: { code: 'lock_wait' },
  });
  expect(await tryLock(later(context, 15), { secret: '2580' })).toMatchObject({ ok: true });
  expect(await tryLock(later(context, 15), { secret: '0000' })).toMatchObject({
    failure: { code: 'lock_wrong_secret' },
  });
});

test('the secret is changed and removed only by who knows it', async () => {
  const context = openTestDatabase();
  await setLock(context, { current: '', secret: '2580', idleMinutes: 5 });
  expect(await setLock(context, { current: '1111', secret: '9999', idleMinutes: 5 })).toMatchObject({
    failure: { code: 'lock_wrong_secret', field: 'current' },
  });
  expect(await setLock(context, { current: '2580', secret: '9999', idleMinutes: 15 })).toMatchObject({
    ok: true,
  });
  expect(await removeLock(context, { current: '2580' })).toMatchObject({ ok: false });
  expect(await removeLock(context, { current: '9999' })).toMatchObject({ ok: true });
  expect(await tryLock(context, { secret: 'anything' })).toMatchObject({ ok: true });
});
