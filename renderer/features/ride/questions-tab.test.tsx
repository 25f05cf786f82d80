import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  stageIdSchema,
  tellIdSchema,
} from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import type { QuestionDraft, Session, SessionQuestion } from '#shared/domain/session.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { renderScreen } from '../../../test/render.tsx';
import { QuestionsTab } from './questions-tab.tsx';

const uuid = (n: number): string => `01a2009c-e75d-75cd-bb8a-${String(n).padStart(12, '0')}`;
const at = '2026-11-23T08:30:00.000Z';
const id = sessionIdSchema.parse(uuid(1));
const repId = repIdSchema.parse(uuid(2));
const [what, then] = [questionIdSchema.parse(uuid(3)), questionIdSchema.parse(uuid(4))];

const session: Session = {
  id,
  kind: 'one_to_one',
  status: 'in_progress',
  repId,
  startsAt: at,
  endsAt: null,
  allDay: false,
  place: '',
  goal: '',
  focusCompetencyId: null,
  rideFormat: null,
  startedAt: at,
  concludedAt: null,
  whatWorked: '',
  workOn: '',
  privateNote: '',
  archivedAt: null,
  createdAt: at,
  updatedAt: at,
};

const unused = { timesAsked: 0, lastAskedAt: null, followed: 0 };
const script: Script = {
  id: scriptIdSchema.parse(uuid(5)),
  framework: 'grow',
  name: 'GROW',
  about: '',
  isBuiltin: true,
  stages: [
    {
      id: stageIdSchema.parse(uuid(6)),
      name: 'Reality',
      questions: [
        { id: what, text: 'What happens now?', ...unused },
        { id: then, text: 'What else?', timesAsked: 2, lastAskedAt: at, followed: 1 },
      ],
    },
  ],
};

const askQuestion = vi.fn();
const addFollowUp = vi.fn();
const saveQuestionDraft = vi.fn();
const onDone = vi.fn();
beforeEach(() => vi.clearAllMocks());

/** The tab of a session whose ledger is kept in memory. */
function open({ drafts = [], asked = [] }: { drafts?: QuestionDraft[]; asked?: SessionQuestion[] } = {}) {
  let ledger: SessionQuestion[] = asked;
  let tells = 0;
  function keep(values: Partial<SessionQuestion>): SessionQuestion {
    const entry: SessionQuestion = {
      id: sessionQuestionIdSchema.parse(uuid(100 + ledger.length)),
      questionId: null,
      text: '',
      stage: 'Reality',
      followUpOf: null,
      askedAt: at,
      answer: '',
      ...values,
    };
    ledger = [...ledger, entry];
    return entry;
  }
  function Tab() {
    const { data } = useApiQuery('sessions', 'get', { id });
    return data ? <QuestionsTab detail={data} onShow={vi.fn()} onDone={onDone} /> : null;
  }
  return renderScreen(<Tab />, {
    answers: {
      questions: { scripts: () => [script] },
      sessions: {
        get: () => ({
          session,
          rep: { id: repId, name: 'Versie Hillebrand', region: '' },
          focusName: null,
          questions: ledger,
          visits: [],
          observations: [],
          links: [],
          commitments: [],
          openBefore: [],
          lastTime: null,
          debriefs: [],
          interventions: [],
        }),
        askFromScript: ({ questionId }) =>
          keep({
            questionId: questionId === what ? what : then,
            text: questionId === what ? 'What happens now?' : 'What else?',
          }),
        addFollowUp: (input) => {
          addFollowUp(input);
          return keep({ text: input.text, followUpOf: ledger[0]?.id ?? null });
        },
        askQuestion: (input) => {
          askQuestion(input);
          ledger = ledger.map((entry) =>
            entry.id === input.id
              ? { ...entry, askedAt: input.asked ? at : null, answer: input.answer ?? entry.answer }
              : entry,
          );
          const entry = ledger.find((one) => one.id === input.id);
          if (entry === undefined) throw new Error('Not in the ledger');
          return entry;
        },
        questionDrafts: () => drafts,
        saveQuestionDraft: (input) => void saveQuestionDraft(input),
        balance: () => ({ asks: ledger.filter(({ askedAt }) => askedAt !== null).length, tells }),
        tell: () => {
          tells += 1;
          return { id: tellIdSchema.parse(uuid(200)) };
        },
      },
    },
  });
}

const user = userEvent.setup({ delay: null });

async function chooseScript(): Promise<HTMLElement> {
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Questions from' }),
    await screen.findByRole('option', { name: 'GROW' }),
  );
  return screen.getByRole('region', { name: 'Reality' });
}

