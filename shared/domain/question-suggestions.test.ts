import { describe, expect, it } from 'vitest';
import { questionIdSchema, scriptIdSchema, stageIdSchema } from './ids.ts';
import type { Question, Script } from './question.ts';
import { suggestQuestions } from './question-suggestions.ts';

const uuid = (n: number): string => `01a2009c-e75d-75cd-bb8a-${String(n).padStart(12, '0')}`;

let count = 0;
function asked(text: string, timesAsked = 0, lastAskedAt: string | null = null): Question {
  count += 1;
  return { id: questionIdSchema.parse(uuid(count)), text, timesAsked, lastAskedAt, followed: 0 };
}

function script(framework: Script['framework'], ...stages: Question[][]): Script {
  count += 1;
  return {
    id: scriptIdSchema.parse(uuid(count)),
    framework,
    name: framework,
    about: '',
    isBuiltin: true,
    stages: stages.map((questions, index) => ({
      id: stageIdSchema.parse(uuid(1000 * count + index)),
      name: `Stage ${index}`,
      questions,
    })),
  };
}

const none = new Set<string>();
const texts = (scripts: Script[], options: Parameters<typeof suggestQuestions>[1]): string[] =>
  suggestQuestions(scripts, options).map(({ text }) => text);

describe('suggestQuestions', () => {
  it('takes one of each of the first three stages: the least asked, then the one asked longest ago', () => {
    const debrief = script(
      'own',
      [asked('Often', 2), asked('Never')],
      [asked('Lately', 1, '2026-11-02T08:00:00.000Z'), asked('Long ago', 1, '2026-03-02T08:00:00.000Z')],
      [asked('Third')],
      [asked('Fourth')],
    );
    expect(suggestQuestions([debrief], { kind: 'ride_along', taken: none })).toMatchObject([
      { text: 'Never', reason: 'not_asked' },
      { text: 'Long ago', reason: 'asked_least' },
      { text: 'Third', reason: 'not_asked' },
    ]);
  });

  it('prefers what was asked of others with the same focus, and keeps the order of the stages', () => {
    const fits = asked('Fits');
    const known = asked('Known', 1);
    const debrief = script(
      'own',
      [asked('One'), known],
      [asked('Two')],
      [asked('Three')],
      [asked('x'), fits],
    );
    expect(
      suggestQuestions([debrief], {
        kind: 'ride_along',
        taken: none,
        askedWithFocus: new Set([fits.id, known.id]),
      }).map(({ text, reason }) => [text, reason]),
    ).toEqual([
      ['One', 'not_asked'],
      ['Two', 'not_asked'],
      ['Fits', 'focus'],
    ]);
  });

  it('debriefs in the field and talks about goals at the table', () => {
    const scripts = [script('grow', [asked('Goal')]), script('own', [asked('Debrief')])];
    expect(texts(scripts, { kind: 'one_to_one', taken: none })).toEqual(['Goal']);
    expect(texts(scripts, { kind: 'curbside', taken: none })).toEqual(['Debrief']);
    expect(texts(scripts.slice(0, 1), { kind: 'curbside', taken: none })).toEqual(['Goal']);
  });

  it('leaves out what is set already, and has nothing to say without a script', () => {
    const grow = script('grow', [asked('Goal'), asked('Aim')], [asked('Now')]);
    expect(texts([grow], { kind: 'one_to_one', taken: new Set(['Goal', 'Now']) })).toEqual(['Aim']);
    expect(texts([], { kind: 'one_to_one', taken: none })).toEqual([]);
  });
});
