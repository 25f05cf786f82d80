import { v7 } from 'uuid';
import { readAskedWithFocus } from '#electron/db/repositories/brief.ts';
import { listAskingsOf } from '#electron/db/repositories/ledger.ts';
import * as scripts from '#electron/db/repositories/script.ts';
import type { Instant } from '#shared/domain/fields.ts';
import {
  questionIdSchema,
  scriptIdSchema,
  stageIdSchema,
  type CompetencyId,
  type QuestionId,
  type ScriptId,
  type StageId,
} from '#shared/domain/ids.ts';
import type { Asking, Script } from '#shared/domain/question.ts';
import type { MethodName, Parsed } from '#shared/ipc/contract.ts';
import { addDays, dayOf, startOfDay } from '#shared/lib/dates.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

/** What was asked with the same focus longer ago says little. */
const focusDays = 365;

type Input<M extends MethodName<'questions'>> = Parsed<'questions', M>;

export function listScripts({ db }: Context, { repId }: Input<'scripts'>): Outcome<Script[]> {
  return db.transaction(() => ok(scripts.listScripts(db, { repId })));
}

export function listAskings({ db }: Context, { id }: Input<'asked'>): Outcome<Asking[]> {
  return ok(listAskingsOf(db, id));
}

export function listAskedWithFocus(
  context: Context,
  { focusCompetencyId }: Input<'askedWithFocus'>,
): Outcome<QuestionId[]> {
  return ok([...askedWithFocus(context, focusCompetencyId, at(context))]);
}

/** Questions of the scripts asked of anybody with this focus in the year before `to`; none without a focus. Source: S1. */
export function askedWithFocus(
  { db, timeZone }: Context,
  focus: CompetencyId | null,
  to: Instant,
): Set<QuestionId> {
  if (focus === null) return new Set();
  const from = startOfDay(addDays(dayOf(to, timeZone), -focusDays), timeZone);
  return readAskedWithFocus(db, { focus, from, to });
}

export function createScript({ db }: Context, { name }: Input<'createScript'>): Outcome<{ id: ScriptId }> {
  const id = scriptIdSchema.parse(v7());
  scripts.insertScript(db, { id, name });
  return ok({ id });
}

export function updateScript(context: Context, { id, name, about }: Input<'updateScript'>): Outcome<void> {
  scripts.updateScript(context.db, id, { name, about, editedAt: at(context) });
  return ok(undefined);
}

export function archiveScript(context: Context, { id }: Input<'archiveScript'>): Outcome<void> {
  scripts.updateScript(context.db, id, { archivedAt: at(context) });
  return ok(undefined);
}

export function restoreScript({ db }: Context, { id }: Input<'restoreScript'>): Outcome<void> {
  scripts.updateScript(db, id, { archivedAt: null });
  return ok(undefined);
}

export function addStage({ db }: Context, { scriptId, name }: Input<'addStage'>): Outcome<{ id: StageId }> {
  const id = stageIdSchema.parse(v7());
  scripts.insertStage(db, { id, scriptId, name });
  return ok({ id });
}

export function renameStage(context: Context, { id, name }: Input<'renameStage'>): Outcome<void> {
  scripts.updateStage(context.db, id, { name, editedAt: at(context) });
  return ok(undefined);
}

export function archiveStage(context: Context, { id }: Input<'archiveStage'>): Outcome<void> {
  scripts.updateStage(context.db, id, { archivedAt: at(context) });
  return ok(undefined);
}

export function restoreStage({ db }: Context, { id }: Input<'restoreStage'>): Outcome<void> {
  scripts.updateStage(db, id, { archivedAt: null });
  return ok(undefined);
}

export function addQuestion(
  { db }: Context,
  { stageId, text }: Input<'addQuestion'>,
): Outcome<{ id: QuestionId }> {
  const id = questionIdSchema.parse(v7());
  scripts.insertQuestion(db, { id, stageId, text });
  return ok({ id });
}

export function updateQuestion(context: Context, { id, text }: Input<'updateQuestion'>): Outcome<void> {
  scripts.updateQuestion(context.db, id, { text, editedAt: at(context) });
  return ok(undefined);
}

/** A position past the end is the end. The text stays the built-in one: only its place changed. */
export function moveQuestion(
  { db }: Context,
  { id, stageId, position }: Input<'moveQuestion'>,
): Outcome<void> {
  return db.transaction(() => {
    const order = scripts.questionIdsOf(db, stageId).filter((other) => other !== id);
    order.splice(position, 0, id);
    for (const [index, questionId] of order.entries())
      scripts.updateQuestion(db, questionId, { stageId, position: index });
    return ok(undefined);
  });
}

export function archiveQuestion(context: Context, { id }: Input<'archiveQuestion'>): Outcome<void> {
  scripts.updateQuestion(context.db, id, { archivedAt: at(context) });
  return ok(undefined);
}

export function restoreQuestion({ db }: Context, { id }: Input<'restoreQuestion'>): Outcome<void> {
  scripts.updateQuestion(db, id, { archivedAt: null });
  return ok(undefined);
}

function at(context: Context): string {
  return context.now().toISOString();
}
