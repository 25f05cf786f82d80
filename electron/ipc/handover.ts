import type { Handovers } from '#electron/services/handover/handovers.ts';
import type { DomainHandlers } from './handlers.ts';

export function handoverHandlers({
  privateItems,
  create,
  open,
  take,
}: Handovers): DomainHandlers<'handover'> {
  return { privateItems, create, open, take };
}
