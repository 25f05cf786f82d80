import { chooseLegacyEncoding } from './legacy-encoding.ts';
import type { TextEncodingName } from '#shared/domain/rep-import.ts';

/** What the bytes of a chosen file turned out to be. */
export type DecodedFile =
  | { kind: 'text'; text: string; encoding: TextEncodingName }
  | { kind: 'empty' }
  /** An Excel or OpenDocument workbook: the manager can save it as CSV. */
  | { kind: 'workbook' }
  | { kind: 'binary' };

const WORKBOOK_SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip container: xlsx, xlsm, ods
  [0xd0, 0xcf, 0x11, 0xe0], // compound file: xls
];

/** How much of the file is looked at when only a sample is needed. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Turns the bytes of a CSV file into text and says in which encoding they were written.
 *
 * A byte order mark wins; without one, UTF-16 shows by its zero bytes, UTF-8 by being valid, and what is left is told
 * apart by the letters it would produce. `forced` skips the guess (the manager chose another encoding on the screen);
 * bytes that are invalid in it become U+FFFD rather than an error.
 */
export function decodeText(bytes: Uint8Array, forced?: TextEncodingName): DecodedFile {
  if (WORKBOOK_SIGNATURES.some((signature) => startsWith(bytes, signature))) return { kind: 'workbook' };
  const encoding = forced ?? detectEncoding(bytes);
  if (encoding === null) return { kind: 'binary' };
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return { kind: 'empty' };
  if (forced === undefined && looksBinary(text)) return { kind: 'binary' };
  return { kind: 'text', text, encoding };
}

function detectEncoding(bytes: Uint8Array): TextEncodingName | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return detectUtf16(sample);
  if (isValidUtf8(bytes)) return 'utf-8';
  return chooseLegacyEncoding(bytes);
}

/** UTF-16 of Latin text has a zero in every other byte; zeros anywhere else mean the file is not text. */
function detectUtf16(sample: Uint8Array): TextEncodingName | null {
  let evenZeros = 0;
  let oddZeros = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenZeros++;
    else oddZeros++;
  }
  const pairs = Math.max(1, Math.floor(sample.length / 2));
  if (oddZeros / pairs > 0.6 && evenZeros === 0) return 'utf-16le';
  if (evenZeros / pairs > 0.6 && oddZeros === 0) return 'utf-16be';
  // A stray NUL in otherwise plain text is hostile input, not a binary file; the values are cleaned later.
  return isValidUtf8(sample) ? 'utf-8' : null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Many control or replacement characters: a picture, a program or a PDF, not a list of people. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const odd = sample.match(CONTROL_CHARACTERS)?.length ?? 0;
  return odd / sample.length > 0.03 || sample.startsWith('%PDF-');
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}
