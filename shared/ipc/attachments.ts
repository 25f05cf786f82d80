import { z } from 'zod';
import { smallPicture } from '#shared/domain/attachment-kinds.ts';
import { attachmentSchema, listedAttachmentSchema } from '#shared/domain/attachment.ts';
import { attachmentLinkIdSchema, sessionIdSchema, visitIdSchema } from '#shared/domain/ids.ts';
import { channel, nothing } from './define.ts';

const place = z.object({ sessionId: sessionIdSchema, visitId: visitIdSchema.nullable() });
const linkId = z.object({ id: attachmentLinkIdSchema });

export const attachmentsContract = {
  list: channel(z.object({ sessionId: sessionIdSchema }), z.array(listedAttachmentSchema)),
  /** A file that was dropped or pasted, as bytes: a page names no paths. */
  add: channel(
    place.extend({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) }),
    attachmentSchema,
  ),
  /** Opens the system's file dialog; null when it was closed. */
  choose: channel(place, attachmentSchema.nullable()),
  update: channel(
    linkId.extend({ changes: attachmentSchema.pick({ visibility: true, visitId: true }).partial() }),
    attachmentSchema,
  ),
  archive: channel(linkId, nothing),
  restore: channel(linkId, nothing),
  /** The small picture the page drew: a JPEG no larger than `smallPicture`. */
  keepSmall: channel(
    linkId.extend({
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= smallPicture.bytes),
    }),
    nothing,
  ),
  /** In the system's viewer, as a copy. */
  open: channel(linkId, nothing),
};
