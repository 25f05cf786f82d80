import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CommitmentOwner, CommitmentStatus, Sighting } from '#shared/domain/commitment.ts';
import type {
  CommitmentId,
  CompetencyId,
  ImportBatchId,
  ObservationId,
  ProfileEntryId,
  QuestionId,
  RepId,
  ScriptId,
  SessionId,
  SessionQuestionId,
  StageId,
  VisitId,
} from '#shared/domain/ids.ts';
import type { ObservationKind, Visibility } from '#shared/domain/observation.ts';
import type { ProfileEntryType, ProfileStatus } from '#shared/domain/profile.ts';
import type { ScriptFramework } from '#shared/domain/question.ts';
import type { RepStatus } from '#shared/domain/rep.ts';
import type { RideFormat, SessionKind, SessionStatus } from '#shared/domain/session.ts';
import type { VisitOutcome } from '#shared/domain/visit.ts';
import { instant, uuid } from './columns.ts';

/*
 * Tables are STRICT (the generator adds it; drizzle cannot say so). Those that FTS5 indexes carry an explicit
 * `seq INTEGER PRIMARY KEY`: an implicit rowid may change in a VACUUM, and the index would point at other rows.
 * Times end in _at (instants) or _day (calendar days). `archived_at` is the undo: rows leave the screens, not the file.
 */

/** Values are JSON. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() });

export const importBatch = sqliteTable('import_batch', {
  id: uuid<ImportBatchId>().primaryKey(),
  kind: text().$type<'reps_csv' | 'sample'>().notNull(),
  fileName: text('file_name').notNull(),
  createdAt: instant('created_at').notNull(),
  undoneAt: instant('undone_at'),
});

/** What an import did to a rep; `before` is the row as JSON, null when it was created. */
export const importChange = sqliteTable(
  'import_change',
  {
    batchId: uuid<ImportBatchId>('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    repId: uuid<RepId>('rep_id').notNull(),
    before: text(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.repId] })],
);

export const rep = sqliteTable(
  'rep',
  {
    seq: integer().primaryKey(),
    id: uuid<RepId>().notNull(),
    name: text().notNull(),
    role: text().notNull().default(''),
    email: text().notNull().default(''),
    phone: text().notNull().default(''),
    region: text().notNull().default(''),
    hireDay: text('hire_day'),
    managerName: text('manager_name').notNull().default(''),
    status: text().$type<RepStatus>().notNull().default('active'),
    notes: text().notNull().default(''),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull().default(false),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('rep_id').on(t.id)],
);

export const competencyFramework = sqliteTable('competency_framework', {
  id: uuid<string>().primaryKey(),
  builtinKey: text('builtin_key').unique(),
  name: text().notNull(),
  about: text().notNull().default(''),
  version: integer().notNull().default(1),
  position: integer().notNull(),
  publishedAt: instant('published_at'),
  editedAt: instant('edited_at'),
  archivedAt: instant('archived_at'),
});

export const competency = sqliteTable(
  'competency',
  {
    id: uuid<CompetencyId>().primaryKey(),
    frameworkId: uuid<string>('framework_id')
      .notNull()
      .references(() => competencyFramework.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key'),
    groupName: text('group_name').notNull().default(''),
    name: text().notNull(),
    description: text().notNull().default(''),
    weight: integer().notNull().default(1),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [uniqueIndex('competency_position').on(t.frameworkId, t.position)],
);

/** Example behaviour of one level of a competency (BARS). */
export const competencyLevel = sqliteTable(
  'competency_level',
  {
    competencyId: uuid<CompetencyId>('competency_id')
      .notNull()
      .references(() => competency.id, { onDelete: 'cascade' }),
    level: integer().notNull(),
    behaviour: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.competencyId, t.level] }),
    check('competency_level_range', sql`${t.level} between 1 and 5`),
  ],
);

export const questionScript = sqliteTable('question_script', {
  id: uuid<ScriptId>().primaryKey(),
  builtinKey: text('builtin_key').unique(),
  framework: text().$type<ScriptFramework>().notNull(),
  name: text().notNull(),
  about: text().notNull().default(''),
  position: integer().notNull(),
  editedAt: instant('edited_at'),
  archivedAt: instant('archived_at'),
});

