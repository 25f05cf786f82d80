import type { Context } from '#electron/services/context.ts';
import * as exchanges from '#electron/services/exchanges.ts';
import type { DomainHandlers } from './handlers.ts';

export function exchangesHandlers(context: () => Context): DomainHandlers<'exchanges'> {
  return {
    get: (input) => exchanges.getExchange(context(), input),
    save: (input) => exchanges.saveExchange(context(), input),
    addGuest: (input) => exchanges.addGuest(context(), input),
    updateGuest: (input) => exchanges.updateGuest(context(), input),
    archiveGuest: (input) => exchanges.setGuestArchived(context(), input, true),
    restoreGuest: (input) => exchanges.setGuestArchived(context(), input, false),
    addAnswer: (input) => exchanges.addLoveAnswer(context(), input),
    updateAnswer: (input) => exchanges.updateLoveAnswer(context(), input),
    archiveAnswer: (input) => exchanges.setLoveAnswerArchived(context(), input, true),
    restoreAnswer: (input) => exchanges.setLoveAnswerArchived(context(), input, false),
  };
}
