import type { CompetencyId } from './ids.ts';
import type { Observation } from './observation.ts';
import { confidences, fillerWords, praiseWords, seconds, vagueWords } from './praise-words.ts';
import { isLevel, type RatingValue } from './rating-levels.ts';
import { mostSeconds, type QualityRule } from './quality-rules.ts';
import type { Finding, QualityTarget } from './quality.ts';
import { lacksEvidence } from './rating-rules.ts';
import type { SessionSummary } from './session.ts';

export interface QualityInput extends Pick<SessionSummary, 'whatWorked' | 'workOn'> {
  repName: string;
  notes: Pick<Observation, 'id' | 'kind' | 'text' | 'answer' | 'visibility' | 'competencyName'>[];
  /** Answers to questions that were asked, in the rep's words. */
  answers: string[];
  ratings: { competencyId: CompetencyId; name: string; value: RatingValue; evidenceCount: number }[];
  nextSteps: string[];
  /** The private note and the goal; private notes of the session are known from `notes`. */
  privateTexts: string[];
  readingSeconds: number;
}

/** What a rep would stumble over, or miss, in this report. Advice: nothing here keeps it from being finalised. */
export function checkQuality(input: QualityInput): Finding[] {
  const places = sharedPlaces(input);
  return [
    ...emptyPraise(input),
    ...input.ratings
      .filter(({ value, evidenceCount }) => isLevel(value) && lacksEvidence(value, evidenceCount))
      .map(({ name, competencyId }): Finding => ({
        rule: 'evidence',
        quote: name,
        target: { at: 'rating', competencyId },
      })),
    ...(input.nextSteps.length === 0 ? [missing('nextStep', 'nextSteps')] : []),
    ...secondFocus(input),
    ...(input.readingSeconds > mostSeconds ? tooLong(places) : []),
    ...(saysNothingOfTheRep(input) ? [missing('ownWords', 'ownWords')] : []),
    ...leaks(input, places),
  ];
}

function missing(rule: QualityRule, at: 'nextSteps' | 'ownWords'): Finding {
  return { rule, quote: null, target: { at } };
}

/** A text the rep will read, and where it is written. */
interface Place {
  text: string;
  target: QualityTarget;
}

function sharedPlaces({ whatWorked, workOn, notes, nextSteps }: QualityInput): Place[] {
  return [
    { text: whatWorked, target: { at: 'whatWorked' } },
    { text: workOn, target: { at: 'workOn' } },
    ...notes
      .filter(({ visibility, kind }) => visibility === 'shared' && kind !== 'note')
      .flatMap(({ id, text, answer }): Place[] => [
        { text, target: { at: 'note', id } },
        { text: answer, target: { at: 'note', id } },
      ]),
    ...nextSteps.map((text): Place => ({ text, target: { at: 'nextSteps' } })),
  ];
}

function emptyPraise({ whatWorked, notes, repName }: QualityInput): Finding[] {
  const places: Place[] = [
    { text: whatWorked, target: { at: 'whatWorked' } },
    ...notes
      .filter(({ kind, visibility }) => kind === 'strength' && visibility === 'shared')
      .map(({ id, text }): Place => ({ text, target: { at: 'note', id } })),
  ];
  return places.flatMap(({ text, target }) =>
    sentencesOf(text)
      .filter((sentence) => isEmptyPraise(sentence, repName))
      .map((quote): Finding => ({ rule: 'praise', quote, target })),
  );
}

/** "Great attitude, strong day": it praises, and next to nothing in it could only be said of this day. */
export function isEmptyPraise(sentence: string, repName = ''): boolean {
  const names = new Set(wordsOf(repName));
  const words = wordsOf(sentence).filter((word) => !names.has(word));
  if (!words.some((word) => isPraise(word))) return false;
  const telling = words.filter((word) => !isPraise(word) && !isVague(word) && !isFiller(word));
  return telling.length <= 1;
}

const isPraise = matcher(praiseWords);
const isVague = matcher(vagueWords);
const isFiller = matcher(fillerWords);

function matcher(list: string): (word: string) => boolean {
  const entries = list.trim().split(/\s+/);
  const whole = new Set(entries.filter((entry) => !entry.endsWith('*')));
  const stems = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return (word) => whole.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** One focus area is read; three are filed away. A list, a "secondly", or growth notes about different competencies. */
function secondFocus({ workOn, notes }: QualityInput): Finding[] {
  const lines = workOn.split(/\r?\n/).filter((line) => /^\s*(?:[-–—•*]|\d+[.)])\s+\S/.test(line));
  const second =
    lines[1] ?? sentencesOf(workOn).find((sentence, index) => index > 0 && begins(sentence, seconds)) ?? null;
  if (second !== null) return [{ rule: 'focus', quote: second.trim(), target: { at: 'workOn' } }];
  const growth = notes.filter(
    ({ kind, visibility, competencyName }) =>
      kind === 'growth' && visibility === 'shared' && competencyName !== null,
  );
  const other = growth.find(({ competencyName }) => competencyName !== growth[0]?.competencyName);
  return other === undefined
    ? []
    : [{ rule: 'focus', quote: other.text, target: { at: 'note', id: other.id } }];
}

function begins(sentence: string, openings: readonly string[]): boolean {
  const text = `${wordsOf(sentence).join(' ')} `;
  return openings.some((opening) => text.startsWith(`${opening} `));
}

/** The longest passage is where most can be won. */
function tooLong(places: readonly Place[]): Finding[] {
  const longest = places.toSorted((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) return [];
  return [{ rule: 'length', quote: sentencesOf(longest.text)[0] ?? null, target: longest.target }];
}

function saysNothingOfTheRep({ notes, answers }: QualityInput): boolean {
  if (answers.some((answer) => answer.trim() !== '')) return false;
  return !notes.some(
    ({ kind, answer, visibility }) =>
      visibility === 'shared' && (kind === 'idea' || (kind === 'question' && answer.trim() !== '')),
  );
}

/** So many words in a row are no coincidence. */
const sameWords = 5;
/** A shorter private text counts when all of it stands there; less than this is a phrase. */
const fewestWords = 3;

/** Sentences for the rep that stand in a private text too, or that say themselves that they were not meant for anybody. */
function leaks({ notes, privateTexts }: QualityInput, places: readonly Place[]): Finding[] {
  const hidden = [
    ...privateTexts,
    ...notes.filter(({ visibility }) => visibility === 'private').map(({ text }) => text),
  ].flatMap(passagesOf);
  return places.flatMap(({ text, target }) =>
    sentencesOf(text)
      .filter((sentence) => {
        const words = ` ${wordsOf(sentence).join(' ')} `;
        return [...hidden, ...confidences].some((passage) => words.includes(` ${passage} `));
      })
      .map((quote): Finding => ({ rule: 'privacy', quote, target })),
  );
}

function passagesOf(text: string): string[] {
  const words = wordsOf(text);
  if (words.length < fewestWords) return [];
  if (words.length <= sameWords) return [words.join(' ')];
  return words
    .slice(0, -sameWords + 1)
    .map((_word, index) => words.slice(index, index + sameWords).join(' '));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|[\r\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** In lower case and without accents, whatever the language. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
