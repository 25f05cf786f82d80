import type { Context } from '#electron/services/context.ts';
import { listHistory } from '#electron/services/profile-history.ts';
import * as profile from '#electron/services/profile.ts';
import type { DomainHandlers } from './handlers.ts';

export function profileHandlers(context: () => Context): DomainHandlers<'profile'> {
  return {
    list: (input) => profile.listProfile(context(), input),
    history: (input) => listHistory(context(), input),
    candidates: (input) => profile.listCandidates(context(), input),
    create: (input) => profile.createEntry(context(), input),
    update: (input) => profile.updateEntry(context(), input),
    archive: (input) => profile.archiveEntry(context(), input),
    restore: (input) => profile.restoreEntry(context(), input),
  };
}
