/** Text as it is compared while searching: without marks and without capitals, so that `orban` finds `Orbán`. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
