import type { Context } from '#electron/services/context.ts';
import * as programmes from '#electron/services/programmes.ts';
import type { DomainHandlers } from './handlers.ts';

export function programmesHandlers(context: () => Context): DomainHandlers<'programmes'> {
  return {
    list: (input) => programmes.listProgrammes(context(), input),
    weeks: (input) => programmes.listProgrammeWeeks(context(), input),
    start: (input) => programmes.startProgramme(context(), input),
    update: (input) => programmes.updateProgramme(context(), input),
    extend: (input) => programmes.extendProgramme(context(), input),
    withdrawExtension: (input) => programmes.withdrawExtension(context(), input),
    review: (input) => programmes.reviewProgramme(context(), input),
    reopen: (input) => programmes.reopenProgramme(context(), input),
    archive: (input) => programmes.archiveProgramme(context(), input),
    restore: (input) => programmes.restoreProgramme(context(), input),
  };
}
