import * as coachability from '#electron/services/coachability.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function coachabilityHandlers(context: () => Context): DomainHandlers<'coachability'> {
  return {
    list: (input) => coachability.listCoachability(context(), input),
    addCheck: (input) => coachability.addCheck(context(), input),
    updateCheck: (input) => coachability.updateCheck(context(), input),
    archiveCheck: (input) => coachability.archiveCheck(context(), input),
    restoreCheck: (input) => coachability.restoreCheck(context(), input),
    addOutcome: (input) => coachability.addOutcome(context(), input),
    updateOutcome: (input) => coachability.updateOutcome(context(), input),
    archiveOutcome: (input) => coachability.archiveOutcome(context(), input),
    restoreOutcome: (input) => coachability.restoreOutcome(context(), input),
  };
}
