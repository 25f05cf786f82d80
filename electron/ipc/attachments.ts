import type { Attachments } from '#electron/services/attachments/attachments.ts';
import type { DomainHandlers } from './handlers.ts';

export function attachmentsHandlers(attachments: Attachments): DomainHandlers<'attachments'> {
  return attachments;
}
