import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHeic, aJpeg, aPdf, aPng, aWebp, place } from '../../../test/fixtures/pictures.ts';
import { BrokenFileError } from './blocks.ts';
import { sniffMime } from './sniff.ts';
import { stripMetadata } from './strip-metadata.ts';

const files = [
  ['image/jpeg', aJpeg()],
  ['image/png', aPng()],
  ['image/webp', aWebp()],
  ['image/heic', aHeic()],
  ['application/pdf', aPdf()],
] as const;
const textOf = (content: Uint8Array) => Buffer.from(content).toString('latin1');

describe.each(files)('%s', (mime, file) => {
  test('is known by its first bytes', () => expect(sniffMime(file)).toBe(mime));

  test('loses its place and keeps what it shows', () => {
    const clean = stripMetadata(file, mime);
    expect(textOf(clean)).not.toContain(place);
    expect(sniffMime(clean)).toBe(mime);
    // Once more changes nothing: the hash of a file names it for good.
    expect(stripMetadata(clean, mime)).toEqual(clean);
  });

  test('is refused where it is cut off, and never ends in another error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: file.length - 1 }), (length) => {
        const cut = file.subarray(0, length);
        try {
          expect(textOf(stripMetadata(cut, mime))).not.toContain(place);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenFileError);
        }
      }),
    );
  });

  test('with bytes turned at random is cleaned or refused, and never hangs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 }), (turns) => {
        const turned = Uint8Array.from(file);
        for (const [at, value] of turns) turned[at] = value;
        try {
          stripMetadata(turned, mime);
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenFileError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a photo stays as it was turned, with its colours, and without the film behind it', () => {
  const clean = textOf(stripMetadata(aJpeg(6), 'image/jpeg'));
  expect(clean).toContain('ICC_PROFILE\0');
  expect(clean).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
  expect(clean).not.toContain('film');
  expect(clean.endsWith('\u00ff\u00d9')).toBe(true);
});

test.each([
  ['a program', Buffer.from('MZ\x90\0')],
  ['a page', Buffer.from('<html><script>alert(1)</script>')],
  ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture, whatever it is called', (_what, file) => expect(sniffMime(file)).toBeNull());
