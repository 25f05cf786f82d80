import { expect, test } from 'vitest';
import {
  questionIdSchema,
  scriptIdSchema,
  sessionQuestionIdSchema,
  stageIdSchema,
} from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import type { SessionQuestion } from '#shared/domain/session.ts';
import { nextLine, scriptSections, sessionSections, type AskSection } from './question-sections.ts';

const uuid = (n: number): string => `01a2009c-e75d-75cd-bb8a-${String(n).padStart(12, '0')}`;
const entryId = (n: number) => sessionQuestionIdSchema.parse(uuid(n));
const questionId = (n: number) => questionIdSchema.parse(uuid(100 + n));

function entry(n: number, values: Partial<SessionQuestion> = {}): SessionQuestion {
  const blank = { questionId: null, stage: '', followUpOf: null, askedAt: null, answer: '' };
  return { ...blank, id: entryId(n), text: `Q${n}`, ...values };
}

const unused = { timesAsked: 0, lastAskedAt: null, followed: 0 };
const script: Script = {
  id: scriptIdSchema.parse(uuid(200)),
  framework: 'grow',
  name: 'GROW',
  about: '',
  isBuiltin: true,
  stages: [
    {
      id: stageIdSchema.parse(uuid(201)),
      name: 'Goal',
      questions: [{ id: questionId(1), text: 'Aim?', ...unused }],
    },
    { id: stageIdSchema.parse(uuid(202)), name: 'Empty', questions: [] },
    {
      id: stageIdSchema.parse(uuid(203)),
      name: 'Will',
      questions: [{ id: questionId(2), text: 'When?', ...unused }],
    },
  ],
};

const shape = (sections: AskSection[]) =>
  sections.map(({ name, lines }) => [
    name,
    lines.map(({ text, followUps }) => [text, ...followUps.map((one) => one.text)]),
  ]);

test('follow-ups stand under the question it all began with, also those of follow-ups', () => {
  const questions = [
    entry(1),
    entry(2),
    entry(3, { followUpOf: entryId(1) }),
    entry(4, { followUpOf: entryId(3) }),
  ];
  expect(shape(sessionSections(questions))).toEqual([['', [['Q1', 'Q3', 'Q4'], ['Q2']]]]);
});

test('a follow-up whose question is gone stands for itself', () => {
  expect(shape(sessionSections([entry(2, { followUpOf: entryId(9) })]))).toEqual([['', [['Q2']]]]);
});

test('a script stands stage by stage, with what was asked of it, in the words it was asked', () => {
  const asked = entry(1, {
    questionId: questionId(1),
    text: 'Aim then?',
    askedAt: '2026-11-23T08:30:00.000Z',
  });
  const sections = scriptSections(script, [asked, entry(2, { followUpOf: asked.id }), entry(3)]);
  expect(shape(sections)).toEqual([
    ['Goal', [['Aim then?', 'Q2']]],
    ['Will', [['When?']]],
  ]);
  expect(nextLine(sections)).toMatchObject({ text: 'When?', entry: null, questionId: questionId(2) });
});

test('the next question is the first not asked; after the last one there is none', () => {
  const askedAt = '2026-11-23T08:30:00.000Z';
  expect(nextLine(sessionSections([entry(1, { askedAt }), entry(2)]))?.text).toBe('Q2');
  expect(nextLine(sessionSections([entry(1, { askedAt })]))).toBeUndefined();
});
