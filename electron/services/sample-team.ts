import {
  builtinCompetencies,
  builtinFramework,
  builtinQuestions,
} from '#electron/db/repositories/content.ts';
import { frameworkOfRole, releaseUnheldRoles, replaceUses } from '#electron/db/repositories/framework.ts';
import { hasSampleReps } from '#electron/db/repositories/rep.ts';
import { deleteSampleTeam, insertSampleTeam } from '#electron/db/repositories/sample-team.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { sampleTeamSchema, type SampleTeam } from '#shared/domain/content.ts';
import type { Language } from '#shared/domain/languages.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { installContent, readContent } from './content.ts';
import type { Context } from './context.ts';
import { asDraft, finaliseSample } from './sample-reports.ts';
import { sampleRows } from './sample-rows.ts';

/** Loads the invented team in the manager's language, around today. Answers how many reps came. */
export async function loadSampleTeam(context: Context): Promise<Outcome<{ reps: number }>> {
  const { default: file } = await import('#resources/sample-team/sample-team.json');
  const team = sampleTeamSchema.parse(file);
  const content = await readContent();
  const { db, timeZone, defaults } = context;
  const now = context.now();
  return db.transaction(() => {
    if (hasSampleReps(db)) return fail('sample_already_loaded');
    const { language, managerName } = readSettings(db, defaults);
    installContent(db, content, { language, at: now.toISOString() });
    const rows = sampleRows(team, {
      language,
      now,
      timeZone,
      managerName,
      competencies: builtinCompetencies(db),
      questions: builtinQuestions(db),
    });
    const final = rows.sessions.filter(({ status }) => status !== undefined && isFinal(status));
    insertSampleTeam(db, { ...rows, sessions: rows.sessions.map(asDraft) });
    giveFrameworks(db, team, language);
    finaliseSample(context, final);
    return ok({ reps: rows.reps.length });
  });
}

/** What the manager chose for a role before stays. */
function giveFrameworks(db: Context['db'], { frameworks, reps }: SampleTeam, language: Language): void {
  for (const { framework, rep } of frameworks) {
    const role = reps.find(({ key }) => key === rep)?.role[language];
    const frameworkId = builtinFramework(db, framework);
    if (role === undefined || frameworkId === null || frameworkOfRole(db, role) !== null) continue;
    replaceUses(db, [{ role, frameworkId }]);
  }
}

/** Takes the sample reps away with everything written about them; nothing else is touched. */
export function removeSampleTeam({ db, now }: Context): Outcome<{ reps: number }> {
  return db.transaction(() => {
    const reps = deleteSampleTeam(db, now().toISOString());
    releaseUnheldRoles(db);
    return ok({ reps });
  });
}
