/** First letters of the first and the last word, with their marks: `Ștefan Ősz` is `ȘŐ`; `Dr. Anna` is `DA`. */
export function initials(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => word?.match(/./u)?.[0].toLocaleUpperCase() ?? '').join('');
}
