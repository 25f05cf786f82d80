import type { Context } from '#electron/services/context.ts';
import * as debriefs from '#electron/services/debriefs.ts';
import { countIntervention, takeInterventionBack } from '#electron/services/interventions.ts';
import type { DomainHandlers } from './handlers.ts';

export function debriefsHandlers(context: () => Context): DomainHandlers<'debriefs'> {
  return {
    get: (input) => debriefs.getDebrief(context(), input),
    start: (input) => debriefs.startDebrief(context(), input),
    say: (input) => debriefs.saySomething(context(), input),
    save: (input) => debriefs.saveResult(context(), input),
    end: (input) => debriefs.endDebrief(context(), input),
    reopen: (input) => debriefs.reopenDebrief(context(), input),
  };
}

export function interventionsHandlers(context: () => Context): DomainHandlers<'interventions'> {
  return {
    count: (input) => countIntervention(context(), input),
    takeBack: (input) => takeInterventionBack(context(), input),
  };
}
