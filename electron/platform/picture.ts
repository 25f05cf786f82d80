import { nativeImage } from 'electron';

/** Of a file, before it is read; and of a side in pixels, before it is drawn. */
export const pictureLimits = { bytes: 5 * 1024 * 1024, side: 8000 } as const;

/** What a picture is drawn anew within, in pixels: sharp on paper at the size of a logo. */
const box = { width: 720, height: 200 };

/**
 * Draws a PNG or JPEG anew as a small PNG, so that nothing of the file itself is kept: no metadata, no text, no other
 * format in disguise. Null for what is neither or cannot be drawn.
 */
export function smallPng(bytes: Buffer): Buffer | null {
  const image = nativeImage.createFromBuffer(bytes);
  const { width, height } = image.getSize();
  if (image.isEmpty() || width === 0 || height === 0) return null;
  const scale = Math.min(1, box.width / width, box.height / height);
  if (scale === 1) return image.toPNG();
  return image
    .resize({
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      quality: 'best',
    })
    .toPNG();
}
