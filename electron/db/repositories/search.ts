import type Database from 'better-sqlite3';
import { blobToUuid, msToInstant } from '#electron/db/columns.ts';
import type { Db } from '#electron/db/open.ts';
import { perConnection } from '#electron/db/prepared.ts';
import type { ObservationKind } from '#shared/domain/observation.ts';
import { excerptOf, toFragment } from '#shared/domain/search-text.ts';
import type { SearchResult } from '#shared/domain/search.ts';
import type { SessionKind } from '#shared/domain/session.ts';

/**
 * A common prefix has hundreds of thousands of matches in a file of ten years, and bm25 reads every one of them to know
 * how common it is. The newest are ranked, by how dense the words stand in them: who types a common word looks for
 * something recent, and a rare word never reaches the bound.
 */
const rankedMatches = 200;

/** Characters of a text in which one match weighs half as much as in an empty one: that of a usual note. */
const usualLength = 200;

/** `match` is a query of `toMatchQuery`; at most `limit` hits in each group. */
export interface SearchArgs {
  match: string;
  limit: number;
  /** Leaves out private notes, and the columns that only the manager may read. */
  withoutPrivate: boolean;
}

export function search(db: Db, { match, limit, withoutPrivate }: SearchArgs): SearchResult {
  const outside = (columns: string): Bound => ({
    match: withoutPrivate ? `- {${columns}} : (${match})` : match,
    limit,
  });
  const privateToo = withoutPrivate ? 0 : 1;
  const { people, sessions, visits, notes, questions } = statementsOf(db.$client);
  return {
    people: people.all(outside('notes')).map((row) => ({
      repId: blobToUuid(row.id),
      name: toFragment(row.fragment),
      role: row.role,
      region: row.region,
    })),
    sessions: sessions.all({ ...outside('goal private_note'), privateToo }).map((row) => ({
      sessionId: blobToUuid(row.session_id),
      kind: row.kind,
      startsAt: msToInstant(row.at),
      allDay: row.all_day === 1,
      repName: row.rep_name,
      fragment: excerptOf(row.columns),
    })),
    visits: visits.all({ match, limit }).map((row) => ({
      visitId: blobToUuid(row.id),
      sessionId: blobToUuid(row.session_id),
      startsAt: msToInstant(row.at),
      allDay: row.all_day === 1,
      repName: row.rep_name,
      fragment: excerptOf(row.columns),
    })),
    notes: notes.all({ match, limit, privateToo }).map((row) => ({
      observationId: blobToUuid(row.id),
      sessionId: blobToUuid(row.session_id),
      kind: row.kind,
      observedAt: msToInstant(row.at),
      repName: row.rep_name,
      fragment: excerptOf(row.columns),
    })),
    questions: questions.all({ match, limit }).map((row) => ({
      sessionQuestionId: blobToUuid(row.id),
      sessionId: blobToUuid(row.session_id),
      askedAt: msToInstant(row.at),
      repName: row.rep_name,
      fragment: excerptOf(row.columns),
    })),
  };
}

/** What a statement is run with. */
interface Bound {
  match: string;
  limit: number;
}

interface BoundToAll extends Bound {
  privateToo: 0 | 1;
}

interface PersonRow {
  id: Buffer;
  fragment: string;
  role: string;
  region: string;
}

interface SessionRow {
  session_id: Buffer;
  kind: SessionKind;
  at: number;
  all_day: number;
  rep_name: string | null;
  /** The columns of the index with their matches marked, as `excerptOf` takes them. */
  columns: string;
}

interface QuestionRow extends Omit<SessionRow, 'kind' | 'all_day'> {
  id: Buffer;
}

interface VisitRow extends Omit<SessionRow, 'kind'> {
  id: Buffer;
}

interface NoteRow extends QuestionRow {
  kind: ObservationKind;
}