export const scriptStage = sqliteTable(
  'script_stage',
  {
    id: uuid<StageId>().primaryKey(),
    scriptId: uuid<ScriptId>('script_id')
      .notNull()
      .references(() => questionScript.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key'),
    name: text().notNull(),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [index('script_stage_script').on(t.scriptId, t.position)],
);

export const question = sqliteTable(
  'question',
  {
    id: uuid<QuestionId>().primaryKey(),
    stageId: uuid<StageId>('stage_id')
      .notNull()
      .references(() => scriptStage.id, { onDelete: 'cascade' }),
    builtinKey: text('builtin_key').unique(),
    text: text().notNull(),
    position: integer().notNull(),
    editedAt: instant('edited_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [index('question_stage').on(t.stageId, t.position)],
);

export const session = sqliteTable(
  'session',
  {
    seq: integer().primaryKey(),
    id: uuid<SessionId>().notNull(),
    kind: text().$type<SessionKind>().notNull(),
    status: text().$type<SessionStatus>().notNull().default('planned'),
    repId: uuid<RepId>('rep_id').references(() => rep.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    allDay: integer('all_day', { mode: 'boolean' }).notNull().default(false),
    place: text().notNull().default(''),
    goal: text().notNull().default(''),
    focusCompetencyId: uuid<CompetencyId>('focus_competency_id').references(() => competency.id),
    rideFormat: text('ride_format').$type<RideFormat>(),
    startedAt: instant('started_at'),
    concludedAt: instant('concluded_at'),
    whatWorked: text('what_worked').notNull().default(''),
    workOn: text('work_on').notNull().default(''),
    privateNote: text('private_note').notNull().default(''),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('session_id').on(t.id),
    index('session_rep_start').on(t.repId, t.startsAt),
    index('session_start').on(t.startsAt),
    index('session_status').on(t.status, t.startsAt),
    check('session_end_after_start', sql`${t.endsAt} is null or ${t.endsAt} >= ${t.startsAt}`),
  ],
);

/** The questions set for a session, and the ledger of what was asked and answered (S1). */
export const sessionQuestion = sqliteTable(
  'session_question',
  {
    id: uuid<SessionQuestionId>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    questionId: uuid<QuestionId>('question_id').references(() => question.id, { onDelete: 'set null' }),
    text: text().notNull(),
    position: integer().notNull(),
    askedAt: instant('asked_at'),
    answer: text().notNull().default(''),
  },
  (t) => [
    index('session_question_session').on(t.sessionId, t.position),
    index('session_question_question').on(t.questionId, t.askedAt),
  ],
);

export const visit = sqliteTable(
  'visit',
  {
    seq: integer().primaryKey(),
    id: uuid<VisitId>().notNull(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    customer: text().notNull(),
    objective: text().notNull().default(''),
    advanceSought: text('advance_sought').notNull().default(''),
    questionsToAsk: text('questions_to_ask').notNull().default(''),
    questionsExpected: text('questions_expected').notNull().default(''),
    points: text().notNull().default(''),
    objections: text().notNull().default(''),
    outcome: text().$type<VisitOutcome>(),
    outcomeNote: text('outcome_note').notNull().default(''),
    plannedAt: instant('planned_at'),
    arrivedAt: instant('arrived_at'),
    leftAt: instant('left_at'),
    archivedAt: instant('archived_at'),
  },
  (t) => [uniqueIndex('visit_id').on(t.id), index('visit_session').on(t.sessionId, t.position)],
);

export const observation = sqliteTable(
  'observation',
  {
    seq: integer().primaryKey(),
    id: uuid<ObservationId>().notNull(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    visitId: uuid<VisitId>('visit_id').references(() => visit.id, { onDelete: 'set null' }),
    kind: text().$type<ObservationKind>().notNull(),
    text: text().notNull(),
    answer: text().notNull().default(''),
    competencyId: uuid<CompetencyId>('competency_id').references(() => competency.id),
    person: text().notNull().default(''),
    visibility: text().$type<Visibility>().notNull().default('shared'),
    observedAt: instant('observed_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    uniqueIndex('observation_id').on(t.id),
    index('observation_session').on(t.sessionId, t.observedAt),
    index('observation_visit')
      .on(t.visitId)
      .where(sql`visit_id is not null`),
  ],
);

/** The unfinished line of a session; gone once the line is stored. */
export const draft = sqliteTable('draft', {
  sessionId: uuid<SessionId>('session_id')
    .primaryKey()
    .references(() => session.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export const profileEntry = sqliteTable(
  'profile_entry',
  {
    id: uuid<ProfileEntryId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    type: text().$type<ProfileEntryType>().notNull(),
    title: text().notNull(),
    competencyId: uuid<CompetencyId>('competency_id').references(() => competency.id),
    status: text().$type<ProfileStatus>().notNull().default('emerging'),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('profile_entry_rep').on(t.repId, t.type)],
);

export const profileEvidence = sqliteTable(
  'profile_evidence',
  {
    entryId: uuid<ProfileEntryId>('entry_id')
      .notNull()
      .references(() => profileEntry.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id')
      .notNull()
      .references(() => observation.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.observationId] }),
    index('profile_evidence_observation').on(t.observationId),
  ],
);

export const commitment = sqliteTable(
  'commitment',
  {
    id: uuid<CommitmentId>().primaryKey(),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    sessionId: uuid<SessionId>('session_id').references(() => session.id, { onDelete: 'set null' }),
    owner: text().$type<CommitmentOwner>().notNull(),
    ownerName: text('owner_name').notNull().default(''),
    text: text().notNull(),
    dueDay: text('due_day'),
    behavioural: integer({ mode: 'boolean' }).notNull().default(false),
    status: text().$type<CommitmentStatus>().notNull().default('open'),
    closedAt: instant('closed_at'),
    /** The later observation that closed a behavioural commitment. */
    closedByObservationId: uuid<ObservationId>('closed_by_observation_id').references(() => observation.id, {
      onDelete: 'set null',
    }),
    /** The latest of its sightings. */
    sighting: text().$type<Sighting>(),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('commitment_rep').on(t.repId, t.status),
    index('commitment_session').on(t.sessionId),
    index('commitment_open')
      .on(t.dueDay)
      .where(sql`status = 'open'`),
    index('commitment_closed_by')
      .on(t.closedByObservationId)
      .where(sql`closed_by_observation_id is not null`),
  ],
);

/** A rating is a level, or says why there is none. */
export const rating = sqliteTable(
  'rating',
  {
    id: uuid<string>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    competencyId: uuid<CompetencyId>('competency_id')
      .notNull()
      .references(() => competency.id),
    level: integer(),
    noLevel: text('no_level').$type<'na' | 'too_early'>(),
    ratedAt: instant('rated_at').notNull(),
  },
  (t) => [
    uniqueIndex('rating_session_competency').on(t.sessionId, t.competencyId),
    check(
      'rating_level_or_reason',
      sql`(${t.level} is null) = (${t.noLevel} is not null) and (${t.level} is null or ${t.level} between 1 and 5)`,
    ),
  ],
);

export const ratingEvidence = sqliteTable(
  'rating_evidence',
  {
    ratingId: uuid<string>('rating_id')
      .notNull()
      .references(() => rating.id, { onDelete: 'cascade' }),
    observationId: uuid<ObservationId>('observation_id')
      .notNull()
      .references(() => observation.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.ratingId, t.observationId] }),
    index('rating_evidence_observation').on(t.observationId),
  ],
);

/** A finalised record: a canonical snapshot, its hash and the hash of the rep's report before it. */
export const report = sqliteTable(
  'report',
  {
    id: uuid<string>().primaryKey(),
    sessionId: uuid<SessionId>('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    snapshot: text().notNull(),
    sha256: text().notNull(),
    previousSha256: text('previous_sha256'),
    finalisedAt: instant('finalised_at').notNull(),
    recalledAt: instant('recalled_at'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgementComment: text('acknowledgement_comment').notNull().default(''),
  },
  (t) => [index('report_session').on(t.sessionId), index('report_rep').on(t.repId, t.finalisedAt)],
);

export const reportAddendum = sqliteTable(
  'report_addendum',
  {
    id: uuid<string>().primaryKey(),
    reportId: uuid<string>('report_id')
      .notNull()
      .references(() => report.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('report_addendum_report').on(t.reportId)],
);

/** The rhythm of a rep who differs from the team's, which stands in the settings. */
export const repCadence = sqliteTable('rep_cadence', {
  repId: uuid<RepId>('rep_id')
    .primaryKey()
    .references(() => rep.id, { onDelete: 'cascade' }),
  oneToOneEveryDays: integer('one_to_one_every_days').notNull(),
  rideAlongsPerYear: integer('ride_alongs_per_year').notNull(),
});
