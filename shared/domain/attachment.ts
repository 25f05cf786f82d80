import { z } from 'zod';
import { attachmentMimes } from './attachment-kinds.ts';
import { instantSchema } from './fields.ts';
import { attachmentLinkIdSchema, sessionIdSchema, visitIdSchema } from './ids.ts';
import { visibilitySchema } from './observation.ts';
import type { PrivacyClass } from './privacy.ts';

export const attachmentMimeSchema = z.enum(attachmentMimes);

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

/** As a list shows it: with whether there is a small picture to show in its place. */
export const listedAttachmentSchema = attachmentSchema.extend({ hasSmall: z.boolean() });
export type ListedAttachment = z.infer<typeof listedAttachmentSchema>;

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
