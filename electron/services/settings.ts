import { readSettings, writeSettings } from '#electron/db/repositories/setting.ts';
import { languages, type Language, type Settings } from '#shared/domain/settings.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** The first of the system's languages that Curbside speaks, otherwise English. `preferred` holds BCP 47 tags. */
export function guessLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    const language = languages.find((candidate) => candidate === base);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** What holds until the manager chooses otherwise. Letter paper is used where the system's region is American. */
export function defaultSettings(preferred: readonly string[]): Settings {
  return {
    language: guessLanguage(preferred),
    appearance: 'system',
    density: 'comfortable',
    paper: /-(?:US|CA|MX)$/i.test(preferred[0] ?? '') ? 'Letter' : 'A4',
    managerName: '',
    navCollapsed: false,
    onboarded: false,
  };
}

export function updateSettings(context: Context, changes: Partial<Settings>): Outcome<Settings> {
  return context.db.transaction(() => {
    writeSettings(context.db, changes);
    return ok(readSettings(context.db, context.defaults));
  });
}