test('each question of a script says whether this person was asked it, and what followed', async () => {
  open();
  await screen.findByRole('option', { name: 'GROW' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Questions from' }), 'GROW');
  expect(screen.getByText('not yet with Versie Hillebrand')).toBeVisible();
  expect(screen.getByText('asked 2 times · 1 commitment followed')).toBeVisible();
});

test('a question of a script is asked with one tap and answered where it stands, a follow-up under it', async () => {
  open();
  const stage = await chooseScript();
  await user.click(within(stage).getByRole('button', { name: 'What happens now?' }));
  const answer = await within(stage).findByRole('textbox', { name: 'In the rep’s words' });
  await waitFor(() => expect(answer).toHaveFocus());
  await user.type(answer, 'I talk{Enter}');
  await waitFor(() =>
    expect(askQuestion).toHaveBeenLastCalledWith({
      id: uuid(100),
      asked: true,
      answer: 'I talk',
    }),
  );
  expect(onDone).toHaveBeenCalledOnce();

  await user.click(within(stage).getByRole('button', { name: 'Follow-up to: What happens now?' }));
  await user.keyboard('Since when?{Enter}');
  expect(addFollowUp).toHaveBeenCalledWith({ id: uuid(100), text: 'Since when?' });
  await waitFor(() =>
    expect(within(stage).getAllByRole('textbox', { name: 'In the rep’s words' })[1]).toHaveFocus(),
  );
  expect(within(stage).getByRole('button', { name: 'Since when?' })).toHaveAttribute('aria-pressed', 'true');
});

test('asked by mistake: Ctrl+Z in the untouched answer takes it back', async () => {
  open();
  const stage = await chooseScript();
  await user.click(within(stage).getByRole('button', { name: 'What else?' }));
  await waitFor(() => expect(within(stage).getByRole('textbox')).toHaveFocus());
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(askQuestion).toHaveBeenLastCalledWith({ id: uuid(100), asked: false }));
  await waitFor(() =>
    expect(within(stage).getByRole('button', { name: 'What else?' })).toHaveAttribute(
      'aria-pressed',
      'false',
    ),
  );
});

test('arrow keys go from question to question', async () => {
  open();
  const stage = await chooseScript();
  within(stage).getByRole('button', { name: 'What happens now?' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(within(stage).getByRole('button', { name: 'What else?' })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(within(stage).getByRole('button', { name: 'What else?' })).toHaveFocus();
});

test('advice is counted with one tap', async () => {
  open();
  expect(await screen.findByText('Nothing asked or told yet')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Advice given' }));
  expect(await screen.findByText('0 questions · 1 piece of advice')).toBeVisible();
});

test('a follow-up is on disk while it is typed; Enter keeps it, Escape lets it be', async () => {
  open();
  const stage = await chooseScript();
  await user.click(within(stage).getByRole('button', { name: 'What happens now?' }));
  const followUp = () => screen.getByRole('textbox', { name: 'Follow-up to: What happens now?' });
  await user.click(await screen.findByRole('button', { name: 'Follow-up to: What happens now?' }));
  await user.type(followUp(), 'Since wh');
  await waitFor(() =>
    expect(saveQuestionDraft).toHaveBeenLastCalledWith({
      sessionId: id,
      followUpOf: uuid(100),
      text: 'Since wh',
    }),
  );
  await user.keyboard('{Escape}');
  await waitFor(() =>
    expect(saveQuestionDraft).toHaveBeenLastCalledWith({ sessionId: id, followUpOf: uuid(100), text: '' }),
  );
  expect(addFollowUp).not.toHaveBeenCalled();
});

test('what was half typed before stands where it was typed, and takes the focus only when asked', async () => {
  const asked: SessionQuestion = {
    id: sessionQuestionIdSchema.parse(uuid(100)),
    questionId: null,
    text: 'What happens now?',
    stage: '',
    followUpOf: null,
    askedAt: at,
    answer: '',
  };
  open({
    asked: [asked],
    drafts: [
      { followUpOf: asked.id, text: 'Since wh' },
      { followUpOf: null, text: 'Who el' },
    ],
  });
  const followUp = await screen.findByRole('textbox', { name: 'Follow-up to: What happens now?' });
  expect(followUp).toHaveValue('Since wh');
  expect(followUp).not.toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Add a question' })).toHaveValue('Who el');
  await user.click(screen.getByRole('button', { name: 'Follow-up to: What happens now?' }));
  const again = screen.getByRole('textbox', { name: 'Follow-up to: What happens now?' });
  await waitFor(() => expect(again).toHaveFocus());
  await user.keyboard('en?{Enter}');
  expect(addFollowUp).toHaveBeenCalledWith({ id: uuid(100), text: 'Since when?' });
});
