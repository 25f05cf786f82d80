import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '#electron/db/open.ts';
import {
  commitment,
  competency,
  competencyFramework,
  competencyLevel,
  observation,
  profileEntry,
  profileEvidence,
  rating,
  ratingEvidence,
  rep,
  report,
  reportAddendum,
  reportAnswer,
  session,
  sessionQuestion,
  visit,
} from '#electron/db/schema.ts';
import {
  packRows,
  type Pack,
  type PackPrivate,
  type PackRows,
  type PrivateItem,
} from '#shared/domain/handover.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { heldStatuses } from '#shared/domain/session.ts';
import { dayOf } from '#shared/lib/dates.ts';

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
  ratings: rating,
  commitments: commitment,
  reports: report,
  addenda: reportAddendum,
  answers: reportAnswer,
} as const satisfies Record<keyof PackRows, SQLiteTable>;

/** Exactly the columns a pack names; what it does not name is never read. */
function columnsOf(part: keyof PackRows): Record<string, SQLiteColumn> {
  const columns: Record<string, SQLiteColumn> = getTableColumns(packTables[part]);
  return Object.fromEntries(
    Object.keys(packRows[part].shape).map((name) => {
      const column = columns[name];
      if (column === undefined) throw new Error(`No column ${name} in ${part}`);
      return [name, column];
    }),
  );
}

function isHandedOver(repIds: RepId[]) {
  return and(
    inArray(session.repId, repIds),
    inArray(session.status, [...heldStatuses]),
    isNull(session.archivedAt),
  );
}

/** What a session's notes hand over by themselves: shared, and more than the manager's own memory. */
const isShared = and(
  eq(observation.visibility, 'shared'),
  ne(observation.kind, 'note'),
  isNull(observation.archivedAt),
);

