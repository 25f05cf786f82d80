import { settingsSchema, type Settings } from '#shared/domain/settings.ts';
import type { Db } from '../open.ts';
import { setting } from '../schema.ts';

/** Stored settings over the defaults; a value this version does not understand falls back to its default. */
export function readSettings(db: Db, defaults: Settings): Settings {
  const stored = new Map(
    db
      .select()
      .from(setting)
      .all()
      .map((row) => [row.key, row.value]),
  );
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const value = stored.get(key);
    const parsed = value === undefined ? undefined : schema.safeParse(parseJson(value));
    if (parsed?.success === true) merged[key] = parsed.data;
  }
  return settingsSchema.parse(merged);
}

/** One row per setting that was ever changed. */
export function writeSettings(db: Db, changes: Partial<Settings>): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const json = JSON.stringify(value);
    db.insert(setting)
      .values({ key, value: json })
      .onConflictDoUpdate({ target: setting.key, set: { value: json } })
      .run();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not understood either: the default holds.
    return undefined;
  }
}
