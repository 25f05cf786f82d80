/** Lower case without marks, so that `uber` finds `Über`, as the full-text search does. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