/** The shared history of these reps: rows and columns that are private are not read at all. */
export function readPack(db: Db, repIds: RepId[]): Pick<Pack, 'rows' | 'ratingEvidence'> {
  const handed = isHandedOver(repIds);
  const ofSession = <Part extends 'questions' | 'visits' | 'observations' | 'ratings'>(
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
  const sessions = parse('sessions', db.select(columnsOf('sessions')).from(session).where(handed).all());
  const sessionIds = new Set<string | null>(sessions.map(({ id }) => id));
  const observations = ofSession('observations', isShared);
  const visits = ofSession('visits', isNull(visit.archivedAt));
  const visitIds = new Set<string | null>(visits.map(({ id }) => id));
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
  const observationIds = new Set(observations.map(({ id }) => id));
  return {
    rows: {
      ...readFrameworks(db),
      reps: parse('reps', db.select(columnsOf('reps')).from(rep).where(inArray(rep.id, repIds)).all()),
      sessions,
      questions: ofSession('questions', isNotNull(sessionQuestion.askedAt)),
      visits,
      // A visit that was taken off the day is not handed over; what was seen there stays.
      observations: observations.map((row) => ({
        ...row,
        visitId: visitIds.has(row.visitId) ? row.visitId : null,
      })),
      ratings: ofSession('ratings'),
      commitments: parse(
        'commitments',
        db
          .select(columnsOf('commitments'))
          .from(commitment)
          .where(and(inArray(commitment.repId, repIds), isNull(commitment.archivedAt)))
          .all(),
      ).map((row) => ({ ...row, sessionId: sessionIds.has(row.sessionId) ? row.sessionId : null })),
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

/** Everything private about these reps that could be handed over, to be ticked one by one. */
export function listPrivateItems(db: Db, repIds: RepId[], timeZone: string): PrivateItem[] {
  const handed = isHandedOver(repIds);
  const notes = db
    .select({ id: rep.id, repName: rep.name, text: rep.notes })
    .from(rep)
    .where(and(inArray(rep.id, repIds), ne(rep.notes, '')))
    .all()
    .map((row): PrivateItem => ({ kind: 'rep_notes', day: null, ...row }));
  const sessions = db
    .select({
      id: session.id,
      repName: rep.name,
      startsAt: session.startsAt,
      goal: session.goal,
      privateNote: session.privateNote,
    })
    .from(session)
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(and(handed, or(ne(session.goal, ''), ne(session.privateNote, ''))))
    .all()
    .flatMap(({ id, repName, startsAt, goal, privateNote }): PrivateItem[] => {
      const head = { id, repName, day: dayOf(startsAt, timeZone) };
      return [
        ...(goal === '' ? [] : [{ ...head, kind: 'goal' as const, text: goal }]),
        ...(privateNote === '' ? [] : [{ ...head, kind: 'private_note' as const, text: privateNote }]),
      ];
    });
  const observations = db
    .select({
      id: observation.id,
      repName: rep.name,
      observedAt: observation.observedAt,
      text: observation.text,
    })
    .from(observation)
    .innerJoin(session, eq(session.id, observation.sessionId))
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(and(handed, isPrivateNote))
    .all()
    .map(({ observedAt, ...row }): PrivateItem => ({
      kind: 'observation',
      day: dayOf(observedAt, timeZone),
      ...row,
    }));
  const entries = db
    .select({
      id: profileEntry.id,
      repName: rep.name,
      createdAt: profileEntry.createdAt,
      text: profileEntry.title,
    })
    .from(profileEntry)
    .innerJoin(rep, eq(rep.id, profileEntry.repId))
    .where(and(inArray(profileEntry.repId, repIds), isNull(profileEntry.archivedAt)))
    .all()
    .map(({ createdAt, ...row }): PrivateItem => ({
      kind: 'profile_entry',
      day: dayOf(createdAt, timeZone),
      ...row,
    }));
  return [...notes, ...sessions, ...observations, ...entries];
}

const isPrivateNote = and(
  isNull(observation.archivedAt),
  or(eq(observation.visibility, 'private'), eq(observation.kind, 'note')),
);

/** Those of the private things that were ticked, in full. */
export function readPrivate(
  db: Db,
  repIds: RepId[],
  ticked: readonly Pick<PrivateItem, 'kind' | 'id'>[],
): PackPrivate[] {
  const isTicked = new Set(ticked.map(({ kind, id }) => `${kind} ${id}`));
  const has = (kind: PrivateItem['kind'], id: string) => isTicked.has(`${kind} ${id}`);
  const handed = isHandedOver(repIds);
  const reps = db.select({ id: rep.id, notes: rep.notes }).from(rep).where(inArray(rep.id, repIds)).all();
  const sessions = db
    .select({ id: session.id, goal: session.goal, privateNote: session.privateNote })
    .from(session)
    .where(handed)
    .all();
  const observations = db
    .select({ ...columnsOf('observations'), visibility: observation.visibility })
    .from(observation)
    .innerJoin(session, eq(session.id, observation.sessionId))
    .where(and(handed, isPrivateNote))
    .all();
  const entries = db
    .select({
      id: profileEntry.id,
      repId: profileEntry.repId,
      type: profileEntry.type,
      title: profileEntry.title,
      competencyId: profileEntry.competencyId,
      status: profileEntry.status,
      createdAt: profileEntry.createdAt,
      updatedAt: profileEntry.updatedAt,
    })
    .from(profileEntry)
    .where(and(inArray(profileEntry.repId, repIds), isNull(profileEntry.archivedAt)))
    .all()
    .filter(({ id }) => has('profile_entry', id));
  const evidence = db
    .select()
    .from(profileEvidence)
    .where(
      inArray(
        profileEvidence.entryId,
        entries.map(({ id }) => id),
      ),
    )
    .all();
  return [
    ...reps
      .filter(({ id }) => has('rep_notes', id))
      .map(({ id, notes }) => ({ kind: 'rep_notes' as const, repId: id, text: notes })),
    ...sessions.flatMap(({ id, goal, privateNote }) => [
      ...(has('goal', id) ? [{ kind: 'goal' as const, sessionId: id, text: goal }] : []),
      ...(has('private_note', id)
        ? [{ kind: 'private_note' as const, sessionId: id, text: privateNote }]
        : []),
    ]),
    ...observations
      .map(({ visibility, ...row }) => ({ visibility, row: packRows.observations.parse(row) }))
      .filter(({ row }) => has('observation', row.id))
      .map(({ visibility, row }) => ({
        kind: 'observation' as const,
        visibility: visibility === 'private' ? ('private' as const) : ('shared' as const),
        row,
      })),
    ...entries.map((row) => ({
      kind: 'profile_entry' as const,
      row,
      observationIds: evidence
        .filter(({ entryId }) => entryId === row.id)
        .map(({ observationId }) => observationId),
    })),
  ];
}
