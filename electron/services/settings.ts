import { readSettings, writeSettings } from '#electron/db/repositories/setting.ts';
import { defaultCadence } from '#shared/domain/cadence.ts';
import { guessLanguage } from '#shared/domain/languages.ts';
import { keepEverything } from '#shared/domain/retention.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { installContent, readContent, relabelBuiltins } from './content.ts';
import type { Context } from './context.ts';

/** What holds until the manager chooses otherwise. Letter paper is used where the system's region is American. */
export function defaultSettings(preferred: readonly string[]): Settings {
  return {
    language: guessLanguage(preferred),
    appearance: 'system',
    density: 'comfortable',
    paper: /-(?:US|CA|MX)$/i.test(preferred[0] ?? '') ? 'Letter' : 'A4',
    managerName: '',
    companyName: '',
    cadence: defaultCadence,
    retention: keepEverything,
    navCollapsed: false,
    discreet: false,
    onboarded: false,
  };
}

/**
 * Stores the changes. At the end of the first run, and whenever a language is chosen, question scripts and competency
 * frameworks are put in place in that language, in the same transaction.
 */
export async function updateSettings(
  { db, now, defaults }: Context,
  changes: Partial<Settings>,
): Promise<Outcome<Settings>> {
  const needsContent = changes.language !== undefined || changes.onboarded === true;
  const content = needsContent ? await readContent() : null;
  return db.transaction(() => {
    writeSettings(db, changes);
    const settings = readSettings(db, defaults);
    if (content !== null) {
      installContent(db, content, { language: settings.language, at: now().toISOString() });
      relabelBuiltins(db, content, settings.language);
    }
    return ok(settings);
  });
}
