/**
 * Somebody's text without what no reader can see: control characters (line breaks and tabs stay), lone surrogates,
 * characters XML forbids, and the marks that turn the direction of what follows (a bidi override can make
 * `gpj.exe` read `exe.jpg`). None of the app's languages needs one.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    );
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text.replaceAll(/[\s\p{Cc}]+/gu, ' ')).trim();
}
