import type { Context } from '#electron/services/context.ts';
import { getSessionDetail } from '#electron/services/session-detail.ts';
import { countTell, getBalance, takeTellBack } from '#electron/services/ask-tell.ts';
import {
  addFollowUp,
  addQuestion,
  askFromScript,
  askQuestion,
  getQuestionDrafts,
  saveQuestionDraft,
} from '#electron/services/session-questions.ts';
import * as sessions from '#electron/services/sessions.ts';
import type { DomainHandlers } from './handlers.ts';

export function sessionsHandlers(context: () => Context): DomainHandlers<'sessions'> {
  return {
    list: (input) => sessions.listSessions(context(), input),
    get: (input) => getSessionDetail(context(), input),
    plan: (input) => sessions.planSession(context(), input),
    update: (input) => sessions.updateSession(context(), input),
    move: (input) => sessions.moveSession(context(), input),
    start: (input) => sessions.startSession(context(), input),
    conclude: (input) => sessions.concludeSession(context(), input),
    reopen: (input) => sessions.reopenSession(context(), input),
    cancel: (input) => sessions.cancelSession(context(), input),
    restore: (input) => sessions.restoreSession(context(), input),
    remove: (input) => sessions.removeSession(context(), input),
    archive: (input) => sessions.archiveSession(context(), input),
    unarchive: (input) => sessions.unarchiveSession(context(), input),
    saveSummary: (input) => sessions.saveSummary(context(), input),
    askQuestion: (input) => askQuestion(context(), input),
    addQuestion: (input) => addQuestion(context(), input),
    askFromScript: (input) => askFromScript(context(), input),
    addFollowUp: (input) => addFollowUp(context(), input),
    questionDrafts: (input) => getQuestionDrafts(context(), input),
    saveQuestionDraft: (input) => saveQuestionDraft(context(), input),
    balance: (input) => getBalance(context(), input),
    tell: (input) => countTell(context(), input),
    untell: (input) => takeTellBack(context(), input),
  };
}
