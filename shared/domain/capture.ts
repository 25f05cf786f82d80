import type { Competency } from './competency.ts';
import type { CompetencyId } from './ids.ts';
import type { ObservationKind } from './observation.ts';

/** What a line can refer to. `people` are names already known in the session, such as the rep's. */
export interface CaptureNames {
  competencies: readonly Pick<Competency, 'id' | 'name'>[];
  people?: readonly string[];
}

export interface Capture {
  kind: ObservationKind;
  text: string;
  competencyId: CompetencyId | null;
  /** Empty when nobody was named. */
  person: string;
}

/** The sign a kind is typed with and shown by; a plain note has none. Source: domain.md, "Observations". */
export const kindPrefix: Record<ObservationKind, string> = {
  strength: '+',
  growth: '-',
  customer_voice: '"',
  question: '?',
  idea: '*',
  promise: '!',
  note: '',
};

/** Keyboards, autocorrection and pasted text write the same sign in several ways. */
const signs: readonly [characters: string, kind: ObservationKind][] = [
  ['+＋', 'strength'],
  ['-‐‑–—−', 'growth'],
  ['"“”„‟«»', 'customer_voice'],
  ['?？', 'question'],
  ['*✱∗＊', 'idea'],
  ['!！', 'promise'],
];

const kindOfSign = new Map(
  signs.flatMap(([characters, kind]) => Array.from(characters, (sign) => [sign, kind] as const)),
);
const quotes = /["“”„‟«»]/gu;

/**
 * Reads one typed line. A sign at its beginning tells the kind, `#name` a competency by the beginning of its name,
 * `@name` a person; what is not recognised stays in the text, so nothing typed is ever lost.
 */
export function parseCapture(line: string, names: CaptureNames): Capture {
  const { kind, rest } = splitKind(line);
  const body = kind === 'customer_voice' ? spokenWords(line.trim(), rest.trim()) : rest;
  const tagged = takeCompetency(body, names.competencies);
  const { text, person } = takePerson(tagged.text, names.people ?? []);
  return { kind: kind ?? 'note', text: text.trim(), competencyId: tagged.competencyId, person };
}

/** The same line as another kind: what a tap on a chip or Ctrl+1…7 does. */
export function withKind(line: string, kind: ObservationKind): string {
  const { rest } = splitKind(line);
  const sign = kindPrefix[kind];
  return sign === '' ? rest.trimStart() : `${sign} ${rest.trimStart()}`;
}

/** A competency or person the word before the caret could become. */
export interface Completion {
  /** The rest of the word, shown behind the caret. */
  ghost: string;
  /** The line before the caret once it is accepted. */
  accepted: string;
}

/** How the `#` or `@` word that ends `before` (the line up to the caret) could go on; null when it could not. */
export function completeCapture(before: string, names: CaptureNames): Completion | null {
  // The word may stand right behind the sign of the kind.
  const word = /(?<=^|\s)[#@][^\s#@]+$/u.exec(splitKind(before).rest)?.[0];
  if (word === undefined) return null;
  const typed = word.slice(1);
  const name =
    word[0] === '#'
      ? findCompetency(typed, names.competencies)?.name
      : (names.people ?? []).find((one) => startsWith(one, typed));
  if (name === undefined) return null;
  const ghost = restOf(name.normalize('NFC'), typed);
  return ghost === '' ? null : { ghost, accepted: `${before}${ghost} ` };
}

/** A name the word before the caret may mean, for the thumb. */
export interface Suggestion {
  name: string;
  /** The line up to the caret once it is taken. */
  accepted: string;
}

/** The names that go on from the `#` or `@` word that ends `before`; with the sign alone, the first ones of all. */
export function suggestCapture(before: string, names: CaptureNames, most = 4): Suggestion[] {
  const word = /(?<=^|\s)[#@][^\s#@]*$/u.exec(splitKind(before).rest)?.[0];
  if (word === undefined) return [];
  const typed = word.slice(1);
  const all = word.startsWith('#') ? names.competencies.map(({ name }) => name) : (names.people ?? []);
  return all
    .filter((name) => typed === '' || startsWith(name, typed))
    .slice(0, most)
    .map((name) => ({
      name,
      accepted: `${before.slice(0, before.length - typed.length)}${asWord(name)} `,
    }));
}

/** The line ready for a name: with the sign at its end, a space before it where a word stands. */
export function withSign(line: string, sign: '#' | '@'): string {
  return line === '' || /\s$/u.test(line) ? `${line}${sign}` : `${line} ${sign}`;
}

/** More lines than a manager pastes as notes are a document, and so is one of this length. */
const mostLines = 100;
const longestLine = 240;

/** Lines that may be meant as notes of their own, without their bullets; null where it looks like one text. */
export function separateLines(text: string): string[] | null {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim().replace(/^[•·▪◦‣○●]\s+/u, ''))
    .filter((line) => line !== '');
  if (lines.length < 2 || lines.length > mostLines) return null;
  return lines.every((line) => line.length <= longestLine) ? lines : null;
}

function splitKind(line: string): { kind: ObservationKind | null; rest: string } {
  const [sign = '', next = ''] = line.trimStart();
  const kind = kindOfSign.get(sign);
  // "+40 712 …" is a telephone number and "-20 %" a figure, not a strength and a weakness.
  const isFigure = (kind === 'strength' || kind === 'growth') && /\d/u.test(next);
  if (kind === undefined || isFigure) return { kind: null, rest: line };
  return { kind, rest: line.trimStart().slice(sign.length) };
}

/** The quote that opens the line is its sign, and so is the one that closes it; a pair within is part of the words. */
function spokenWords(line: string, rest: string): string {
  const [first, ...others] = rest.match(quotes) ?? [];
  if (others.length % 2 === 1 || first === undefined) return rest;
  return others.length === 0 && rest.endsWith(first) ? rest.slice(0, -first.length) : line;
}

/** The parts of a line that were recognised as a competency or a person, to be shown while typing. */
export function captureMarks(line: string, names: CaptureNames): { start: number; end: number }[] {
  const { rest } = splitKind(line);
  const offset = line.length - rest.length;
  return [findCompetencyWord(rest, names.competencies), findPersonWord(rest)]
    .filter((word) => word !== undefined)
    .map(({ start, word }) => ({ start: offset + start, end: offset + start + word.length }))
    .toSorted((a, b) => a.start - b.start);
}

/** The first `#word` that names a competency leaves the text: its chip says it. */
function takeCompetency(
  text: string,
  competencies: CaptureNames['competencies'],
): { text: string; competencyId: CompetencyId | null } {
  const found = findCompetencyWord(text, competencies);
  return found === undefined
    ? { text, competencyId: null }
    : { text: without(text, found), competencyId: found.competency.id };
}

/** The first `@word` names a person. Within a sentence the name stays, so that the sentence still reads. */
function takePerson(text: string, people: readonly string[]): { text: string; person: string } {
  const found = findPersonWord(text);
  if (found === undefined) return { text, person: '' };
  const person = people.find((one) => fold(one) === fold(found.name)) ?? found.name.replaceAll('_', ' ');
  const before = text.slice(0, found.start);
  const after = text.slice(found.start + found.word.length);
  const isAside = before.trim() === '' || after.trim() === '';
  return { text: isAside ? without(text, found) : before + person + after, person };
}

function findCompetencyWord(text: string, competencies: CaptureNames['competencies']) {
  for (const found of words(text, '#')) {
    const competency = findCompetency(found.name, competencies);
    if (competency !== undefined) return { ...found, competency };
  }
  return undefined;
}

function findPersonWord(text: string): Word | undefined {
  return words(text, '@').find(({ name }) => /^\p{L}/u.test(name));
}

interface Word {
  /** With its sign, without the punctuation that ends the sentence. */
  word: string;
  name: string;
  start: number;
}

function words(text: string, sign: '#' | '@'): Word[] {
  const pattern = sign === '#' ? /(?<=^|\s)#\S+/gu : /(?<=^|\s)@\S+/gu;
  return [...text.matchAll(pattern)]
    .map(({ 0: match, index }) => {
      const word = match.replace(/[.,;:!?…)\]"”»]+$/u, '');
      return { word, name: word.slice(1), start: index };
    })
    .filter(({ name }) => name !== '' && !/[#@]/u.test(name));
}

/** An exact name before a longer one that begins alike; otherwise the first in the order of the framework. */
function findCompetency(
  typed: string,
  competencies: CaptureNames['competencies'],
): CaptureNames['competencies'][number] | undefined {
  const key = fold(typed);
  if (key === '') return undefined;
  return (
    competencies.find(({ name }) => fold(name) === key) ??
    competencies.find(({ name }) => fold(name).startsWith(key))
  );
}

function startsWith(name: string, typed: string): boolean {
  const key = fold(typed);
  return key !== '' && fold(name).startsWith(key);
}

/** Letters and digits only, without case and diacritics: `Écoute active` and `ecoute-active` are the same. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What is left of a name after as many letters as were typed, its spaces written as `-`. */
function restOf(name: string, typed: string): string {
  const length = fold(typed).length;
  let end = 0;
  while (end < name.length && fold(name.slice(0, end)).length < length) end += 1;
  const rest = name.slice(end).replaceAll(/\s+/gu, '-');
  return typed.endsWith('-') ? rest.replace(/^-/, '') : rest;
}

/** A name as one word after its sign. */
function asWord(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, '-');
}

/** Takes a word out together with the space before it, so that none is doubled. */
function without(text: string, { start, word }: Word): string {
  return text.slice(0, start).trimEnd() + text.slice(start + word.length);
}
