import type { QuestionId } from './ids.ts';
import type { Question, Script } from './question.ts';
import type { SessionKind } from './session.ts';

/** How many questions a session is begun with: more are not asked, they are worked off. */
export const enoughQuestions = 3;

export interface Suggestion {
  questionId: QuestionId;
  text: string;
  /**
   * `focus`: never asked of this person, but of others when the focus was the same. `not_asked`: never asked of this
   * person. `asked_least`: all of its stage were, this one least and longest ago.
   */
  reason: 'focus' | 'not_asked' | 'asked_least';
}

interface SuggestionCase {
  kind: SessionKind;
  /** Texts that are set already. */
  taken: ReadonlySet<string>;
  /** Questions asked in sessions of the same focus, of anybody. */
  askedWithFocus?: ReadonlySet<QuestionId>;
  most?: number;
}

/**
 * Questions of the script that fits, three unless told, each from another stage and in the order of the stages: one
 * that fits the focus goes before one that was never asked, and that before one that was. Counts in `scripts` are those
 * of the person.
 * Source: S1, questions not yet used with this rep.
 */
export function suggestQuestions(
  scripts: readonly Script[],
  { kind, taken, askedWithFocus = new Set(), most = enoughQuestions }: SuggestionCase,
): Suggestion[] {
  const best = (scriptFor(scripts, kind)?.stages ?? []).flatMap(({ questions }, place) => {
    const [first] = questions
      .filter(({ text }) => !taken.has(text))
      .map((question) => ({ question, reason: reasonOf(question, askedWithFocus) }))
      .toSorted((a, b) => weight[a.reason] - weight[b.reason] || byFreshness(a.question, b.question));
    return first === undefined ? [] : [{ ...first, place }];
  });
  return best
    .toSorted((a, b) => Number(b.reason === 'focus') - Number(a.reason === 'focus') || a.place - b.place)
    .slice(0, most)
    .toSorted((a, b) => a.place - b.place)
    .map(({ question: { id, text }, reason }) => ({ questionId: id, text, reason }));
}

const weight: Record<Suggestion['reason'], number> = { focus: 0, not_asked: 1, asked_least: 2 };

function reasonOf(
  { id, timesAsked }: Question,
  askedWithFocus: ReadonlySet<QuestionId>,
): Suggestion['reason'] {
  if (timesAsked > 0) return 'asked_least';
  return askedWithFocus.has(id) ? 'focus' : 'not_asked';
}

/** In the field the debrief of a visit, at the table a conversation about goals. */
function scriptFor(scripts: readonly Script[], kind: SessionKind): Script | undefined {
  const isField = kind === 'ride_along' || kind === 'curbside' || kind === 'call_review';
  const fits = (script: Script): boolean =>
    isField ? script.framework === 'own' && script.isBuiltin : script.framework === 'grow';
  return scripts.find(fits) ?? scripts[0];
}

function byFreshness(a: Question, b: Question): number {
  return a.timesAsked - b.timesAsked || (a.lastAskedAt ?? '').localeCompare(b.lastAskedAt ?? '');
}
