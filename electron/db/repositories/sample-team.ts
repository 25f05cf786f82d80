import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#electron/db/open.ts';
import {
  coachabilityCheck,
  coachabilityOutcome,
  commitment,
  commitmentSighting,
  debrief,
  debriefQuestion,
  exchange,
  firstTalkPoint,
  guest,
  idea,
  importBatch,
  importChange,
  observation,
  loveAnswer,
  profileChange,
  profileEntry,
  profileEvidence,
  programme,
  promise,
  recognition,
  rating,
  ratingEvidence,
  rep,
  session,
  sessionQuestion,
  skillWill,
  tell,
  visit,
} from '#electron/db/schema.ts';

/** Everything the sample team consists of, ready to be stored. */
export interface SampleRows {
  batch: typeof importBatch.$inferInsert;
  reps: (typeof rep.$inferInsert)[];
  sessions: (typeof session.$inferInsert)[];
  questions: (typeof sessionQuestion.$inferInsert)[];
  tells: (typeof tell.$inferInsert)[];
  visits: (typeof visit.$inferInsert)[];
  observations: (typeof observation.$inferInsert)[];
  debriefs: (typeof debrief.$inferInsert)[];
  debriefQuestions: (typeof debriefQuestion.$inferInsert)[];
  commitments: (typeof commitment.$inferInsert)[];
  sightings: (typeof commitmentSighting.$inferInsert)[];
  ratings: (typeof rating.$inferInsert)[];
  ratingEvidence: (typeof ratingEvidence.$inferInsert)[];
  profile: (typeof profileEntry.$inferInsert)[];
  evidence: (typeof profileEvidence.$inferInsert)[];
  programmes: (typeof programme.$inferInsert)[];
  changes: (typeof profileChange.$inferInsert)[];
  ideas: (typeof idea.$inferInsert)[];
  recognitions: (typeof recognition.$inferInsert)[];
  firstTalks: (typeof firstTalkPoint.$inferInsert)[];
  positions: (typeof skillWill.$inferInsert)[];
  checks: (typeof coachabilityCheck.$inferInsert)[];
  outcomes: (typeof coachabilityOutcome.$inferInsert)[];
  promises: (typeof promise.$inferInsert)[];
  exchanges: (typeof exchange.$inferInsert)[];
  guests: (typeof guest.$inferInsert)[];
  loveAnswers: (typeof loveAnswer.$inferInsert)[];
}

export function insertSampleTeam(db: Db, rows: SampleRows): void {
  db.insert(importBatch).values(rows.batch).run();
  db.insert(rep).values(rows.reps).run();
  db.insert(importChange)
    .values(rows.reps.map(({ id }) => ({ batchId: rows.batch.id, repId: id, before: null })))
    .run();
  db.insert(session).values(rows.sessions).run();
  db.insert(sessionQuestion).values(rows.questions).run();
  db.insert(tell).values(rows.tells).run();
  db.insert(visit).values(rows.visits).run();
  db.insert(observation).values(rows.observations).run();
  db.insert(debrief).values(rows.debriefs).run();
  db.insert(debriefQuestion).values(rows.debriefQuestions).run();
  db.insert(commitment).values(rows.commitments).run();
  db.insert(commitmentSighting).values(rows.sightings).run();
  db.insert(rating).values(rows.ratings).run();
  db.insert(ratingEvidence).values(rows.ratingEvidence).run();
  db.insert(profileEntry).values(rows.profile).run();
  db.insert(profileEvidence).values(rows.evidence).run();
  db.insert(programme).values(rows.programmes).run();
  db.insert(profileChange).values(rows.changes).run();
  db.insert(idea).values(rows.ideas).run();
  db.insert(recognition).values(rows.recognitions).run();
  db.insert(firstTalkPoint).values(rows.firstTalks).run();
  db.insert(skillWill).values(rows.positions).run();
  db.insert(coachabilityCheck).values(rows.checks).run();
  db.insert(coachabilityOutcome).values(rows.outcomes).run();
  db.insert(promise).values(rows.promises).run();
  db.insert(exchange).values(rows.exchanges).run();
  db.insert(guest).values(rows.guests).run();
  db.insert(loveAnswer).values(rows.loveAnswers).run();
}

/** Deletes the sample reps with all that hangs on them, and closes their batch. Answers how many reps went. */
export function deleteSampleTeam(db: Db, undoneAt: string): number {
  db.update(importBatch)
    .set({ undoneAt })
    .where(and(eq(importBatch.kind, 'sample'), isNull(importBatch.undoneAt)))
    .run();
  return db.delete(rep).where(eq(rep.isSample, true)).run().changes;
}