/** Names weigh most; a person is also found by role, region, address and notes. */
export const peopleSql = `
  SELECT rep.id, highlight(rep_search, 0, char(2), char(3)) AS fragment, rep.role, rep.region
  FROM rep_search CROSS JOIN rep ON rep.seq = rep_search.rowid
  WHERE rep_search MATCH @match AND rep_search.rank MATCH 'bm25(10, 4, 4, 2, 1)'
    AND rep.archived_at IS NULL
  ORDER BY rep_search.rank LIMIT @limit`;

export const sessionsSql = rankNewest({
  index: 'session_search',
  texts: ['private', 'shared', 'shared', 'shared', 'private'],
  columns: 'session.id AS session_id, session.kind, session.starts_at AS at, session.all_day',
  joins: 'CROSS JOIN session ON session.seq = session_search.rowid',
  alive: 'session.archived_at IS NULL',
});

export const visitsSql = rankNewest({
  index: 'visit_search',
  texts: ['shared', 'shared', 'shared', 'shared'],
  columns: 'visit.id, visit.session_id, session.starts_at AS at, session.all_day',
  joins: `CROSS JOIN visit ON visit.seq = visit_search.rowid
    CROSS JOIN session ON session.id = visit.session_id`,
  alive: 'visit.archived_at IS NULL AND session.archived_at IS NULL',
});

export const notesSql = rankNewest({
  index: 'observation_search',
  texts: ['shared', 'shared', 'shared'],
  columns: 'observation.id, observation.session_id, observation.kind, observation.observed_at AS at',
  joins: `CROSS JOIN observation ON observation.seq = observation_search.rowid
    CROSS JOIN session ON session.id = observation.session_id`,
  alive: `observation.archived_at IS NULL AND session.archived_at IS NULL
    AND (@privateToo OR observation.visibility = 'shared')`,
});

/** What was asked; a question that was only planned is no record of anything. */
export const questionsSql = rankNewest({
  index: 'session_question_search',
  texts: ['shared', 'shared'],
  columns: 'session_question.id, session_question.session_id, session_question.asked_at AS at',
  joins: `CROSS JOIN session_question ON session_question.seq = session_question_search.rowid
    CROSS JOIN session ON session.id = session_question.session_id`,
  alive: 'session_question.asked_at IS NOT NULL AND session.archived_at IS NULL',
});

interface Group {
  index: string;
  /** The columns of the index, in their order. */
  texts: readonly ('shared' | 'private')[];
  columns: string;
  joins: string;
  alive: string;
}

/**
 * CROSS JOIN keeps the index outermost: it is walked once, from its newest row backwards, until enough are found. Asking
 * it a second time (`rank`, `snippet` of the winners) would put a prefix together from all its words once more.
 */
function rankNewest({ index, texts, columns, joins, alive }: Group): string {
  const marked = texts.map((privacy, column) => {
    const text = `highlight(${index}, ${column}, char(2), char(3))`;
    return privacy === 'private' ? `iif(@privateToo, ${text}, '')` : text;
  });
  return `
    SELECT * FROM (
      SELECT ${columns}, rep.name AS rep_name, ${marked.join(' || char(4) || ')} AS columns
      FROM ${index} ${joins} LEFT JOIN rep ON rep.id = session.rep_id
      WHERE ${index} MATCH @match AND ${alive} AND rep.archived_at IS NULL
      ORDER BY ${index}.rowid DESC LIMIT ${rankedMatches})
    ORDER BY (length(columns) - length(replace(columns, char(2), ''))) / (${usualLength}.0 + length(columns)) DESC
    LIMIT @limit`;
}

const statementsOf = perConnection((client: Database.Database) => ({
  people: client.prepare<Bound, PersonRow>(peopleSql),
  sessions: client.prepare<BoundToAll, SessionRow>(sessionsSql),
  visits: client.prepare<Bound, VisitRow>(visitsSql),
  notes: client.prepare<BoundToAll, NoteRow>(notesSql),
  questions: client.prepare<Bound, QuestionRow>(questionsSql),
}));
