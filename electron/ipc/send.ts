import type { Context } from '#electron/services/context.ts';
import { draftMail, mailReport, printReport } from '#electron/services/report-send.ts';
import type { DomainHandlers } from './handlers.ts';

export function sendHandlers(context: () => Context): DomainHandlers<'send'> {
  return {
    print: (input) => printReport(context(), input),
    draft: (input) => draftMail(context(), input),
    mail: (input) => mailReport(context(), input),
  };
}
