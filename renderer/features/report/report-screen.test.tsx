import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { commitmentSchema, type Commitment, type CommitmentInput } from '#shared/domain/commitment.ts';
import { repIdSchema, sessionIdSchema, type SessionId } from '#shared/domain/ids.ts';
import { observationSchema, type Observation } from '#shared/domain/observation.ts';
import type { ReportDocument, Withheld } from '#shared/domain/report.ts';
import type { SessionSummary, SessionStatus } from '#shared/domain/session.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { undoLatest } from '../../lib/undo.tsx';
import { ReportScreen } from './report-screen.tsx';

const id = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const otherId = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94f');
const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const at = '2026-11-23T08:30:00.000Z';

function aCommitment(changes: Partial<Commitment> = {}): Commitment {
  return commitmentSchema.parse({
    id: '01a2009c-e825-72bb-a31f-629e023c79a4',
    repId,
    repName: 'Versie Hillebrand',
    sessionId: id,
    owner: 'rep',
    ownerName: '',
    text: 'Writes three opening questions',
    dueDay: '2026-12-07',
    behavioural: true,
    status: 'open',
    closedAt: null,
    sighting: null,
    createdAt: at,
    ...changes,
  });
}

function anObservation(changes: Partial<Observation>): Observation {
  return observationSchema.parse({
    id: `01a2009c-e830-7555-8a4a-6a1a1e6d${changes.kind === 'note' ? '0000' : '0001'}`,
    sessionId: id,
    visitId: null,
    kind: 'note',
    text: 'Rain',
    answer: '',
    competencyId: null,
    competencyName: null,
    person: '',
    visibility: 'shared',
    observedAt: at,
    updatedAt: at,
    ...changes,
  });
}

interface Given {
  status?: SessionStatus;
  commitments?: Commitment[];
  openBefore?: Commitment[];
  observations?: Observation[];
  withheld?: Withheld;
  /** Answers in the place of the document. */
  document?: () => never;
}

const nothingWithheld: Withheld = {
  privateNote: false,
  goal: false,
  privateObservations: 0,
  plainNotes: 0,
  debriefWords: 0,
  privateFiles: 0,
};

const saveSummary = vi.fn();
const add = vi.fn();
const change = vi.fn();
const setStatus = vi.fn();
const sight = vi.fn();
const unsight = vi.fn();

beforeEach(() => vi.resetAllMocks());

function open({
  status = 'draft',
  commitments = [],
  openBefore = [],
  observations = [],
  withheld,
  document,
}: Given = {}) {
  const nothing: SessionSummary = { whatWorked: '', workOn: '', privateNote: '' };
  let summary = nothing;
  const session = (ofSession: SessionId = id): SessionDetail['session'] => ({
    id: ofSession,
    kind: 'ride_along',
    status,
    repId,
    startsAt: at,
    endsAt: null,
    allDay: false,
    place: 'Central',
    goal: '',
    focusCompetencyId: null,
    rideFormat: 'observe_only',
    startedAt: at,
    concludedAt: at,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
    ...(ofSession === id ? summary : nothing),
  });
  const report = (): ReportDocument => ({
    sessionId: id,
    repName: 'Versie Hillebrand',
    managerName: 'Dustin Brinkmann',
    kind: 'ride_along',
    rideFormat: 'observe_only',
    startsAt: at,
    place: 'Central',
    focus: 'Asks before telling',
    visits: [],
    whatWorked: summary.whatWorked,
    workOn: summary.workOn,
    strengths: [],
    growth: [],
    customerVoice: [],
    ownWords: [{ question: 'What did you want?', answer: 'That he tells me who stops it.' }],
    ideas: [],
    promises: [],
    kept: [],
    ratings: [],
    nextSteps: commitments.map(({ text, owner, ownerName, dueDay }) => ({ text, owner, ownerName, dueDay })),
    guests: [],
    learnt: { rep: '', manager: '' },
    loveAnswers: [],
    files: [],
  });
  const answers: Answers = {
    ratings: { list: () => [] },
    sessions: {
      get: ({ id: asked }) => ({
        session: session(sessionIdSchema.parse(asked)),
        rep: { id: repId, name: 'Versie Hillebrand', region: 'Central' },
        focusName: 'Asks before telling',
        questions: [],
        visits: [],
        observations,
        links: [],
        commitments,
        openBefore,
        lastTime: null,
        debriefs: [],
        interventions: [],
      }),
      saveSummary: ({ summary: changes }) => {
        saveSummary(changes);
        summary = { ...summary, ...changes };
        return session();
      },
    },
    dayEnd: {
      draft: ({ whatWorked, workOn }) => {
        summary = { ...summary, whatWorked, workOn };
        return { whatWorked, workOn };
      },
    },
    reports: {
      document:
        document ??
        (() => ({
          day: at.slice(0, 10),
          document: report(),
          seal: null,
          addenda: [],
          company: { name: '', logo: null },
          answer: null,
          withheld: withheld ?? nothingWithheld,
        })),
      markdown: () => ({ text: '# Versie Hillebrand\n' }),
      check: () => [],
      history: () => [],
    },
    commitments: {
      add: (input) => add(input) as Commitment,
      update: (input) => change(input) as Commitment,
      sightings: () => [],
      sight: (input) => {
        sight(input);
        return aCommitment({ status: 'kept', sighting: input.sighting });
      },
      unsight: (input) => {
        unsight(input);
        return aCommitment();
      },
      setStatus: (input) => {
        setStatus(input);
        return aCommitment({ status: input.status });
      },
    },
  };
  return renderScreen(<ReportScreen />, {
    answers,
    path: `/sessions/${id}/report`,
    route: '/sessions/:sessionId/report',
  });
}

