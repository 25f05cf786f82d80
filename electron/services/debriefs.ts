import { v7 } from 'uuid';
import { NotFoundError } from '#electron/db/errors.ts';
import type { Db } from '#electron/db/open.ts';
import { insertCommitment, updateCommitment } from '#electron/db/repositories/commitment.ts';
import * as debriefs from '#electron/db/repositories/debrief.ts';
import {
  insertObservation,
  setObservationArchived,
  updateObservation,
} from '#electron/db/repositories/observation.ts';
import { getQuestion } from '#electron/db/repositories/script.ts';
import * as ledger from '#electron/db/repositories/session-question.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { getVisit } from '#electron/db/repositories/visit.ts';
import { commitmentProblem } from '#shared/domain/commitment-rules.ts';
import type { Debrief, DebriefQuestion, DebriefResult } from '#shared/domain/debrief.ts';
import {
  commitmentIdSchema,
  observationIdSchema,
  sessionQuestionIdSchema,
  type CommitmentId,
  type ObservationId,
  type QuestionId,
  type RepId,
  type SessionId,
  type SessionQuestionId,
  type VisitId,
} from '#shared/domain/ids.ts';
import { instantOnDay } from '#shared/domain/session-day.ts';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { Changes } from '#shared/lib/changes.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** The built-in script the questions come from; the manager may have rewritten it. */
const script = 'debrief';

type OfVisit = { visitId: VisitId };

/** The talk after a visit: what was asked and said so far, and the questions still to ask (S3). */
export function getDebrief(
  { db }: Context,
  { visitId }: OfVisit,
): Outcome<Debrief & { questions: DebriefQuestion[] }> {
  return db.transaction(() => {
    const { strength, development, nextStep, nextStepDue, startedAt, endedAt } =
      debriefs.findDebrief(db, visitId) ?? notBegun;
    const asked = debriefs.listDebriefQuestions(db, visitId);
    const ofScript = debriefs.listScriptQuestions(db, script).map((question): DebriefQuestion => {
      const entry = asked.find(({ questionId }) => questionId === question.questionId);
      return entry ?? { ...question, entryId: null, repWords: '', managerWords: '' };
    });
    // What was asked stays in sight, also when the script has changed since.
    const others = asked.filter((entry) => !ofScript.includes(entry));
    const questions = [...ofScript, ...others];
    return ok({ visitId, startedAt, endedAt, strength, development, nextStep, nextStepDue, questions });
  });
}

const notBegun = {
  startedAt: null,
  endedAt: null,
  strength: '',
  development: '',
  nextStep: '',
  nextStepDue: null,
} as const;

/** The two minutes begin; a second time changes nothing. */
export function startDebrief({ db, now }: Context, { visitId }: OfVisit): Outcome<void> {
  return db.transaction(() => {
    if (!isOpen(db, visitId)) return fail('session_not_editable');
    debriefs.startDebrief(db, visitId, now().toISOString());
    return ok(undefined);
  });
}

interface Said extends OfVisit {
  questionId: QuestionId | null;
  entryId: SessionQuestionId | null;
  repWords?: string | undefined;
  managerWords?: string | undefined;
}

/**
 * Writes down what was said to one question. The first words put it into the ledger of what was asked (S1); the one
 * sent again before the page knew of that finds the same entry.
 */
export function saySomething({ db, now }: Context, said: Said): Outcome<{ entryId: SessionQuestionId }> {
  const at = now().toISOString();
  return db.transaction(() => {
    const { visitId, questionId, repWords, managerWords } = said;
    if (!isOpen(db, visitId)) return fail('session_not_editable');
    debriefs.startDebrief(db, visitId, at);
    const asked = debriefs.listDebriefQuestions(db, visitId);
    const known = asked.find((one) =>
      said.entryId === null ? one.questionId === questionId : one.entryId === said.entryId,
    );
    const entryId = known?.entryId ?? newEntry();
    if (entryId === null) return fail('invalid_input', 'questionId');
    if (repWords !== undefined) ledger.updateSessionQuestion(db, entryId, { answer: repWords });
    if (managerWords !== undefined) debriefs.updateManagerWords(db, entryId, managerWords);
    return ok({ entryId });

    function newEntry(): SessionQuestionId | null {
      if (questionId === null) return null;
      const id = sessionQuestionIdSchema.parse(v7());
      const { sessionId } = getVisit(db, visitId);
      const { text, stage } = getQuestion(db, questionId);
      ledger.insertSessionQuestion(db, {
        id,
        sessionId,
        questionId,
        text,
        stage,
        planned: false,
        askedAt: at,
      });
      debriefs.insertDebriefQuestion(db, { sessionQuestionId: id, visitId });
      return id;
    }
  });
}

