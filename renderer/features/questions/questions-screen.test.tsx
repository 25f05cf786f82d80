import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  stageIdSchema,
} from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { QuestionsScreen } from './questions-screen.tsx';

const id = (last: number): string => `01930000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const grow = scriptIdSchema.parse(id(1));
const own = scriptIdSchema.parse(id(2));
const [goal, reality] = [stageIdSchema.parse(id(3)), stageIdSchema.parse(id(4))];
const [one, two, three] = [
  questionIdSchema.parse(id(5)),
  questionIdSchema.parse(id(6)),
  questionIdSchema.parse(id(7)),
];
const never = { timesAsked: 0, lastAskedAt: null, followed: 0 };

const scripts: Script[] = [
  {
    id: grow,
    framework: 'grow',
    name: 'GROW',
    about: 'With time to think',
    isBuiltin: true,
    stages: [
      {
        id: goal,
        name: 'Goal',
        questions: [
          {
            id: one,
            text: 'What do you want?',
            timesAsked: 3,
            lastAskedAt: '2026-10-12T08:00:00.000Z',
            followed: 2,
          },
          { id: two, text: 'By when?', ...never },
        ],
      },
      { id: reality, name: 'Reality', questions: [{ id: three, text: 'What happens now?', ...never }] },
    ],
  },
  { id: own, framework: 'own', name: 'Fridays', about: '', isBuiltin: false, stages: [] },
];

const questions = {
  scripts: () => scripts,
  balance: () => ({
    asks: 3,
    tells: 1,
    points: [{ startsAt: '2026-10-31T23:00:00.000Z', asks: 3, tells: 1 }],
  }),
  asked: vi.fn(() => [
    {
      id: sessionQuestionIdSchema.parse(id(8)),
      sessionId: sessionIdSchema.parse(id(9)),
      rep: { id: repIdSchema.parse(id(10)), name: 'Versie Hillebrand' },
      askedAt: '2026-10-12T08:00:00.000Z',
      answer: 'More orders',
      followed: 2,
    },
  ]),
  createScript: vi.fn(() => ({ id: own })),
  updateScript: vi.fn(),
  addStage: vi.fn(() => ({ id: reality })),
  addQuestion: vi.fn(() => ({ id: three })),
  updateQuestion: vi.fn(),
  moveQuestion: vi.fn(),
  archiveQuestion: vi.fn(),
} satisfies Answers['questions'];

beforeEach(() => vi.clearAllMocks());

async function open() {
  renderScreen(<QuestionsScreen />, { answers: { questions } });
  await screen.findByRole('heading', { level: 1, name: 'Questions' });
}

const stage = (name: string) => screen.getByRole('region', { name });

test('shows the first script with its stages and how often was asked', async () => {
  await open();
  expect(screen.getByRole('button', { name: /GROW\s*3 questions/ })).toHaveAttribute('aria-current', 'true');
  expect(within(stage('Goal')).getByText('asked 3 times')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Fridays/ }));
  expect(screen.getByRole('heading', { level: 2, name: 'Fridays' })).toBeVisible();
});

test('whom a question was asked, and what followed, is shown on demand', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: /asked 3 times 2 commitments followed/ }));
  expect(questions.asked).toHaveBeenCalledWith({ id: one });
  expect(await screen.findByRole('link', { name: 'Versie Hillebrand' })).toBeVisible();
  expect(screen.getByText('“More orders”')).toBeVisible();
});

test('shows the balance of asking and telling', async () => {
  await open();
  expect(await screen.findByRole('region', { name: 'Asking and telling' })).toHaveTextContent(
    '3 questions · 1 piece of advice',
  );
  expect(screen.getByRole('img', { name: /oldest first: 75%/ })).toBeVisible();
});

test('a question is edited where it stands', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'By when?' }));
  await userEvent.keyboard(' Exactly?{Enter}');
  expect(questions.updateQuestion).toHaveBeenCalledExactlyOnceWith({ id: two, text: 'By when? Exactly?' });
});

test('questions are added one after the other with Enter', async () => {
  await open();
  const field = screen.getByRole('textbox', { name: 'Add a question to Reality' });
  await userEvent.type(field, 'Who knows?{Enter}');
  expect(questions.addQuestion).toHaveBeenCalledWith({ stageId: reality, text: 'Who knows?' });
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  await userEvent.keyboard('  {Enter}');
  expect(questions.addQuestion).toHaveBeenCalledOnce();
});

test('Alt and the arrows move a question, over the edge of its stage too', async () => {
  await open();
  screen.getByRole('button', { name: 'By when?' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(questions.moveQuestion).toHaveBeenLastCalledWith({ id: two, stageId: goal, position: 0 });
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(questions.moveQuestion).toHaveBeenLastCalledWith({ id: two, stageId: reality, position: 0 });
  screen.getByRole('button', { name: 'What do you want?' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(questions.moveQuestion).toHaveBeenCalledTimes(2);
});

test('a question is dropped before another', async () => {
  await open();
  const grip = document.querySelector('[draggable="true"]');
  if (!grip) throw new Error('A question has a grip');
  fireEvent.dragStart(grip, { dataTransfer: { effectAllowed: '' } });
  const target = screen.getByRole('button', { name: 'What happens now?' });
  fireEvent.dragOver(target);
  fireEvent.drop(target);
  await waitFor(() =>
    expect(questions.moveQuestion).toHaveBeenCalledWith({ id: one, stageId: reality, position: 0 }),
  );
});

test('archives a question', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Archive: By when?' }));
  expect(questions.archiveQuestion).toHaveBeenCalledWith({ id: two });
});

test('the name and the purpose are edited in place, one without the other', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'With time to think' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'What it is for' }));
  await userEvent.keyboard('{Enter}');
  expect(questions.updateScript).toHaveBeenCalledWith({ id: grow, name: 'GROW', about: '' });
});

test('a new script is shown at once, with a stage to write into', async () => {
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'New script' }));
  await waitFor(() => expect(questions.addStage).toHaveBeenCalledWith({ scriptId: own, name: 'New stage' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Fridays' })).toBeVisible();
});

test('a new question that could not be stored stays in its line', async () => {
  questions.addQuestion.mockImplementationOnce(() => {
    throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
  });
  await open();
  const line = within(stage('Goal')).getByRole('textbox');
  await userEvent.type(line, 'Who else?{Enter}');
  expect(questions.addQuestion).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(line).toHaveValue('Who else?'));
});
