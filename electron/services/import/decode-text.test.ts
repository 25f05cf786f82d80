import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEncodingName } from '#shared/domain/rep-import.ts';
import { decodeText } from './decode-text.ts';

const HUNGARIAN = 'Név,Régió\nŐry Özséb,Győr\nTűz Ágnes,Dél-Alföld\nFűtő Csilla,Székesfehérvár\n';
const ROMANIAN = 'Nume,Județ\nȘtefan Țurcanu,Brașov\nMădălina Pârvu,Iași\nIonuț Făgărășan,Târgu Mureș\n';
const POLISH = 'Imię,Region\nŁukasz Wójcik,Śląsk\nMałgorzata Dąbrowska,Łódź\nŚwiętosława Gęś,Kraków\n';
const FRENCH = 'Nom,Région\nZoé Lefèvre,Île-de-France\nFrançois Bûcher,Rhône\nGaëlle Forêt,Côte d’Or\n';
const ITALIAN = 'Nome,Città\nNiccolò Però,Forlì\nMattìa Cantù,Viggiù\n';

/** Windows-1250 and ISO-8859-2 only have the letters with cedilla; exports in them write those. */
const cedilla = (text: string) =>
  text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ').replaceAll('Ș', 'Ş').replaceAll('Ț', 'Ţ');

describe('decodeText', () => {
  it.each([
    ['Hungarian in windows-1250', HUNGARIAN, 'windows-1250'],
    ['Romanian in windows-1250', cedilla(ROMANIAN), 'windows-1250'],
    ['Polish in windows-1250', POLISH, 'windows-1250'],
    ['Polish in iso-8859-2', POLISH, 'iso-8859-2'],
    ['French in windows-1252', FRENCH, 'windows-1252'],
    ['Italian in windows-1252', ITALIAN, 'windows-1252'],
    ['Hungarian and Romanian together', HUNGARIAN + cedilla(ROMANIAN), 'windows-1250'],
    ['French in a Polish office', POLISH + 'Zoé Noël,Łódź\n', 'windows-1250'],
  ] as const)('reads %s written in %s', (_, text, encoding) => {
    expect(decodeText(encode(text, encoding))).toEqual({ kind: 'text', text, encoding });
  });

  it('reads Hungarian and Romanian written in ISO-8859-2, whichever of the two like encodings it names', () => {
    for (const text of [HUNGARIAN, cedilla(ROMANIAN)]) {
      expect(decodeText(encode(text, 'iso-8859-2'))).toMatchObject({ kind: 'text', text });
    }
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'reads %s with and without a byte order mark',
    (encoding) => {
      for (const text of [HUNGARIAN, ROMANIAN, POLISH, FRENCH]) {
        expect(decodeText(encode(text, encoding))).toEqual({ kind: 'text', text, encoding });
        expect(decodeText(encode(`\ufeff${text}`, encoding))).toEqual({ kind: 'text', text, encoding });
      }
    },
  );

  it('reads in the encoding the manager chose', () => {
    expect(decodeText(encode('Őry', 'windows-1250'), 'windows-1252')).toMatchObject({ text: 'Õry' });
  });

  it('tells an empty file, a workbook and other binaries from text', () => {
    expect(decodeText(new Uint8Array()).kind).toBe('empty');
    expect(decodeText(encode('\ufeff \r\n\t\n', 'utf-8')).kind).toBe('empty');
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)).kind).toBe('workbook');
    expect(decodeText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)).kind).toBe('workbook');
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)).kind).toBe(
      'binary',
    );
    expect(decodeText(encode('%PDF-1.7\n1 0 obj\n<<>>', 'utf-8')).kind).toBe('binary');
    expect(decodeText(Uint8Array.from({ length: 4096 }, (_, i) => (i * 131 + 7) % 256)).kind).toBe('binary');
  });

  it('keeps text in which a stray NUL hides', () => {
    expect(decodeText(encode(`${FRENCH.repeat(40)}a\0b`, 'utf-8'))).toMatchObject({
      kind: 'text',
      encoding: 'utf-8',
    });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['text', 'empty', 'workbook', 'binary']).toContain(decodeText(bytes).kind);
      }),
    );
  });
});

/** The platform only decodes the old encodings; encoding is looking the letter up among the 256 decoded bytes. */
function encode(text: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    if (byte === -1) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}
