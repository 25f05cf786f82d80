import type { Attachments } from '#electron/services/attachments/attachments.ts';
import type { Context } from '#electron/services/context.ts';
import type { Batches } from '#electron/services/batch/batches.ts';
import type { Handovers } from '#electron/services/handover/handovers.ts';
import type { Imports } from '#electron/services/import/imports.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { contract } from '#shared/ipc/contract.ts';
import { appHandlers, type AppActions } from './app.ts';
import { backupsHandlers, type BackupActions } from './backups.ts';
import { attachmentsHandlers } from './attachments.ts';
import { batchHandlers } from './batch.ts';
import { briefsHandlers } from './briefs.ts';
import { coachabilityHandlers } from './coachability.ts';
import { commitmentsHandlers } from './commitments.ts';
import { competenciesHandlers } from './competencies.ts';
import { dayEndHandlers, promisesHandlers } from './day-end.ts';
import { exchangesHandlers } from './exchanges.ts';
import { debriefsHandlers, interventionsHandlers } from './debriefs.ts';
import type { Answering } from './handle.ts';
import type { Handlers } from './handlers.ts';
import { firstTalksHandlers, ideasHandlers, recognitionsHandlers } from './ideas.ts';
import { handoverHandlers } from './handover.ts';
import { importsHandlers } from './imports.ts';
import { lockHandlers, type LockActions } from './lock.ts';
import { observationsHandlers } from './observations.ts';
import { personalDataHandlers } from './personal-data.ts';
import { problemsHandlers, type ProblemActions } from './problems.ts';
import { profileHandlers } from './profile.ts';
import { programmesHandlers } from './programmes.ts';
import { questionsHandlers } from './questions.ts';
import { ratingsHandlers } from './ratings.ts';
import { answersHandlers, companyHandlers, listsHandlers } from './report-files.ts';
import { reportsHandlers } from './reports.ts';
import { repsHandlers } from './reps.ts';
import { sampleHandlers } from './sample.ts';
import { searchHandlers } from './search.ts';
import { sendHandlers } from './send.ts';
import { sessionsHandlers } from './sessions.ts';
import { settingsHandlers } from './settings.ts';
import { skillWillHandlers } from './skill-will.ts';
import { summariesHandlers } from './summaries.ts';
import { todayHandlers } from './today.ts';
import { visitsHandlers } from './visits.ts';

export interface HandlerParts {
  context: () => Context;
  app: AppActions;
  problems: ProblemActions;
  backups: BackupActions;
  lock: LockActions;
  attachments: Attachments;
  imports: Imports;
  jobs: Jobs;
  batches: Batches;
  handovers: Handovers;
  /** The system's dialog for a list of people: a path, or null when closed. */
  chooseTeamFile: () => Promise<string | null>;
  settingsApplied: (settings: Settings) => void;
}

/** Every channel of the contract, its schemas and the service behind it. */
export function allAnswers({
  context,
  app,
  problems,
  backups,
  lock,
  attachments,
  imports,
  jobs,
  batches,
  handovers,
  chooseTeamFile,
  settingsApplied,
}: HandlerParts): Answering {
  const handlers: Handlers = {
    answers: answersHandlers(context),
    app: appHandlers(app),
    backups: backupsHandlers(backups),
    attachments: attachmentsHandlers(attachments),
    batch: batchHandlers(batches),
    briefs: briefsHandlers(context),
    coachability: coachabilityHandlers(context),
    commitments: commitmentsHandlers(context),
    company: companyHandlers(context),
    competencies: competenciesHandlers(context),
    dayEnd: dayEndHandlers(context),
    exchanges: exchangesHandlers(context),
    debriefs: debriefsHandlers(context),
    interventions: interventionsHandlers(context),
    firstTalks: firstTalksHandlers(context),
    handover: handoverHandlers(handovers),
    ideas: ideasHandlers(context),
    imports: importsHandlers(context, imports, chooseTeamFile),
    lists: listsHandlers(context),
    observations: observationsHandlers(context),
    lock: lockHandlers(context, lock),
    personalData: personalDataHandlers(context, jobs, attachments.forgetViewed),
    problems: problemsHandlers(problems),
    profile: profileHandlers(context),
    programmes: programmesHandlers(context),
    promises: promisesHandlers(context),
    questions: questionsHandlers(context),
    recognitions: recognitionsHandlers(context),
    ratings: ratingsHandlers(context),
    reports: reportsHandlers(context, jobs),
    reps: repsHandlers(context),
    sample: sampleHandlers(context),
    search: searchHandlers(context),
    send: sendHandlers(context),
    sessions: sessionsHandlers(context),
    settings: settingsHandlers(context, settingsApplied),
    skillWill: skillWillHandlers(context),
    summaries: summariesHandlers(context),
    today: todayHandlers(context),
    visits: visitsHandlers(context),
  };
  return { contract, handlers };
}
