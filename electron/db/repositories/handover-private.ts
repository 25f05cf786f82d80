import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import { observation, profileEntry, profileEvidence, rep, session } from '#electron/db/schema.ts';
import type { PackPrivate, PrivateItem } from '#shared/domain/handover.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { packRows } from '#shared/domain/pack-rows.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { columnsOf, isHandedOver } from './handover.ts';

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
      allDay: session.allDay,
      goal: session.goal,
      privateNote: session.privateNote,
    })
    .from(session)
    .innerJoin(rep, eq(rep.id, session.repId))
    .where(and(handed, or(ne(session.goal, ''), ne(session.privateNote, ''))))
    .all()
    .flatMap(({ id, repName, goal, privateNote, ...start }): PrivateItem[] => {
      const head = { id, repName, day: sessionDay(start, timeZone) };
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