test('what is typed is stored and stands in the preview; the private note does not', async () => {
  open();
  await userEvent.type(await screen.findByRole('textbox', { name: /What worked/ }), 'You waited.');
  await userEvent.type(screen.getByRole('textbox', { name: /Only for me/ }), 'Tired today');
  await userEvent.tab();
  await waitFor(() =>
    expect(saveSummary).toHaveBeenLastCalledWith(expect.objectContaining({ privateNote: 'Tired today' })),
  );
  expect(saveSummary).toHaveBeenCalledWith(expect.objectContaining({ whatWorked: 'You waited.' }));
  const paper = screen.getByTestId('report-paper');
  expect(await within(paper).findByText('You waited.')).toBeVisible();
  expect(paper).not.toHaveTextContent('Tired today');
  expect(await screen.findByTestId('saved-at')).toHaveTextContent(/Saved \d\d:\d\d:\d\d/);
});

test('an empty report is drafted from the notes, over nothing that was typed', async () => {
  const note = { kind: 'strength', text: 'Waited until he named the drivers' } as const;
  open({ observations: [anObservation(note), anObservation({ kind: 'note', text: 'Tired' })] });
  await userEvent.click(await screen.findByRole('button', { name: 'Draft the report' }));
  const drafted = 'Waited until he named the drivers.';
  await waitFor(() => expect(screen.getByRole('textbox', { name: /What worked/ })).toHaveValue(drafted));
  expect(screen.getByRole('textbox', { name: /What to work on/ })).toHaveValue('');
  expect(screen.queryByRole('button', { name: 'Draft the report' })).not.toBeInTheDocument();
});

test('drafting the report takes nothing else that is being written', async () => {
  const note = { kind: 'strength', text: 'Waited until he named the drivers' } as const;
  open({ observations: [anObservation(note)] });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a next step' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'What was agreed' }), 'Bring the plan');
  await userEvent.type(screen.getByRole('textbox', { name: /Only for me/ }), 'Tired');
  await userEvent.click(screen.getByRole('button', { name: 'Draft the report' }));
  const drafted = 'Waited until he named the drivers.';
  await waitFor(() => expect(screen.getByRole('textbox', { name: /What worked/ })).toHaveValue(drafted));
  expect(screen.getByRole('textbox', { name: 'What was agreed' })).toHaveValue('Bring the plan');
  expect(screen.getByRole('textbox', { name: /Only for me/ })).toHaveValue('Tired');
});

test('a failed save says so and keeps the text', async () => {
  saveSummary.mockImplementation(() => {
    throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
  });
  open();
  const field = await screen.findByRole('textbox', { name: /What worked/ });
  await userEvent.type(field, 'You waited.');
  await userEvent.tab();
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(field).toHaveValue('You waited.');
});

test('what is being written stays with its report', async () => {
  saveSummary.mockImplementation(() => {
    throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
  });
  const { go } = open();
  // Both reports have been read before, as by searching to and fro.
  await go(`/sessions/${otherId}/report`);
  await screen.findByRole('textbox', { name: /Only for me/ });
  await go(`/sessions/${id}/report`);
  await userEvent.type(await screen.findByRole('textbox', { name: /Only for me/ }), 'Tired');
  await go(`/sessions/${otherId}/report`);
  expect(await screen.findByRole('textbox', { name: /Only for me/ })).toHaveValue('');
});

