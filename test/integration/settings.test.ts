import { describe, expect, it } from 'vitest';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { setting } from '#electron/db/schema.ts';
import { updateSettings } from '#electron/services/settings.ts';
import { openTestDatabase, valueOf } from './support.ts';

describe('settings', () => {
  it('speak the language of the system until another is chosen', async () => {
    const context = openTestDatabase();
    const defaults = { ...context.defaults, language: 'hu' as const };
    expect(readSettings(context.db, defaults)).toMatchObject({
      language: 'hu',
      appearance: 'system',
      onboarded: false,
    });
    valueOf(await updateSettings(context, { language: 'ro' }));
    expect(readSettings(context.db, defaults).language).toBe('ro');
  });

  it('merge: what is not named stays as it was', async () => {
    const context = openTestDatabase();
    valueOf(await updateSettings(context, { managerName: 'Ottó Kelemen', density: 'compact' }));
    expect(valueOf(await updateSettings(context, { density: 'comfortable' }))).toMatchObject({
      managerName: 'Ottó Kelemen',
      density: 'comfortable',
    });
  });

  it('that cannot be read count as not set', () => {
    const context = openTestDatabase();
    context.db
      .insert(setting)
      .values([
        { key: 'language', value: '"klingon"' },
        { key: 'appearance', value: 'dark' },
        { key: 'fromTheFuture', value: '1' },
      ])
      .run();
    expect(readSettings(context.db, context.defaults)).toMatchObject({
      language: 'en',
      appearance: 'system',
    });
  });
});
