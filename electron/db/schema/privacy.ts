import type { Table } from 'drizzle-orm';
import { attachmentPrivacy } from '#shared/domain/attachment.ts';
import { coachabilityCheckPrivacy, coachabilityOutcomePrivacy } from '#shared/domain/coachability.ts';
import { commitmentPrivacy } from '#shared/domain/commitment.ts';
import { frameworkPrivacy } from '#shared/domain/competency.ts';
import { exchangeNotesPrivacy, guestPrivacy, loveAnswerPrivacy } from '#shared/domain/exchange.ts';
import { finalisedReportPrivacy } from '#shared/domain/finalised-report.ts';
import { firstTalkPointPrivacy } from '#shared/domain/first-talk.ts';
import { ideaPrivacy } from '#shared/domain/idea.ts';
import { observationPrivacy } from '#shared/domain/observation.ts';
import type { PrivacyClass } from '#shared/domain/privacy.ts';
import { profileChangePrivacy, profileEntryPrivacy } from '#shared/domain/profile.ts';
import { programmePrivacy } from '#shared/domain/programme.ts';
import { customerPromisePrivacy } from '#shared/domain/promise.ts';
import { ratingPrivacy } from '#shared/domain/rating.ts';
import { recognitionPrivacy } from '#shared/domain/recognition.ts';
import { repPrivacy } from '#shared/domain/rep.ts';
import { sessionPrivacy, sessionQuestionPrivacy } from '#shared/domain/session.ts';
import { skillWillPrivacy } from '#shared/domain/skill-will.ts';
import { visitPrivacy } from '#shared/domain/visit.ts';
import type * as schema from '../schema.ts';

type Tables = {
  [K in keyof typeof schema as (typeof schema)[K] extends Table ? K : never]: (typeof schema)[K];
};
type ColumnsOf<T> = T extends { _: { columns: infer Columns } } ? keyof Columns : never;

/** How the rows are kept: never of any use outside this file. */
const kept = {
  seq: 'private',
  position: 'private',
  builtinKey: 'private',
  editedAt: 'private',
  archivedAt: 'private',
  createdAt: 'private',
  updatedAt: 'private',
} as const;

function all<Class extends PrivacyClass, const Column extends string>(
  privacy: Class,
  ...columns: Column[]
): Record<Column, Class> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names of the keys
  return Object.fromEntries(columns.map((column) => [column, privacy])) as Record<Column, Class>;
}

/**
 * The class of every column of the file; a table or a column without one does not compile. What a domain schema
 * declares stands there and is taken over here, so that the two cannot say different things.
 */
export const columnPrivacy = {
  setting: all('private', 'key', 'value'),
  rep: { ...kept, ...repPrivacy },
  repCadence: all('private', 'repId', 'oneToOneEveryDays', 'rideAlongsPerYear'),
  importBatch: all('private', 'id', 'kind', 'fileName', 'createdAt', 'undoneAt'),
  importChange: all('private', 'batchId', 'repId', 'before'),
  competencyFramework: { ...kept, ...frameworkPrivacy },
  competencyFrameworkUse: all('shared', 'role', 'frameworkId'),
  competency: {
    ...kept,
    ...all('shared', 'id', 'frameworkId', 'lineageId', 'groupName', 'name', 'description', 'weight'),
  },
  competencyLevel: all('shared', 'competencyId', 'level', 'behaviour'),
  questionScript: { ...kept, ...all('shared', 'id', 'framework', 'name', 'about') },
  scriptStage: { ...kept, ...all('shared', 'id', 'scriptId', 'name') },
  question: { ...kept, ...all('shared', 'id', 'stageId', 'text') },
  session: { ...kept, ...sessionPrivacy },
  sessionQuestion: { ...kept, ...sessionQuestionPrivacy, sessionId: 'shared', planned: 'private' },
  tell: all('private', 'id', 'sessionId', 'toldAt'),
  draft: all('private', 'sessionId', 'text', 'updatedAt'),
  questionDraft: all('private', 'sessionId', 'followUpOf', 'text', 'updatedAt'),
  visit: { ...kept, ...visitPrivacy },
  observation: { ...kept, ...observationPrivacy },
  profileEntry: { ...kept, ...profileEntryPrivacy },
  profileEvidence: all('private', 'entryId', 'observationId'),
  profileChange: profileChangePrivacy,
  commitment: { ...kept, ...commitmentPrivacy, closedByObservationId: 'private' },
  commitmentSighting: all('private', 'commitmentId', 'sessionId', 'observationId', 'sighting', 'sightedAt'),
  debrief: all(
    'private',
    ...(['visitId', 'startedAt', 'endedAt', 'strength', 'development', 'nextStep', 'nextStepDue'] as const),
    ...(['strengthId', 'developmentId', 'nextStepId'] as const),
  ),
  debriefQuestion: all('private', 'sessionQuestionId', 'visitId', 'managerWords'),
  intervention: all('private', 'id', 'sessionId', 'visitId', 'happenedAt'),
  rating: { ...ratingPrivacy, id: 'private', level: 'shared', noLevel: 'private' },
  ratingEvidence: all('private', 'ratingId', 'observationId'),
  report: {
    ...finalisedReportPrivacy,
    snapshot: 'shared',
    acknowledgementComment: 'shared',
    findings: 'private',
    recallReason: 'private',
  },
  reportAddendum: all('shared', 'id', 'reportId', 'text', 'createdAt'),
  reportAnswer: all('shared', 'reportId', 'answer', 'sha256', 'mergedAt'),
  companyLogo: { ...kept, ...all('shared', 'id', 'png') },
  coachabilityCheck: { ...kept, ...coachabilityCheckPrivacy },
  coachabilityOutcome: { ...kept, ...coachabilityOutcomePrivacy },
  skillWill: { ...kept, ...skillWillPrivacy },
  idea: { ...kept, ...ideaPrivacy, ...all('shared', 'creditDay', 'creditPlace', 'creditAudience') },
  recognition: { ...kept, ...recognitionPrivacy },
  firstTalkPoint: { ...kept, ...firstTalkPointPrivacy, repId: 'private' },
  programme: { ...kept, ...programmePrivacy },
  programmeExtension: all('private', 'id', 'programmeId', 'weeks', 'reason', 'extendedAt'),
  promise: { ...kept, ...customerPromisePrivacy },
  exchange: { ...kept, ...exchangeNotesPrivacy, sessionId: 'shared' },
  guest: { ...kept, ...guestPrivacy },
  loveAnswer: { ...kept, ...loveAnswerPrivacy },
  attachment: { ...kept, ...attachmentPrivacy },
  attachmentLink: { ...kept, ...attachmentPrivacy },
} as const satisfies { [T in keyof Tables]: Record<ColumnsOf<Tables[T]>, PrivacyClass> };