test('a preview that cannot be made says so and leads out', async () => {
  const { place } = open({
    document: () => {
      throw new ApiError({ code: 'internal', message: 'Something went wrong.' });
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(place()).toBe('/today');
});

test('a next step is added with its owner; a refused day is said at the field', async () => {
  add.mockImplementationOnce(() => {
    throw new ApiError({ code: 'due_before_session', message: 'Too early.', field: 'commitment.dueDay' });
  });
  add.mockImplementationOnce(({ commitment }: { commitment: CommitmentInput }) => aCommitment(commitment));
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a next step' }));
  const text = screen.getByRole('textbox', { name: 'What was agreed' });
  expect(text).toHaveFocus();
  await userEvent.type(text, 'Bring the plan');
  await userEvent.click(screen.getByRole('radio', { name: 'Me' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Too early.')).toBeVisible();
  expect(text).toHaveValue('Bring the plan');

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(text).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add a next step' })).toHaveFocus());
  expect(add).toHaveBeenLastCalledWith({
    sessionId: id,
    commitment: { owner: 'manager', ownerName: '', text: 'Bring the plan', dueDay: null, behavioural: false },
  });
});

test('a next step is rewritten, and the toast brings back what it said', async () => {
  open({ commitments: [aCommitment()] });
  await userEvent.click(await screen.findByRole('button', { name: /^Writes three opening questions/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'What was agreed' }), ' first');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const rest = { owner: 'rep', ownerName: '', dueDay: aCommitment().dueDay, behavioural: true };
  const text = 'Writes three opening questions';
  await waitFor(() =>
    expect(change).toHaveBeenCalledWith({
      id: aCommitment().id,
      changes: { ...rest, text: `${text} first` },
    }),
  );
  undoLatest();
  await waitFor(() =>
    expect(change).toHaveBeenLastCalledWith({ id: aCommitment().id, changes: { ...rest, text } }),
  );
});

test('Escape leaves the form without adding anything', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a next step' }));
  await userEvent.keyboard('half a thought{Escape}');
  expect(screen.queryByRole('textbox', { name: 'What was agreed' })).not.toBeInTheDocument();
  expect(add).not.toHaveBeenCalled();
});

test('an open step from before is closed with one click', async () => {
  open({ openBefore: [aCommitment({ behavioural: false })] });
  await userEvent.click(await screen.findByRole('button', { name: 'Kept: Writes three opening questions' }));
  await waitFor(() => expect(setStatus).toHaveBeenCalledWith({ id: aCommitment().id, status: 'kept' }));
});

test('a behaviour is closed by the note that shows it, chosen beforehand, and the toast takes it back', async () => {
  const note = { kind: 'strength', text: 'Had his three opening questions written' } as const;
  open({ openBefore: [aCommitment()], observations: [anObservation(note), anObservation({ kind: 'note' })] });
  const group = await screen.findByRole('group', { name: 'Writes three opening questions' });
  expect(within(group).queryByRole('button', { name: /Kept/ })).toBeNull();
  expect(within(group).getByRole('combobox')).toHaveDisplayValue(note.text);
  await userEvent.click(within(group).getByRole('button', { name: /^Seen/ }));
  const inSession = { id: aCommitment().id, sessionId: id };
  await waitFor(() =>
    expect(sight).toHaveBeenCalledWith({
      ...inSession,
      sighting: 'seen',
      observationId: anObservation(note).id,
    }),
  );
  undoLatest();
  await waitFor(() => expect(unsight).toHaveBeenCalledWith(inSession));
});

test('without a note nothing counts as seen, but one can say that it was not', async () => {
  open({ openBefore: [aCommitment()] });
  expect(await screen.findByRole('button', { name: /^Seen/ })).toBeDisabled();
  expect(screen.getByText(/Take a note of what you saw/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Not yet/ }));
  await waitFor(() =>
    expect(sight).toHaveBeenCalledWith({
      id: aCommitment().id,
      sessionId: id,
      sighting: 'not_yet',
      observationId: null,
    }),
  );
});

test('a next step may be a behaviour', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a next step' }));
  await userEvent.keyboard('Asks first');
  await userEvent.click(screen.getByRole('checkbox', { name: 'A behaviour' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(add).toHaveBeenCalledWith(
      expect.objectContaining({ commitment: expect.objectContaining({ behavioural: true }) }),
    ),
  );
});

test('what is withheld is counted and listed', async () => {
  open({
    withheld: {
      ...nothingWithheld,
      privateNote: true,
      goal: true,
      privateObservations: 2,
      debriefWords: 1,
      privateFiles: 2,
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: '7 things withheld' }));
  expect(await screen.findByText('2 private notes from the session')).toBeInTheDocument();
  expect(screen.getByText('Your private note')).toBeInTheDocument();
});

test('the preview shows the Markdown too', async () => {
  open();
  await userEvent.click(await screen.findByRole('radio', { name: 'Markdown' }));
  expect(await screen.findByText('# Versie Hillebrand')).toBeInTheDocument();
});

test('a closed report is read, not written', async () => {
  open({ status: 'closed', commitments: [aCommitment()] });
  expect(await screen.findByRole('textbox', { name: /What worked/ })).toHaveAttribute('readonly');
  expect(screen.queryByRole('button', { name: 'Add a next step' })).not.toBeInTheDocument();
});
