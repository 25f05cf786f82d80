import { beforeEach, expect, it } from 'vitest';
import { countTell, takeTellBack } from '#electron/services/ask-tell.ts';
import { sightCommitment, unsightCommitment } from '#electron/services/commitment-sightings.ts';
import * as commitments from '#electron/services/commitments.ts';
import type { Context } from '#electron/services/context.ts';
import { finalise } from '#electron/services/finalised-reports.ts';
import { liveDocument } from '#electron/services/live-report.ts';
import * as observations from '#electron/services/observations.ts';
import { clearRating, setRating } from '#electron/services/ratings.ts';
import * as questions from '#electron/services/session-questions.ts';
import * as sessions from '#electron/services/sessions.ts';
import * as visits from '#electron/services/visits.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/lib/result.ts';
import {
  aCommitment,
  aCompetency,
  anObservation,
  aRep,
  aSession,
  aVisit,
  openTestDatabase,
  valueOf,
} from './support.ts';

let context: Context;
let sessionId: SessionId;
let attempts: Record<string, () => Outcome<unknown>>;

/** A session with one of everything that a report is made of, finalised; and every way in that would change it. */
beforeEach(() => {
  context = openTestDatabase();
  const repId = aRep(context);
  const earlier = aSession(context, repId, { startsAt: '2026-09-01T08:00:00.000Z' });
  const agreed = aCommitment(context, repId, { sessionId: earlier, behavioural: true });
  sessionId = aSession(context, repId, { whatWorked: 'You waited.' });
  const id = sessionId;
  const visitId = aVisit(context, id);
  const note = anObservation(context, id, { visitId });
  const step = aCommitment(context, repId, { sessionId: id });
  const competencyId = aCompetency(context);
  const asked = valueOf(questions.addQuestion(context, { sessionId, text: 'Who decides?' })).id;
  valueOf(questions.askQuestion(context, { id: asked, asked: true, answer: 'The drivers' }));
  const told = valueOf(countTell(context, { id })).id;
  const seen = { id: agreed, sessionId, sighting: 'seen', observationId: note } as const;
  valueOf(sightCommitment(context, seen));
  valueOf(finalise(context, { sessionId }));
  const commitment = { owner: 'rep', ownerName: '', text: 'x', dueDay: null, behavioural: false } as const;
  const observation = {
    visitId: null,
    kind: 'strength',
    text: 'x',
    answer: '',
    competencyId: null,
    person: '',
    visibility: 'shared',
    observedAt: '2026-10-12T08:05:00.000Z',
  } as const;
  const plan = { ...getSession(context.db, id), questions: [] };
  attempts = {
    'sessions.update': () => sessions.updateSession(context, { id, plan }),
    'sessions.move': () =>
      sessions.moveSession(context, { id, startsAt: '2026-12-01T08:00:00.000Z', isUndo: true }),
    'sessions.start': () => sessions.startSession(context, { id }),
    'sessions.conclude': () => sessions.concludeSession(context, { id }),
    'sessions.reopen': () => sessions.reopenSession(context, { id }),
    'sessions.cancel': () => sessions.cancelSession(context, { id }),
    'sessions.restore': () => sessions.restoreSession(context, { id }),
    'sessions.remove': () => sessions.removeSession(context, { id }),
    'sessions.saveSummary': () => sessions.saveSummary(context, { id, summary: { workOn: 'x' } }),
    'sessions.askQuestion': () => questions.askQuestion(context, { id: asked, asked: false }),
    'sessions.addQuestion': () => questions.addQuestion(context, { sessionId, text: 'x' }),
    'sessions.addFollowUp': () => questions.addFollowUp(context, { id: asked, text: 'x' }),
    'sessions.tell': () => countTell(context, { id }),
    'sessions.untell': () => takeTellBack(context, { id: told }),
    'visits.add': () => visits.addVisit(context, { sessionId, visit: { customer: 'x' } }),
    'visits.update': () => visits.updateVisit(context, { id: visitId, changes: { customer: 'x' } }),
    'visits.arrive': () => visits.arriveAtVisit(context, { id: visitId }),
    'visits.archive': () => visits.archiveVisit(context, { id: visitId }),
    'visits.restore': () => visits.restoreVisit(context, { id: visitId }),
    'observations.add': () => observations.addObservation(context, { sessionId, observation }),
    'observations.update': () =>
      observations.updateObservation(context, { id: note, changes: { text: 'x' } }),
    'observations.archive': () => observations.archiveObservation(context, { id: note }),
    'observations.restore': () => observations.restoreObservation(context, { id: note }),
    'commitments.add': () => commitments.addCommitment(context, { sessionId, commitment }),
    'commitments.update': () => commitments.updateCommitment(context, { id: step, changes: { text: 'x' } }),
    'commitments.archive': () => commitments.archiveCommitment(context, { id: step }),
    'commitments.restore': () => commitments.restoreCommitment(context, { id: step }),
    'commitments.sight': () => sightCommitment(context, seen),
    'commitments.unsight': () => unsightCommitment(context, { id: agreed, sessionId }),
    'ratings.set': () => setRating(context, { sessionId, competencyId, value: 3, observationIds: [] }),
    'ratings.clear': () => clearRating(context, { sessionId, competencyId }),
  };
});

it('once the report is final, no way in changes what was reported', () => {
  const before = liveDocument(context, sessionId);
  const accepted = Object.entries(attempts).filter(([, attempt]) => attempt().ok);
  expect(accepted.map(([channel]) => channel)).toEqual([]);
  expect(liveDocument(context, sessionId)).toEqual(before);
});

it('what becomes of a commitment afterwards is another thing than its words', () => {
  const [step] = valueOf(commitments.listCommitments(context, { repId: null, statuses: ['open'] }));
  if (step === undefined) throw new Error('no open commitment');
  expect(valueOf(commitments.setCommitmentStatus(context, { id: step.id, status: 'kept' })).status).toBe(
    'kept',
  );
});
