import type { Context } from '#electron/services/context.ts';
import { getTrend } from '#electron/services/ask-tell.ts';
import * as questions from '#electron/services/questions.ts';
import type { DomainHandlers } from './handlers.ts';

export function questionsHandlers(context: () => Context): DomainHandlers<'questions'> {
  return {
    scripts: (input) => questions.listScripts(context(), input),
    asked: (input) => questions.listAskings(context(), input),
    askedWithFocus: (input) => questions.listAskedWithFocus(context(), input),
    balance: (input) => getTrend(context(), input),
    createScript: (input) => questions.createScript(context(), input),
    updateScript: (input) => questions.updateScript(context(), input),
    archiveScript: (input) => questions.archiveScript(context(), input),
    restoreScript: (input) => questions.restoreScript(context(), input),
    addStage: (input) => questions.addStage(context(), input),
    renameStage: (input) => questions.renameStage(context(), input),
    archiveStage: (input) => questions.archiveStage(context(), input),
    restoreStage: (input) => questions.restoreStage(context(), input),
    addQuestion: (input) => questions.addQuestion(context(), input),
    updateQuestion: (input) => questions.updateQuestion(context(), input),
    moveQuestion: (input) => questions.moveQuestion(context(), input),
    archiveQuestion: (input) => questions.archiveQuestion(context(), input),
    restoreQuestion: (input) => questions.restoreQuestion(context(), input),
  };
}
