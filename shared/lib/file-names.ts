/** What Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** Windows allows 260 units for a whole path, Linux 255 bytes for a name: this leaves room for folders and endings. */
const mostUnits = 80;
const mostBytes = 160;

/**
 * A name every file system can hold, made from somebody's text: without separators, reserved characters, control and
 * invisible characters (also those that turn the direction of writing), reserved device names, and dots or spaces at its
 * ends. `fallback` is what remains of a text with nothing usable in it.
 */
export function safeFileName(text: string, fallback: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\.{2,}/g, ' ')
    .replaceAll(/\s+/gu, ' ');
  const name = trimEnds(shorten(trimEnds(plain)));
  if (name === '') return fallback;
  return reserved.test(name) ? `_${name}` : name;
}

/**
 * Gives each name once, also where upper and lower case are the same: the second `Anna.pdf` is `Anna (2).pdf`. The
 * ending stays an ending.
 */
export function uniqueNames(): (name: string, extension: string) => string {
  const given = new Set<string>();
  return (name, extension) => {
    const ending = extension === '' ? '' : `.${extension}`;
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? `${name}${ending}` : `${name} (${count})${ending}`;
      const key = candidate.normalize('NFKC').toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return candidate;
    }
  };
}

/** The same for the name of a file that has its ending in it. */
export function uniqueFileName(unique: ReturnType<typeof uniqueNames>, name: string): string {
  const [, base = name, extension = ''] = /^(.+)\.([a-z0-9]{1,8})$/i.exec(name) ?? [];
  return unique(safeFileName(base, 'Curbside'), extension);
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');
}

/** Whole characters only: half of one would be a question mark on some systems. */
function shorten(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Bytes(segment);
    if (kept.length + segment.length > mostUnits || bytes > mostBytes) break;
    kept += segment;
  }
  return kept;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
