import { z } from 'zod';
import { instantSchema } from './fields.ts';
import { attachmentLinkIdSchema, sessionIdSchema, visitIdSchema } from './ids.ts';
import { visibilitySchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';

export const attachmentMimes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
] as const;
export const attachmentMimeSchema = z.enum(attachmentMimes);
export type AttachmentMime = z.infer<typeof attachmentMimeSchema>;

/** What the page itself can draw; the others are opened in the system's viewer. */
export const drawableMimes = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies AttachmentMime[];

/** Bytes of one file; more is refused with a sentence. */
export const maxAttachmentBytes = 25 * 1024 * 1024;

/** Lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** A photo or document of a session, perhaps of one of its visits. Private until the manager says otherwise. */
export const attachmentSchema = z.object({
  id: attachmentLinkIdSchema,
  sha256: sha256Schema,
  sessionId: sessionIdSchema,
  visitId: visitIdSchema.nullable(),
  name: z.string(),
  mime: attachmentMimeSchema,
  bytes: z.number().int(),
  visibility: visibilitySchema,
  addedAt: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The class of each field; one whose `visibility` is `private` is withheld whole. */
export const attachmentPrivacy = {
  id: 'shared',
  sha256: 'shared',
  sessionId: 'shared',
  visitId: 'shared',
  name: 'shared',
  mime: 'shared',
  bytes: 'shared',
  visibility: 'private',
  addedAt: 'shared',
} as const satisfies Record<keyof Attachment, PrivacyClass>;
