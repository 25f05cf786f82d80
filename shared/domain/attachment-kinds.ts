/* Free of zod: the page carries this. */

export const attachmentMimes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
] as const;
export type AttachmentMime = (typeof attachmentMimes)[number];

/** What the page itself can draw; the others are opened in the system's viewer. */
const drawableMimes: ReadonlySet<AttachmentMime> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export function isDrawable(mime: AttachmentMime): boolean {
  return drawableMimes.has(mime);
}

/** Bytes of one file; more is refused with a sentence. */
export const maxAttachmentBytes = 25 * 1024 * 1024;

/** Of the picture that lists and reports show in place of the whole: the longer side in pixels, and bytes. */
export const smallPicture = { side: 1200, bytes: 1024 * 1024 } as const;
