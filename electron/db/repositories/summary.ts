import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
} from 'drizzle-orm';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { commitment, competency, observation, rep, repCadence, session, visit } from '#electron/db/schema.ts';
import type { CadencePolicy } from '#shared/domain/cadence.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { ratingLevelSchema } from '#shared/domain/rating.ts';
import { instantOnDay, sessionDay } from '#shared/domain/session-day.ts';
import { heldStatuses } from '#shared/domain/session.ts';
import type { SharedPeriod, TeamPeriod } from '#shared/domain/summary-document.ts';
import type { Area, RepSummary } from '#shared/domain/summary.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { isInTeam } from './rep.ts';
import { levelsOfRepQuery } from './rating-trend.ts';
import { beforeDay, fromDay } from './session-day.ts';

/** From the first instant to before the last. */
export interface SummarySpan {
  from: Instant;
  until: Instant;
  timeZone: string;
  /** Of everybody who has no rhythm of their own. */
  policy: CadencePolicy;
}

const memberColumns = {
  name: rep.name,
  hireDay: rep.hireDay,
  createdAt: rep.createdAt,
  oneToOneEveryDays: repCadence.oneToOneEveryDays,
  rideAlongsPerYear: repCadence.rideAlongsPerYear,
};

/** What may be told of one rep's period: private rows and columns are never read. Throws `NotFoundError`. */
export function readRepPeriod(db: Db, repId: RepId, span: SummarySpan): SharedPeriod {
  const head = db
    .select(memberColumns)
    .from(rep)
    .leftJoin(repCadence, eq(repCadence.repId, rep.id))
    .where(eq(rep.id, repId))
    .get();
  if (head === undefined) throw new NotFoundError();
  const inSpan = and(eq(session.repId, repId), isHeldIn(span));
  return {
    repName: head.name,
    member: memberOf(head, span),
    sessions: db
      .select({
        ...timesColumns,
        focus: competency.name,
        customers: count(visit.id),
      })
      .from(session)
      .leftJoin(competency, eq(competency.id, session.focusCompetencyId))
      .leftJoin(visit, and(eq(visit.sessionId, session.id), isNull(visit.archivedAt)))
      .where(inSpan)
      .groupBy(session.seq)
      .orderBy(asc(session.startsAt))
      .all()
      .map((row) => ({ ...row, day: sessionDay(row, span.timeZone) })),
    ratings: readRatings(db, repId, span),
    observations: db
      .select({
        kind: observation.kind,
        text: observation.text,
        observedAt: observation.observedAt,
        customer: visit.customer,
        competency: competency.name,
      })
      .from(session)
      .innerJoin(observation, and(eq(observation.sessionId, session.id), isSharedSighting))
      .leftJoin(visit, and(eq(visit.id, observation.visitId), isNull(visit.archivedAt)))
      .leftJoin(competency, eq(competency.id, observation.competencyId))
      .where(inSpan)
      .orderBy(desc(observation.observedAt))
      .all()
      .map(({ observedAt, ...row }) => ({ ...row, day: dayOf(observedAt, span.timeZone) })),
    commitments: db
      .select({
        status: statusAtEnd(span),
        text: commitment.text,
        owner: commitment.owner,
        ownerName: commitment.ownerName,
        dueDay: commitment.dueDay,
      })
      .from(commitment)
      .where(and(eq(commitment.repId, repId), belongsTo(span)))
      .orderBy(asc(commitment.createdAt), asc(commitment.id))
      .all(),
  };
}

/** The team's period in five statements, however many people there are. Who left or is in the archive is not in it. */
export function readTeamPeriod(db: Db, span: SummarySpan): TeamPeriod {
  const members = db
    .select({ id: rep.id, ...memberColumns })
    .from(rep)
    .leftJoin(repCadence, eq(repCadence.repId, rep.id))
    .where(isInTeam)
    .orderBy(sql`${rep.name} collate nocase`)
    .all();
  const sessions = groupBy(
    db
      .select({ repId: session.repId, ...timesColumns })
      .from(session)
      .where(and(isHeldIn(span), isNotNull(session.repId)))
      .all(),
    ({ repId }) => repId,
  );
  const agreed = groupBy(
    db
      .select({ repId: commitment.repId, status: statusAtEnd(span), n: count() })
      .from(commitment)
      .where(belongsTo(span))
      .groupBy(commitment.repId, statusAtEnd(span))
      .all(),
    ({ repId }) => repId,
  );
  return {
    members: members.map(({ id, ...row }) => {
      const counted = (status: string): number =>
        agreed.get(id)?.find((each) => each.status === status)?.n ?? 0;
      return {
        name: row.name,
        ...memberOf(row, span),
        sessions: sessions.get(id) ?? [],
        kept: counted('kept'),
        missed: counted('missed'),
        open: counted('open'),
      };
    }),
    strengths: readAreas(db, 'strength', span),
    growth: readAreas(db, 'growth', span),
  };
}

