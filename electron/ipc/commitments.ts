import * as commitments from '#electron/services/commitments.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function commitmentsHandlers(context: () => Context): DomainHandlers<'commitments'> {
  return {
    list: (input) => commitments.listCommitments(context(), input),
    add: (input) => commitments.addCommitment(context(), input),
    update: (input) => commitments.updateCommitment(context(), input),
    setStatus: (input) => commitments.setCommitmentStatus(context(), input),
    archive: (input) => commitments.archiveCommitment(context(), input),
    restore: (input) => commitments.restoreCommitment(context(), input),
  };
}
