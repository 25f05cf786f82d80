import { drawableMimes, type Attachment, type AttachmentMime } from '#shared/domain/attachment.ts';

const drawable: readonly AttachmentMime[] = drawableMimes;

/** Whether the page itself can show it. */
export function isDrawable({ mime }: Pick<Attachment, 'mime'>): boolean {
  return drawable.includes(mime);
}

/** Where the trusted side serves it, by the hash of its content and nothing else. */
export function pictureAddress({ sha256 }: Pick<Attachment, 'sha256'>): string {
  return `/picture/${sha256}`;
}
