import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '#renderer/lib/api.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { usePlanPanel, type PlanPrefill } from '#renderer/lib/plan-panel.ts';
import {
  competencyIdSchema,
  questionIdSchema,
  repIdSchema,
  scriptIdSchema,
  sessionIdSchema,
  stageIdSchema,
} from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Input } from '#shared/ipc/contract.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { PlanPanel } from './plan-panel.tsx';

const id = (last: number): string => `01930000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const versie = repIdSchema.parse(id(1));
const sessionId = sessionIdSchema.parse(id(2));
const competencyId = competencyIdSchema.parse(id(3));
const asked = questionIdSchema.parse(id(4));
const fresh = questionIdSchema.parse(id(5));

const script: Script = {
  id: scriptIdSchema.parse(id(6)),
  framework: 'own',
  name: 'Curbside debrief',
  about: '',
  isBuiltin: true,
  stages: [
    {
      id: stageIdSchema.parse(id(7)),
      name: 'What you wanted',
      questions: [
        {
          id: asked,
          text: 'What did you want?',
          timesAsked: 3,
          lastAskedAt: '2026-10-12T08:00:00.000Z',
          followed: 0,
        },
        { id: fresh, text: 'What would be a good end?', timesAsked: 0, lastAskedAt: null, followed: 0 },
      ],
    },
  ],
};

const day = '2099-11-23';
const stored: Session = {
  id: sessionId,
  kind: 'ride_along',
  status: 'planned',
  repId: versie,
  startsAt: new Date(`${day}T09:30:00`).toISOString(),
  endsAt: null,
  allDay: false,
  place: 'Central',
  goal: '',
  focusCompetencyId: null,
  rideFormat: 'co_sell',
  startedAt: null,
  concludedAt: null,
  whatWorked: '',
  workOn: '',
  privateNote: '',
  archivedAt: null,
  createdAt: '2026-11-21T08:41:00.000Z',
  updatedAt: '2026-11-21T08:41:00.000Z',
};
const detail: SessionDetail = {
  session: stored,
  rep: { id: versie, name: 'Versie Hillebrand', region: 'Central' },
  focusName: null,
  questions: [],
  visits: [],
  observations: [],
  links: [],
  commitments: [],
  openBefore: [],
  lastTime: null,
  debriefs: [],
  interventions: [],
};

// The panel holds many fields: asking jsdom for the visibility of each of them took most of the time.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 20_000 });

const plan = vi.fn((_plan: Input<'sessions', 'plan'>) => stored);

function open(prefill: PlanPrefill, sessions: Answers['sessions'] = {}) {
  usePlanPanel.getState().open(prefill);
  return renderScreen(<PlanPanel target={prefill} />, {
    answers: {
      sessions: { plan, get: () => detail, ...sessions },
      reps: {
        options: () => [{ id: versie, name: 'Versie Hillebrand', region: 'Central', status: 'active' }],
      },
      competencies: {
        list: () => [
          {
            id: competencyId,
            name: 'Asks before telling',
            description: '',
            groupName: '',
            frameworkName: 'Field sales',
          },
        ],
      },
      questions: {
        scripts: () => [script],
        askedWithFocus: ({ focusCompetencyId }) => (focusCompetencyId === null ? [] : [fresh]),
      },
    },
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  usePlanPanel.getState().close();
});

test('plans what was chosen, with the keyboard alone', async () => {
  open({ day });
  const rep = await screen.findByRole('combobox', { name: 'With whom' });
  await waitFor(() => expect(rep).toHaveFocus());
  await userEvent.keyboard('ver');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(rep).toHaveValue('Versie Hillebrand · Central');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(plan).toHaveBeenCalledOnce());
  expect(plan.mock.calls[0]?.[0]).toMatchObject({
    kind: 'ride_along',
    rideFormat: 'observe_only',
    repId: versie,
    startsAt: new Date(`${day}T09:00:00`).toISOString(),
    endsAt: null,
  });
  await waitFor(() => expect(usePlanPanel.getState().target).toBeNull());
});

test('suggests what was asked least, and takes own questions', async () => {
  open({ day, repId: versie });
  const suggestion = await screen.findByRole('button', { name: 'What would be a good end?' });
  await waitFor(() => expect(suggestion).toHaveAccessibleDescription('Not asked to Versie Hillebrand yet'));
  await userEvent.click(suggestion);
  const field = screen.getByRole('combobox', { name: 'Pick from the scripts or write your own' });
  await userEvent.type(field, 'And then?{Enter}');
  expect(field).toHaveValue('');
  await userEvent.click(screen.getByRole('button', { name: 'Leave out: And then?' }));
  await userEvent.type(field, 'Who decides?{Enter}');
  await userEvent.click(screen.getByRole('button', { name: /^Plan/ }));
  await waitFor(() => expect(plan).toHaveBeenCalledOnce());
  expect(plan.mock.calls[0]?.[0].questions).toEqual([
    { questionId: fresh, text: 'What would be a good end?' },
    { questionId: null, text: 'Who decides?' },
  ]);
});

test('suggests first what fits the focus of the session, and says so', async () => {
  open({ day, repId: versie });
  const suggestion = await screen.findByRole('button', { name: 'What would be a good end?' });
  await userEvent.click(screen.getByRole('combobox', { name: 'Focus' }));
  await userEvent.keyboard('asks{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(suggestion).toHaveAccessibleDescription('Fits the focus, not asked to Versie Hillebrand yet'),
  );
});

test('takes a question from a script while typing', async () => {
  open({ day, repId: versie });
  const field = await screen.findByRole('combobox', { name: 'Pick from the scripts or write your own' });
  await userEvent.type(field, 'did you');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByRole('button', { name: 'Leave out: What did you want?' })).toBeVisible();
  await waitFor(() => expect(field).toHaveValue(''));
});

test('says what is wrong at the field, and forgets it once it is changed', async () => {
  open(
    { day },
    {
      plan: () => {
        throw new ApiError({
          code: 'rep_required',
          message: 'Choose who the session is with.',
          field: 'repId',
        });
      },
    },
  );
  const rep = await screen.findByRole('combobox', { name: 'With whom' });
  await userEvent.click(screen.getByRole('button', { name: /^Plan/ }));
  await waitFor(() => expect(rep).toHaveAccessibleDescription('Choose who the session is with.'));
  expect(usePlanPanel.getState().target).not.toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'All day' }));
  await waitFor(() => expect(rep).not.toHaveAccessibleDescription());
});

test('asks for nobody when the session is with the team', async () => {
  open({ day, kind: 'team' });
  await screen.findByRole('combobox', { name: 'Kind of session' });
  expect(screen.queryByRole('combobox', { name: 'With whom' })).toBeNull();
  expect(screen.queryByRole('radiogroup', { name: 'Your part' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Plan/ }));
  await waitFor(() =>
    expect(plan.mock.calls[0]?.[0]).toMatchObject({ kind: 'team', repId: null, rideFormat: null }),
  );
});

test('changes a plan as it was stored', async () => {
  const update = vi.fn((_change: Input<'sessions', 'update'>) => stored);
  open({ sessionId }, { update });
  expect(await screen.findByRole('dialog', { name: 'Change the plan' })).toBeVisible();
  const part = await screen.findByRole('radiogroup', { name: 'Your part' });
  expect(within(part).getByRole('radio', { name: 'We sell together' })).toBeChecked();
  await userEvent.type(screen.getByRole('textbox', { name: 'Place' }), ' station');
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(update).toHaveBeenCalledOnce());
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    id: sessionId,
    plan: { place: 'Central station', startsAt: stored.startsAt },
  });
  undoLatest();
  await waitFor(() => expect(update).toHaveBeenCalledTimes(2));
  expect(update.mock.calls[1]?.[0]).toMatchObject({ id: sessionId, plan: { place: 'Central' } });
});

test('calls a session off and deletes it, from the panel', async () => {
  const cancel = vi.fn(() => stored);
  open({ sessionId }, { cancel });
  await userEvent.click(await screen.findByRole('button', { name: 'Call it off' }));
  await waitFor(() => expect(cancel).toHaveBeenCalledWith({ id: sessionId }));
  expect(usePlanPanel.getState().target).toBeNull();
});