const timesColumns = {
  kind: session.kind,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  allDay: session.allDay,
  startedAt: session.startedAt,
  concludedAt: session.concludedAt,
};

const isSharedSighting = and(
  inArray(observation.kind, ['strength', 'growth']),
  eq(observation.visibility, 'shared'),
  isNull(observation.archivedAt),
);

function isHeldIn({ from, until }: SummarySpan) {
  return and(
    fromDay(from),
    beforeDay(until),
    inArray(session.status, [...heldStatuses]),
    isNull(session.archivedAt),
  );
}

/** Closed in the period, or made before its end and not closed by then. */
function belongsTo({ from, until }: SummarySpan) {
  return and(
    isNull(commitment.archivedAt),
    lt(commitment.createdAt, until),
    or(isNull(commitment.closedAt), gte(commitment.closedAt, from)),
  );
}

/** What was closed only after the period was open at its end. */
function statusAtEnd({ until }: SummarySpan) {
  const end = sql.param(until, commitment.closedAt);
  return sql<
    'open' | 'kept' | 'missed' | 'dropped'
  >`case when ${commitment.closedAt} >= ${end} then 'open' else ${commitment.status} end`;
}

/** Versions of one competency are one line; the words are those of the newest level. */
function readRatings(db: Db, repId: RepId, { from, until }: SummarySpan): RepSummary['ratings'] {
  const rows = levelsOfRepQuery(db, repId)
    .all()
    .filter((row) => instantOnDay(row) < until);
  return [...groupBy(rows, ({ lineageId }) => lineageId).values()]
    .flatMap((line) => {
      const within = line.filter((row) => instantOnDay(row) >= from);
      const [newest] = within;
      if (newest === undefined) return [];
      const before = line.find((row) => instantOnDay(row) < from);
      return [{ newest, within, before }];
    })
    .toSorted(
      (a, b) =>
        a.newest.frameworkPosition - b.newest.frameworkPosition || a.newest.position - b.newest.position,
    )
    .map(({ newest, within, before }) => ({
      competency: newest.name,
      before: before === undefined ? null : ratingLevelSchema.parse(before.level),
      levels: within.toReversed().map(({ level }) => ratingLevelSchema.parse(level)),
      behaviour: newest.behaviour ?? '',
    }));
}

function readAreas(db: Db, kind: 'strength' | 'growth', span: SummarySpan): Area[] {
  return db
    .select({
      competency: sql<string>`max(${competency.name})`,
      people: countDistinct(session.repId),
      notes: count(),
    })
    .from(session)
    .innerJoin(rep, and(eq(rep.id, session.repId), isInTeam))
    .innerJoin(
      observation,
      and(eq(observation.sessionId, session.id), isSharedSighting, eq(observation.kind, kind)),
    )
    .innerJoin(competency, eq(competency.id, observation.competencyId))
    .where(isHeldIn(span))
    .groupBy(competency.lineageId)
    .all();
}

function memberOf(
  row: {
    hireDay: string | null;
    createdAt: Instant;
    oneToOneEveryDays: number | null;
    rideAlongsPerYear: number | null;
  },
  { timeZone, policy }: SummarySpan,
) {
  return {
    firstDay: row.hireDay ?? dayOf(row.createdAt, timeZone),
    policy: {
      oneToOneEveryDays: row.oneToOneEveryDays ?? policy.oneToOneEveryDays,
      rideAlongsPerYear: row.rideAlongsPerYear ?? policy.rideAlongsPerYear,
    },
  };
}

/** Sessions of the period whose report is not finalised: of one rep, or of all who are in the summary of the team. */
export function countDrafts(
  db: Db,
  { from, until, repId }: Pick<SummarySpan, 'from' | 'until'> & { repId: RepId | null },
): number {
  const row = db
    .select({ n: count() })
    .from(session)
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(
      and(
        repId === null ? isInTeam : eq(session.repId, repId),
        eq(session.status, 'draft'),
        fromDay(from),
        beforeDay(until),
        isNull(session.archivedAt),
      ),
    )
    .get();
  return row?.n ?? 0;
}
