/** Reads a word list: separated by commas, over as many lines as it takes. */
export function words(list: string): readonly string[] {
  return list.split(',').map((word) => word.trim());
}
