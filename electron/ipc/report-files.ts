import { chooseAnswer } from '#electron/services/choose-answer.ts';
import { chooseLogo, getCompany, removeLogo, restoreLogo } from '#electron/services/company.ts';
import type { Context } from '#electron/services/context.ts';
import { exportList } from '#electron/services/lists.ts';
import { takeAnswer } from '#electron/services/report-answers.ts';
import { exportSessionCalendar } from '#electron/services/session-calendar.ts';
import type { DomainHandlers } from './handlers.ts';

export function companyHandlers(context: () => Context): DomainHandlers<'company'> {
  return {
    get: () => getCompany(context()),
    chooseLogo: () => chooseLogo(context()),
    removeLogo: () => removeLogo(context()),
    restoreLogo: () => restoreLogo(context()),
  };
}

export function listsHandlers(context: () => Context): DomainHandlers<'lists'> {
  return {
    export: (input) => exportList(context(), input),
    exportSessionCalendar: () => exportSessionCalendar(context()),
  };
}

export function answersHandlers(context: () => Context): DomainHandlers<'answers'> {
  return {
    choose: (input) => chooseAnswer(context(), input),
    drop: ({ sessionId, bytes }) => takeAnswer(context(), { sessionId, content: bytes }),
    paste: ({ sessionId, text }) => takeAnswer(context(), { sessionId, content: text }),
  };
}
