import type { z } from 'zod';
import type { Result } from '#shared/lib/result.ts';
import { appContract, sampleContract, settingsContract } from './app.ts';
import { backupsContract } from './backups.ts';
import { attachmentsContract } from './attachments.ts';
import { batchContract } from './batch.ts';
import { briefsContract } from './briefs.ts';
import { coachabilityContract, skillWillContract } from './coachability.ts';
import type { Channels, DomainName } from './channels.ts';
import { competenciesContract } from './competencies.ts';
import { dayEndContract, promisesContract } from './day-end.ts';
import { debriefsContract, interventionsContract } from './debriefs.ts';
import type { Contract } from './define.ts';
import { firstTalksContract, ideasContract, recognitionsContract } from './ideas.ts';
import { exchangesContract } from './exchanges.ts';
import { handoverContract } from './handover.ts';
import { importsContract } from './imports.ts';
import { lockContract } from './lock.ts';
import { personalDataContract } from './personal-data.ts';
import { problemsContract } from './problems.ts';
import { profileContract } from './profile.ts';
import { programmesContract } from './programmes.ts';
import { questionsContract } from './questions.ts';
import { ratingsContract } from './ratings.ts';
import { answersContract, companyContract, listsContract } from './report-files.ts';
import { reportsContract, searchContract, todayContract } from './reports.ts';
import { repsContract } from './reps.ts';
import { sendContract } from './send.ts';
import { commitmentsContract, observationsContract, sessionsContract, visitsContract } from './sessions.ts';
import { summariesContract } from './summaries.ts';

/** One request and one response schema per channel; the keys are those of `channels`. */
export const contract = {
  app: appContract,
  lock: lockContract,
  personalData: personalDataContract,
  problems: problemsContract,
  settings: settingsContract,
  sample: sampleContract,
  imports: importsContract,
  reps: repsContract,
  sessions: sessionsContract,
  visits: visitsContract,
  debriefs: debriefsContract,
  interventions: interventionsContract,
  observations: observationsContract,
  dayEnd: dayEndContract,
  exchanges: exchangesContract,
  promises: promisesContract,
  attachments: attachmentsContract,
  profile: profileContract,
  commitments: commitmentsContract,
  programmes: programmesContract,
  competencies: competenciesContract,
  ideas: ideasContract,
  recognitions: recognitionsContract,
  firstTalks: firstTalksContract,
  ratings: ratingsContract,
  questions: questionsContract,
  coachability: coachabilityContract,
  skillWill: skillWillContract,
  today: todayContract,
  backups: backupsContract,
  briefs: briefsContract,
  company: companyContract,
  lists: listsContract,
  answers: answersContract,
  search: searchContract,
  reports: reportsContract,
  handover: handoverContract,
  send: sendContract,
  batch: batchContract,
  summaries: summariesContract,
} satisfies { [D in DomainName]: { [M in keyof Channels[D]]: Contract } };

export type Contracts = typeof contract;
export type MethodName<D extends DomainName> = keyof Contracts[D] & keyof Channels[D] & string;

type Schemas<D extends DomainName, M extends MethodName<D>> =
  Contracts[D][M] extends Contract<infer Request, infer Response>
    ? { request: Request; response: Response }
    : never;

/** What the page sends. */
export type Input<D extends DomainName, M extends MethodName<D>> = z.input<Schemas<D, M>['request']>;
/** What a service receives after the check. */
export type Parsed<D extends DomainName, M extends MethodName<D>> = z.output<Schemas<D, M>['request']>;
/** What the page gets. */
export type Output<D extends DomainName, M extends MethodName<D>> = z.output<Schemas<D, M>['response']>;

export interface Progress {
  jobId: string;
  done: number;
  total: number;
}

/** `window.curbside`. Three functions only: each one more costs every start of the page about a millisecond. */
export interface Bridge {
  /** Rejects a name that `channels.ts` does not hold. */
  invoke: <D extends DomainName, M extends MethodName<D>>(
    domain: D,
    method: M,
    input: Input<D, M>,
  ) => Promise<Result<Output<D, M>>>;
  /** Both return the function that stops listening. */
  onChanged: (listener: (tables: string[]) => void) => () => void;
  onProgress: (listener: (progress: Progress) => void) => () => void;
}