/** Keeps what the talk comes to while it is written. */
export function saveResult(
  { db, now }: Context,
  { visitId, changes }: OfVisit & { changes: Changes<DebriefResult> },
): Outcome<void> {
  return db.transaction(() => {
    if (!isOpen(db, visitId)) return fail('session_not_editable');
    debriefs.startDebrief(db, visitId, now().toISOString());
    debriefs.updateDebrief(db, visitId, changes);
    return ok(undefined);
  });
}

/**
 * Ends the talk: one strength and one development area become notes of the visit, the next step a commitment of the rep.
 * Ended again, those that are there change; what was emptied leaves.
 */
export function endDebrief(context: Context, { visitId }: OfVisit): Outcome<void> {
  const { db, timeZone } = context;
  const at = context.now().toISOString();
  return db.transaction(() => {
    const session = getSession(db, getVisit(db, visitId).sessionId);
    if (!takesNotes(session.status)) return fail('session_not_editable');
    debriefs.startDebrief(db, visitId, at);
    const found = debriefs.findDebrief(db, visitId);
    if (found === null) throw new NotFoundError();
    const day = dayOf(session.startedAt ?? instantOnDay(session), timeZone);
    const problem = commitmentProblem({ owner: 'rep', ownerName: '', dueDay: found.nextStepDue }, day);
    if (problem !== null) return { ok: false, failure: { ...problem, field: 'nextStepDue' } };
    const place = { visitId, sessionId: session.id, repId: session.repId, at };
    debriefs.updateDebrief(db, visitId, {
      endedAt: at,
      strengthId: noted(db, place, { kind: 'strength', text: found.strength, id: found.strengthId }),
      developmentId: noted(db, place, { kind: 'growth', text: found.development, id: found.developmentId }),
      nextStepId: agreed(db, place, found),
    });
    return ok(undefined);
  });
}

/** Takes the end back: its notes and its commitment leave, the words stay. */
export function reopenDebrief({ db, now }: Context, { visitId }: OfVisit): Outcome<void> {
  const at = now().toISOString();
  return db.transaction(() => {
    if (!isOpen(db, visitId)) return fail('session_not_editable');
    const found = debriefs.findDebrief(db, visitId);
    if (found === null) return ok(undefined);
    const { strengthId, developmentId, nextStepId } = found;
    for (const id of [strengthId, developmentId]) if (id !== null) setObservationArchived(db, id, at);
    if (nextStepId !== null) updateCommitment(db, nextStepId, { archivedAt: at, updatedAt: at });
    debriefs.updateDebrief(db, visitId, { endedAt: null });
    return ok(undefined);
  });
}

interface Place extends OfVisit {
  sessionId: SessionId;
  repId: RepId | null;
  at: string;
}

/** The note a part of the result stands as; null where there is none. */
function noted(
  db: Db,
  { visitId, sessionId, at }: Place,
  { kind, text, id }: { kind: 'strength' | 'growth'; text: string; id: ObservationId | null },
): ObservationId | null {
  const words = text.trim();
  if (words === '') {
    if (id !== null) setObservationArchived(db, id, at);
    return id;
  }
  if (id !== null) {
    setObservationArchived(db, id, null);
    return updateObservation(db, id, { text: words, updatedAt: at }).id;
  }
  const note = {
    visitId,
    sessionId,
    kind,
    text: words,
    answer: '',
    competencyId: null,
    person: '',
    visibility: 'shared',
    observedAt: at,
    updatedAt: at,
    id: observationIdSchema.parse(v7()),
  } as const;
  return insertObservation(db, note).id;
}

/** The commitment the next step stands as; null where nothing was agreed. */
function agreed(
  db: Db,
  { sessionId, repId, at }: Place,
  { nextStep, nextStepDue: dueDay, nextStepId }: DebriefResult & debriefs.DebriefLinks,
): CommitmentId | null {
  const text = nextStep.trim();
  if (nextStepId !== null) {
    const changes = text === '' ? { archivedAt: at } : { text, dueDay, archivedAt: null };
    return updateCommitment(db, nextStepId, { ...changes, updatedAt: at }).id;
  }
  if (text === '' || repId === null) return null;
  const id = commitmentIdSchema.parse(v7());
  const step = { owner: 'rep', ownerName: '', text, dueDay, behavioural: false } as const;
  return insertCommitment(db, { ...step, id, repId, sessionId, createdAt: at, updatedAt: at }).id;
}

/** Words about a visit can be written as long as its session takes notes. */
function isOpen(db: Db, visitId: VisitId): boolean {
  return takesNotes(getSession(db, getVisit(db, visitId).sessionId).status);
}
