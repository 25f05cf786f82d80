import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { NotFoundError } from '#electron/db/errors.ts';
import * as schema from '#electron/db/schema.ts';
import type { Context } from '#electron/services/context.ts';
import * as questions from '#electron/services/questions.ts';
import type { QuestionId, RepId, ScriptId, SessionQuestionId, StageId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import { aRep, aSession, openTestDatabase, valueOf } from './support.ts';

function scriptsOf(context: Context, repId: RepId | null = null): Script[] {
  return valueOf(questions.listScripts(context, { repId }));
}

/** A script of two stages with three and no questions. */
function aScript(context: Context): { scriptId: ScriptId; stages: StageId[]; asked: QuestionId[] } {
  const scriptId = valueOf(questions.createScript(context, { name: 'Mine' })).id;
  const first = valueOf(questions.addStage(context, { scriptId, name: 'Open' })).id;
  const second = valueOf(questions.addStage(context, { scriptId, name: 'Close' })).id;
  const asked = ['One?', 'Two?', 'Three?'].map(
    (text) => valueOf(questions.addQuestion(context, { stageId: first, text })).id,
  );
  return { scriptId, stages: [first, second], asked };
}

const textsOf = (context: Context): string[][] =>
  scriptsOf(context).flatMap(({ stages }) => stages.map((stage) => stage.questions.map(({ text }) => text)));

function ask(context: Context, repId: RepId, questionId: QuestionId, askedAt: string | null): void {
  context.db
    .insert(schema.sessionQuestion)
    .values({
      id: v7() as SessionQuestionId,
      sessionId: aSession(context, repId),
      questionId,
      text: 'One?',
      position: 0,
      askedAt,
    })
    .run();
}

describe('scripts', () => {
  it('hold stages and questions in the order they were added', () => {
    const context = openTestDatabase();
    aScript(context);
    valueOf(questions.createScript(context, { name: 'Other' }));
    expect(scriptsOf(context).map(({ name, framework, isBuiltin }) => [name, framework, isBuiltin])).toEqual([
      ['Mine', 'own', false],
      ['Other', 'own', false],
    ]);
    expect(textsOf(context)).toEqual([['One?', 'Two?', 'Three?'], []]);
  });

  it('leave the screen when archived and come back where they were', () => {
    const context = openTestDatabase();
    const { scriptId, stages, asked } = aScript(context);
    const [, two] = asked as [QuestionId, QuestionId, QuestionId];
    valueOf(questions.archiveQuestion(context, { id: two }));
    expect(textsOf(context)).toEqual([['One?', 'Three?'], []]);
    valueOf(questions.restoreQuestion(context, { id: two }));
    expect(textsOf(context)).toEqual([['One?', 'Two?', 'Three?'], []]);
    valueOf(questions.archiveStage(context, { id: stages[0] as StageId }));
    expect(textsOf(context)).toEqual([[]]);
    valueOf(questions.restoreStage(context, { id: stages[0] as StageId }));
    valueOf(questions.archiveScript(context, { id: scriptId }));
    expect(scriptsOf(context)).toEqual([]);
    valueOf(questions.restoreScript(context, { id: scriptId }));
    expect(textsOf(context)).toEqual([['One?', 'Two?', 'Three?'], []]);
  });

  it('let questions move within a stage and to another', () => {
    const context = openTestDatabase();
    const { stages, asked } = aScript(context);
    const [first, second] = stages as [StageId, StageId];
    const [one, two] = asked as [QuestionId, QuestionId, QuestionId];
    valueOf(questions.moveQuestion(context, { id: one, stageId: first, position: 2 }));
    expect(textsOf(context)).toEqual([['Two?', 'Three?', 'One?'], []]);
    valueOf(questions.moveQuestion(context, { id: one, stageId: first, position: 0 }));
    expect(textsOf(context)).toEqual([['One?', 'Two?', 'Three?'], []]);
    valueOf(questions.moveQuestion(context, { id: two, stageId: second, position: 99 }));
    expect(textsOf(context)).toEqual([['One?', 'Three?'], ['Two?']]);
    valueOf(questions.addQuestion(context, { stageId: first, text: 'Four?' }));
    expect(textsOf(context)).toEqual([['One?', 'Three?', 'Four?'], ['Two?']]);
  });

  it('remember that a text was changed, so that a translation does not replace it', () => {
    const context = openTestDatabase();
    const { scriptId, stages, asked } = aScript(context);
    const [one, two] = asked as [QuestionId, QuestionId, QuestionId];
    valueOf(questions.updateScript(context, { id: scriptId, name: 'Ours', about: 'For Fridays' }));
    valueOf(questions.renameStage(context, { id: stages[1] as StageId, name: 'End' }));
    valueOf(questions.updateQuestion(context, { id: one, text: 'First?' }));
    valueOf(questions.moveQuestion(context, { id: two, stageId: stages[1] as StageId, position: 0 }));

    const [script] = scriptsOf(context);
    expect(script).toMatchObject({ name: 'Ours', about: 'For Fridays' });
    expect(script?.stages.map(({ name }) => name)).toEqual(['Open', 'End']);
    const edited = context.db.select().from(schema.question).all();
    expect(edited.map(({ text, editedAt }) => [text, editedAt !== null])).toEqual([
      ['First?', true],
      ['Two?', false],
      ['Three?', false],
    ]);
  });

  it('say how often each question was asked, by everybody or by one rep', () => {
    const context = openTestDatabase();
    const { asked } = aScript(context);
    const [one, two] = asked as [QuestionId, QuestionId, QuestionId];
    const anna = aRep(context);
    const moses = aRep(context);
    ask(context, anna, one, '2026-10-01T08:00:00.000Z');
    ask(context, moses, one, '2026-11-01T08:00:00.000Z');
    ask(context, moses, two, null);

    const counts = (repId: RepId | null) =>
      scriptsOf(context, repId)[0]?.stages[0]?.questions.map(({ timesAsked, lastAskedAt }) => [
        timesAsked,
        lastAskedAt,
      ]);
    expect(counts(null)).toEqual([
      [2, '2026-11-01T08:00:00.000Z'],
      [0, null],
      [0, null],
    ]);
    expect(counts(anna)?.[0]).toEqual([1, '2026-10-01T08:00:00.000Z']);
  });

  it('refuse what is not there', () => {
    const context = openTestDatabase();
    const { stages } = aScript(context);
    const id = v7() as QuestionId;
    expect(() => questions.updateQuestion(context, { id, text: 'x' })).toThrow(NotFoundError);
    expect(() => questions.moveQuestion(context, { id, stageId: stages[0] as StageId, position: 0 })).toThrow(
      NotFoundError,
    );
    expect(textsOf(context)).toEqual([['One?', 'Two?', 'Three?'], []]);
  });
});
