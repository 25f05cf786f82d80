import { v7 } from 'uuid';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { aCommitment, aCompetency, aProgramme, aSession, testNow } from './support.ts';

const day = '2026-11-20';
const times = { createdAt: testNow, updatedAt: testNow };
const newId = <Id extends string>(): Id => v7() as Id;

/** By table, the least that can be written about a rep; a test compares it with `everyRepTable`. */
export const writtenAbout: Record<string, (context: Context, repId: RepId) => void> = {
  session: aSession,
  commitment: aCommitment,
  programme: (context, repId) => aProgramme(context, repId, { focusCompetencyId: aCompetency(context) }),
  profile_entry: ({ db }, repId) =>
    db
      .insert(schema.profileEntry)
      .values({ id: newId(), repId, type: 'strength', title: 'Listens', ...times })
      .run(),
  skill_will: ({ db }, repId) =>
    db
      .insert(schema.skillWill)
      .values({ id: newId(), repId, day, skill: 40, will: 80, ...times })
      .run(),
  coachability_check: ({ db }, repId) =>
    db
      .insert(schema.coachabilityCheck)
      .values({ id: newId(), repId, day, ...times })
      .run(),
  coachability_outcome: ({ db }, repId) =>
    db
      .insert(schema.coachabilityOutcome)
      .values({ id: newId(), repId, day, outcome: 'coach_on', reason: 'Tries what we agree', ...times })
      .run(),
  first_talk_point: ({ db }, repId) =>
    db.insert(schema.firstTalkPoint).values({ repId, point: 'works', updatedAt: testNow }).run(),
  idea: ({ db }, repId) =>
    db
      .insert(schema.idea)
      .values({
        id: newId(),
        repId,
        text: 'A sample with every quote',
        heardDay: day,
        statusDay: day,
        ...times,
      })
      .run(),
  recognition: ({ db }, repId) =>
    db
      .insert(schema.recognition)
      .values({ id: newId(), repId, day, text: 'The Betasoloin order', isPublic: true, ...times })
      .run(),
  report: (context, repId) =>
    context.db
      .insert(schema.report)
      .values({
        id: newId(),
        sessionId: aSession(context, null),
        repId,
        snapshot: '{}',
        sha256: 'a'.repeat(64),
        finalisedAt: testNow,
      })
      .run(),
};

/** The tables whose rows name a rep, as the database itself knows them; a rhythm of their own is nothing written about them. */
export function everyRepTable({ db }: Context): string[] {
  return db.$client
    .prepare<[], string>(
      `SELECT DISTINCT t.name FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' AND f."table" = 'rep' AND t.name <> 'rep_cadence' ORDER BY t.name`,
    )
    .pluck()
    .all();
}
