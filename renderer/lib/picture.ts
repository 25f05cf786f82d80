/** Where the trusted side serves a stored picture, by the hash of its content and nothing else. */
export function pictureAddress(sha256: string): string {
  return `/picture/${sha256}`;
}

/** The small one that stands for it; the whole one where there is none yet. */
export function smallPictureAddress(sha256: string): string {
  return `${pictureAddress(sha256)}/small`;
}
