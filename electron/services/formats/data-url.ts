export function pngUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** The bytes of a `data:` URL in base64. */
export function bytesOfDataUrl(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
