import { exportCalendar } from '#electron/services/commitment-calendar.ts';
import * as sightings from '#electron/services/commitment-sightings.ts';
import * as commitments from '#electron/services/commitments.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function commitmentsHandlers(context: () => Context): DomainHandlers<'commitments'> {
  return {
    list: (input) => commitments.listCommitments(context(), input),
    add: (input) => commitments.addCommitment(context(), input),
    update: (input) => commitments.updateCommitment(context(), input),
    setStatus: (input) => commitments.setCommitmentStatus(context(), input),
    sightings: (input) => sightings.sightingsOfRep(context(), input),
    sight: (input) => sightings.sightCommitment(context(), input),
    unsight: (input) => sightings.unsightCommitment(context(), input),
    exportCalendar: (input) => exportCalendar(context(), input),
    archive: (input) => commitments.archiveCommitment(context(), input),
    restore: (input) => commitments.restoreCommitment(context(), input),
  };
}
