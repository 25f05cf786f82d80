const maxOctets = 75;

/**
 * Folds the lines of an iCalendar file at 75 octets, between characters. Libraries count letters, which a Hungarian or
 * Romanian text makes too long. Source: RFC 5545, 3.1.
 */
export function foldLines(file: string): string {
  return file
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(folded)
    .join('\r\n');
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > maxOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
