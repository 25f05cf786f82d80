import { useEffect } from 'react';
import { isDrawable, smallPicture } from '#shared/domain/attachment-kinds.ts';
import type { ListedAttachment } from '#shared/domain/attachment.ts';
import { call } from '#renderer/lib/api.ts';
import { pictureAddress } from '#renderer/lib/picture.ts';

/** What was tried since the app started: a picture that cannot be drawn is not drawn again and again. */
const tried = new Set<ListedAttachment['sha256']>();
let queue = Promise.resolve();

/**
 * Draws each picture that has none yet small, once: just added, restored, taken over from another computer. One after the
 * other, so that never more than one whole picture is unpacked.
 */
export function useSmallPictures(all: readonly ListedAttachment[]): void {
  useEffect(() => {
    for (const { id, sha256, mime, hasSmall } of all) {
      if (hasSmall || !isDrawable(mime) || tried.has(sha256)) continue;
      tried.add(sha256);
      queue = queue.then(() => makeSmall(id, sha256));
    }
  }, [all]);
}

async function makeSmall(id: ListedAttachment['id'], sha256: string): Promise<void> {
  const bytes = await drawSmall(pictureAddress(sha256));
  // Where it cannot be kept the list goes on showing what kind of file it is.
  if (bytes !== null) await call('attachments', 'keepSmall', { id, bytes }).catch(() => {});
}

/** As a JPEG, upright; null where the picture cannot be drawn, which the list and the viewer show. */
async function drawSmall(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, smallPicture.side / Math.max(naturalWidth, naturalHeight));
  const width = Math.max(1, Math.round(naturalWidth * scale));
  const height = Math.max(1, Math.round(naturalHeight * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // JPEG knows no transparency: what is clear would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  return new Uint8Array(await blob.arrayBuffer());
}
