import { readSettings, writeSettings } from '#electron/db/repositories/setting.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import { installContent, readContent, relabelBuiltins } from './content.ts';
import type { Context } from './context.ts';

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
