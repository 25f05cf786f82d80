import {
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '#electron/db/open.ts';
import {
  attachment,
  attachmentLink,
  commitment,
  commitmentSighting,
  competency,
  competencyFramework,
  competencyLevel,
  exchange,
  guest,
  idea,
  loveAnswer,
  observation,
  programme,
  promise,
  rating,
  ratingEvidence,
  recognition,
  rep,
  report,
  reportAddendum,
  reportAnswer,
  session,
  sessionQuestion,
  visit,
} from '#electron/db/schema.ts';
import type { Pack, PackRows } from '#shared/domain/handover.ts';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import { packRows } from '#shared/domain/pack-rows.ts';
import { mostWeeks } from '#shared/domain/programme.ts';
import { heldStatuses } from '#shared/domain/session.ts';
import { addedWeeks } from './programme.ts';

/** The table behind each part of a pack. */
export const packTables = {
  frameworks: competencyFramework,
  competencies: competency,
  levels: competencyLevel,
  reps: rep,
  sessions: session,
  questions: sessionQuestion,
  visits: visit,
  observations: observation,
  files: attachment,
  fileLinks: attachmentLink,
  promises: promise,
  exchanges: exchange,
  guests: guest,
  loveAnswers: loveAnswer,
  ideas: idea,
  recognitions: recognition,
  programmes: programme,
  ratings: rating,
  commitments: commitment,
  sightings: commitmentSighting,
  reports: report,
  addenda: reportAddendum,
  answers: reportAnswer,
} as const satisfies Record<keyof PackRows, SQLiteTable>;

/** Exactly the columns a pack names; what it does not name is never read. */
export function columnsOf(part: keyof PackRows): Record<string, SQLiteColumn> {
  const columns: Record<string, SQLiteColumn> = getTableColumns(packTables[part]);
  return Object.fromEntries(
    Object.keys(packRows[part].shape).map((name) => {
      const column = columns[name];
      if (column === undefined) throw new Error(`No column ${name} in ${part}`);
      return [name, column];
    }),
  );
}

/**
 * Planned sessions and those held; what is under way stays until it is done, and what was cancelled did not happen. One
 * that ever had a report goes along whatever became of it: a later report follows that one, even if it was recalled.
 */
const goesAlong = or(
  and(inArray(session.status, ['planned', ...heldStatuses]), isNull(session.archivedAt)),
  sql`exists (select 1 from ${report} where ${report.sessionId} = ${session.id})`,
);

/** The sessions of these reps that are handed over. */
export function isHandedOver(repIds: RepId[]) {
  return and(inArray(session.repId, repIds), goesAlong);
}

/** A session with the team is about everybody in it: it goes along only where nobody else is left. */
function isOfTheTeam(db: Db, repIds: RepId[]) {
  const left = db
    .select({ id: rep.id })
    .from(rep)
    .where(and(isNull(rep.archivedAt), notInArray(rep.id, repIds)))
    .get();
  return left === undefined ? and(isNull(session.repId), goesAlong) : undefined;
}

/** What a session's notes hand over by themselves: shared, and more than the manager's own memory. */
const isShared = and(
  eq(observation.visibility, 'shared'),
  ne(observation.kind, 'note'),
  isNull(observation.archivedAt),
);

/** The shared history of these reps: rows and columns that are private are not read at all. */
export function readPack(db: Db, repIds: RepId[]): Pick<Pack, 'rows' | 'ratingEvidence'> {
  const handed = or(isHandedOver(repIds), isOfTheTeam(db, repIds));
  type OfSession =
    | 'questions'
    | 'visits'
    | 'observations'
    | 'ratings'
    | 'exchanges'
    | 'guests'
    | 'loveAnswers'
    | 'fileLinks';
  const ofSession = <Part extends OfSession>(
    part: Part,
    condition?: ReturnType<typeof and>,
  ): PackRows[Part] => {
    const table = packTables[part];
    return parse(
      part,
      db
        .select(columnsOf(part))
        .from(table)
        .innerJoin(session, eq(session.id, table.sessionId))
        .where(and(handed, condition))
        .all(),
    );
  };
  const ofRep = <Part extends 'commitments' | 'ideas' | 'recognitions' | 'programmes'>(
    part: Part,
  ): PackRows[Part] => {
    const table = packTables[part];
    return parse(
      part,
      db
        .select(columnsOf(part))
        .from(table)
        .where(and(inArray(table.repId, repIds), isNull(table.archivedAt)))
        .all(),
    );
  };
  const sessions = parse('sessions', db.select(columnsOf('sessions')).from(session).where(handed).all());
  const sessionIds = new Set<string | null>(sessions.map(({ id }) => id));
  const observations = ofSession('observations', isShared);
  const observationIds = new Set<string | null>(observations.map(({ id }) => id));
  // What hangs on a note that stays is handed over without it.
  const unlessNoteStays = <Row extends { observationId: ObservationId | null }>(row: Row): Row => ({
    ...row,
    observationId: observationIds.has(row.observationId) ? row.observationId : null,
  });
  const visits = ofSession('visits', isNull(visit.archivedAt));
  const visitIds = new Set<string | null>(visits.map(({ id }) => id));
  const fileLinks = ofSession(
    'fileLinks',
    and(eq(attachmentLink.visibility, 'shared'), isNull(attachmentLink.archivedAt)),
  );
  const hashes = new Set(fileLinks.map(({ sha256 }) => sha256));
  // Prepared and not asked: of a session still ahead that is the plan, of one that is over nobody's history.
  const questions = ofSession(
    'questions',
    or(isNotNull(sessionQuestion.askedAt), eq(session.status, 'planned')),
  );
  const questionIds = new Set<string | null>(questions.map(({ id }) => id));
  const added = addedWeeks(db);
  const commitments = ofRep('commitments');
  const commitmentIds = new Set(commitments.map(({ id }) => id));
  const reports = parse(
    'reports',
    db
      .select(columnsOf('reports'))
      .from(report)
      .innerJoin(session, eq(session.id, report.sessionId))
      .where(handed)
      .orderBy(asc(report.finalisedAt))
      .all(),
  );
  const reportIds = new Set(reports.map(({ id }) => id));
  const belongs = ({ reportId }: { reportId: (typeof reports)[number]['id'] }) => reportIds.has(reportId);
  return {
    rows: {
      ...readFrameworks(db),
      reps: parse('reps', db.select(columnsOf('reps')).from(rep).where(inArray(rep.id, repIds)).all()),
      sessions,
      questions: questions.map((row) => ({
        ...row,
        followUpOf: questionIds.has(row.followUpOf) ? row.followUpOf : null,
      })),
      visits,
      // A visit that was taken off the day is not handed over; what was seen there stays.
      observations: observations.map((row) => ({
        ...row,
        visitId: visitIds.has(row.visitId) ? row.visitId : null,
      })),
      files: parse('files', db.select(columnsOf('files')).from(attachment).all()).filter(({ sha256 }) =>
        hashes.has(sha256),
      ),
      fileLinks: fileLinks.map((row) => ({
        ...row,
        visitId: visitIds.has(row.visitId) ? row.visitId : null,
      })),
      promises: parse('promises', db.select(columnsOf('promises')).from(promise).all()).filter(
        ({ observationId }) => observationIds.has(observationId),
      ),
      exchanges: ofSession('exchanges'),
      guests: ofSession('guests', isNull(guest.archivedAt)),
      loveAnswers: ofSession('loveAnswers', isNull(loveAnswer.archivedAt)),
      ideas: ofRep('ideas').map(unlessNoteStays),
      recognitions: ofRep('recognitions').map(unlessNoteStays),
      // Why it was extended stays with the manager; how long it is by now does not.
      programmes: ofRep('programmes').map((row) => ({
        ...row,
        weeks: Math.min(mostWeeks, row.weeks + (added.get(row.id) ?? 0)),
      })),
      ratings: ofSession('ratings'),
      commitments: commitments.map((row) => ({
        ...row,
        sessionId: sessionIds.has(row.sessionId) ? row.sessionId : null,
      })),
      sightings: parse(
        'sightings',
        db
          .select(columnsOf('sightings'))
          .from(commitmentSighting)
          .where(eq(commitmentSighting.sighting, 'seen'))
          .all(),
      )
        .filter(({ commitmentId, sessionId }) => commitmentIds.has(commitmentId) && sessionIds.has(sessionId))
        .map(unlessNoteStays),
      reports,
      addenda: parse('addenda', db.select(columnsOf('addenda')).from(reportAddendum).all()).filter(belongs),
      answers: parse('answers', db.select(columnsOf('answers')).from(reportAnswer).all()).filter(belongs),
    },
    ratingEvidence: db
      .select({ ratingId: ratingEvidence.ratingId, observationId: ratingEvidence.observationId })
      .from(ratingEvidence)
      .innerJoin(rating, eq(rating.id, ratingEvidence.ratingId))
      .innerJoin(session, eq(session.id, rating.sessionId))
      .where(handed)
      .all()
      .filter(({ observationId }) => observationIds.has(observationId)),
  };
}

/** Rows as the pack's schema of this part has them. */
function parse<Part extends keyof PackRows>(part: Part, rows: unknown[]): PackRows[Part] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the schema of this very part
  return packRows[part].array().parse(rows) as PackRows[Part];
}

/** All of them: a few hundred rows, and whatever a note or a rating names is among them. */
function readFrameworks(db: Db): Pick<PackRows, 'frameworks' | 'competencies' | 'levels'> {
  return {
    frameworks: parse('frameworks', db.select(columnsOf('frameworks')).from(competencyFramework).all()),
    competencies: parse('competencies', db.select(columnsOf('competencies')).from(competency).all()),
    levels: parse('levels', db.select(columnsOf('levels')).from(competencyLevel).all()),
  };
}
