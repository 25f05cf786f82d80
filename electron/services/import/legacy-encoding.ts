import type { TextEncodingName } from '#shared/domain/rep-import.ts';

type LegacyEncoding = Extract<TextEncodingName, 'windows-1250' | 'windows-1252' | 'iso-8859-2'>;

/** Order decides a tie: texts that read the same in all three are called by the most usual name. */
const LEGACY_ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
] as const satisfies readonly LegacyEncoding[];

/** The letters beyond a–z that each language writes, and how likely a list of people is in it (the app's own first). */
const ALPHABETS: Record<LegacyEncoding, readonly { letters: ReadonlySet<string>; weight: number }[]> = {
  'windows-1252': [
    alphabet('àâæçéèêëîïôœùûüÿ', 1), // French
    alphabet('àèéìîòóù', 1), // Italian
    alphabet('äöüß', 0.9), // German
    alphabet('áéíñóúü', 0.9), // Spanish
    alphabet('áâãàçéêíóôõú', 0.7), // Portuguese
    alphabet('åäöæøé', 0.7), // Nordic
  ],
  'windows-1250': centralEuropean(),
  'iso-8859-2': centralEuropean(),
};

/** Dashes, quotes and signs an office program puts into a text; they say nothing about the language. */
const NEUTRAL = /[\u00a0€£§©®°«»„“”‘’–—…•·´\u00ad]/u;

/** Enough words to tell; a longer file is not read further. */
const MAX_WORDS = 5000;

/**
 * Tells Windows-1252, Windows-1250 and ISO-8859-2 apart by reading the text in each and asking which one gives words
 * of a real language. A word counts for an alphabet only when all of its letters belong there, and counts more when the
 * rest of the file fits the same alphabet, so that one French name in a Polish list does not turn the list French.
 */
export function chooseLegacyEncoding(bytes: Uint8Array): LegacyEncoding {
  let best: { encoding: LegacyEncoding; score: number } = { encoding: 'windows-1252', score: -Infinity };
  for (const encoding of LEGACY_ENCODINGS) {
    const score = scoreWords(wordsBeyondAscii(new TextDecoder(encoding).decode(bytes)), ALPHABETS[encoding]);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

function scoreWords(words: readonly string[], alphabets: (typeof ALPHABETS)[LegacyEncoding]): number {
  const fits = alphabets.map(({ letters }) => words.map((word) => fitsAlphabet(word, letters)));
  const shares = fits.map((row) => row.filter(Boolean).length / Math.max(1, words.length));
  let score = 0;
  for (const index of words.keys()) {
    let bestOfWord = -1;
    for (const [language, { weight }] of alphabets.entries()) {
      const share = shares[language] ?? 0;
      if (fits[language]?.[index] === true) bestOfWord = Math.max(bestOfWord, weight * (0.5 + 0.5 * share));
    }
    score += bestOfWord;
  }
  return score;
}

function fitsAlphabet(word: string, letters: ReadonlySet<string>): boolean {
  for (const char of word.toLowerCase()) {
    if (char > '\u007f' && !letters.has(char)) return false;
  }
  return true;
}

/** Words are cut at separators and spaces, not at odd signs: `S³oñ` must stay one word to be recognised as wrong. */
function wordsBeyondAscii(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/[^\s,;.:"()/@<>=-]+/gu)) {
    if (words.length >= MAX_WORDS) break;
    const bare = word.replaceAll(new RegExp(NEUTRAL, 'gu'), '');
    // oxlint-disable-next-line no-control-regex -- everything beyond ASCII
    if (/[^\u0000-\u007f]/u.test(bare)) words.push(bare);
  }
  return words;
}

function centralEuropean() {
  return [
    alphabet('áéíóöőúüű', 1), // Hungarian
    alphabet('ăâîşţ', 1), // Romanian; these encodings only have the cedilla forms
    alphabet('ąćęłńóśźż', 0.9), // Polish
    alphabet('áčďéěíňóřšťúůýžľĺŕôä', 0.8), // Czech and Slovak
    alphabet('čćđšž', 0.8), // Croatian, Slovene
    alphabet('äöüß', 0.8), // German names
  ];
}

function alphabet(letters: string, weight: number) {
  return { letters: new Set(letters), weight };
}
