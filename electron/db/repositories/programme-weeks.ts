import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { observation, rating, session } from '#electron/db/schema.ts';
import type { Instant } from '#shared/domain/fields.ts';
import type { CompetencyId, RepId } from '#shared/domain/ids.ts';
import { sameCompetency } from './competency.ts';
import { beforeDay, fromDay } from './session-day.ts';
import { selectSessionItems } from './session.ts';

/** The sessions of a rep between two beginnings of days: `from` inclusive, `to` exclusive. */
export interface ProgrammeTime {
  repId: RepId;
  from: Instant;
  to: Instant;
}

/** By start, without cancelled ones. Exported for the test of its plan. */
export function programmeSessions(db: Db, time: ProgrammeTime) {
  return selectSessionItems(db).where(within(time)).orderBy(asc(session.startsAt));
}

/** What was seen of the focus in them, in the order it was seen. Exported for the test of its plan. */
export function programmeNotes(db: Db, time: ProgrammeTime, focus: CompetencyId) {
  return db
    .select({
      id: observation.id,
      sessionId: observation.sessionId,
      kind: observation.kind,
      text: observation.text,
      visibility: observation.visibility,
      observedAt: observation.observedAt,
    })
    .from(session)
    .innerJoin(observation, eq(observation.sessionId, session.id))
    .where(
      and(
        within(time),
        isNull(observation.archivedAt),
        inArray(observation.competencyId, sameCompetency(db, focus)),
      ),
    )
    .orderBy(asc(observation.observedAt));
}

/** Levels given to the focus in them, in the order they were given. Exported for the test of its plan. */
export function programmeLevels(db: Db, time: ProgrammeTime, focus: CompetencyId) {
  return db
    .select({ sessionId: rating.sessionId, level: rating.level })
    .from(session)
    .innerJoin(rating, eq(rating.sessionId, session.id))
    .where(
      and(within(time), isNotNull(rating.level), inArray(rating.competencyId, sameCompetency(db, focus))),
    )
    .orderBy(asc(session.startsAt));
}

function within({ repId, from, to }: ProgrammeTime) {
  return and(
    eq(session.repId, repId),
    fromDay(from),
    beforeDay(to),
    isNull(session.archivedAt),
    ne(session.status, 'cancelled'),
  );
}
