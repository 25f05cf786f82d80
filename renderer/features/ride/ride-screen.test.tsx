import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  competencyIdSchema,
  observationIdSchema,
  repIdSchema,
  sessionIdSchema,
  sessionQuestionIdSchema,
  visitIdSchema,
} from '#shared/domain/ids.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import type { Session, SessionQuestion } from '#shared/domain/session.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { renderScreen } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { RideScreen } from './ride-screen.tsx';
import { useSavedTime } from './saved-time.ts';

const id = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const listening = competencyIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const questionId = sessionQuestionIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bd');
const visitId = visitIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4be');
const at = '2026-11-23T08:30:00.000Z';
const savedAt = new Date(2026, 10, 23, 14, 3, 12).toISOString();

const baseSession: Session = {
  id,
  kind: 'ride_along',
  status: 'in_progress',
  repId,
  startsAt: at,
  endsAt: null,
  allDay: false,
  place: 'Central',
  goal: '',
  focusCompetencyId: listening,
  rideFormat: 'observe_only',
  startedAt: at,
  concludedAt: null,
  whatWorked: '',
  workOn: '',
  privateNote: '',
  archivedAt: null,
  createdAt: at,
  updatedAt: at,
};

const aVisit: Visit = {
  id: visitId,
  sessionId: id,
  position: 0,
  customer: 'Cancity',
  objective: '',
  advanceSought: '',
  questionsToAsk: '',
  questionsExpected: '',
  points: '',
  objections: '',
  outcome: null,
  outcomeNote: '',
  plannedAt: null,
  arrivedAt: at,
  leftAt: null,
};

/** What reaches the disk, in order. */
const add = vi.fn<(input: ObservationInput) => void | Promise<void>>();
const saveDraft = vi.fn<(text: string) => void | Promise<void>>();
const readDraft = vi.fn<() => void | Promise<void>>();
const ask = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  useSavedTime.setState({ at: null });
});

interface Given {
  /** What follows the address. */
  link?: string;
  notes?: Observation[];
  session?: Partial<Session>;
  draft?: string;
  visits?: Visit[];
}

/** A session of one rep on a disk in memory, opened in its window. */
function open({
  session: changes = {},
  draft = '',
  visits = [aVisit],
  link = '',
  notes: before = [],
}: Given = {}) {
  let session: Session = { ...baseSession, ...changes };
  let question: SessionQuestion = {
    id: questionId,
    questionId: null,
    text: 'What happened?',
    stage: '',
    followUpOf: null,
    askedAt: null,
    answer: '',
  };
  const notes = [...before];
  return renderScreen(<RideScreen />, {
    path: `/sessions/${id}/ride${link}`,
    route: '/sessions/:sessionId/ride',
    answers: {
      competencies: {
        list: () => [{ id: listening, name: 'Listening', description: '', groupName: '', frameworkName: '' }],
      },
      sessions: {
        get: () => ({
          session,
          rep: session.repId === null ? null : { id: repId, name: 'Versie Hillebrand', region: 'Central' },
          focusName: 'Listening',
          questions: [question],
          visits,
          observations: [...notes],
          links: [],
          commitments: [],
          openBefore: [],
          lastTime: null,
        }),
        start: () => (session = { ...session, status: 'in_progress', startedAt: at }),
        conclude: () => (session = { ...session, status: 'draft' }),
        askQuestion: ({ asked, answer }) => {
          ask(asked, answer);
          return (question = {
            ...question,
            askedAt: asked ? at : null,
            answer: answer ?? question.answer,
          });
        },
      },
      observations: {
        draft: async () => {
          await readDraft();
          return { text: draft };
        },
        saveDraft: async ({ text }) => {
          await saveDraft(text);
          return { savedAt };
        },
        add: async ({ observation }) => {
          // The main process checks ids and brands them; here they come from the same tests.
          const input = observation as ObservationInput;
          await add(input);
          const stored: Observation = {
            ...input,
            id: observationIdSchema.parse(`01a2009c-e75d-75cd-bb8a-00000000000${notes.length}`),
            sessionId: id,
            competencyName: input.competencyId === null ? null : 'Listening',
            updatedAt: at,
          };
          notes.push(stored);
          return { observation: stored, savedAt };
        },
      },
    },
  });
}

/** A disk that answers when the test says so. */
function aDisk() {
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const promise = new Promise<void>((resolve, reject) => {
    answers.push({ resolve, reject });
  });
  return {
    promise,
    resolve: () => answers[0]?.resolve(),
    reject: (error: Error) => answers[0]?.reject(error),
  };
}

// By label: asking by role walks the whole window each time.
const box = () => screen.findByLabelText('New note');

/** Types without the pauses of a person. */
const user = userEvent.setup({ delay: null });

test('Enter stores the line with what its signs say, at the visit one is at', async () => {
  open();
  expect(await box()).toHaveFocus();
  await user.type(await box(), '+ Summed up in his words #list{Enter}');
  expect(add).toHaveBeenCalledWith(
    expect.objectContaining({
      kind: 'strength',
      text: 'Summed up in his words',
      competencyId: listening,
      visitId,
      visibility: 'shared',
    }),
  );
  const note = await screen.findByRole('button', { name: /Summed up in his words/ });
  expect(note).toHaveAccessibleName(/Strength.*Listening/);
  expect(await box()).toHaveValue('');
  expect(await box()).toHaveFocus();
});

test('"Saved" is said only after the main process answered', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  open();
  await user.type(await box(), 'Late{Enter}');
  expect(await screen.findByText('Late')).toBeVisible();
  expect(screen.getByTestId('saved-at')).toBeEmptyDOMElement();
  expect(screen.queryByRole('button', { name: /Late/ })).not.toBeInTheDocument();
  disk.resolve();
  expect(await screen.findByRole('button', { name: /Late/ })).toBeVisible();
  expect(screen.getByTestId('saved-at')).toHaveTextContent('Saved 14:03:12');
});

test('a failed save puts the line back, before what was typed since, and says why', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  open();
  await user.type(await box(), '+ First line{Enter}second');
  disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(await box()).toHaveValue('+ First line\nsecond');
  expect(screen.queryByText('First line')).not.toBeInTheDocument();
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('+ First line\nsecond'));
});

test('lines typed faster than the disk answers are all stored, in their order', async () => {
  const disk = aDisk();
  add.mockReturnValueOnce(disk.promise);
  open();
  await user.type(await box(), 'one{Enter}two{Enter}three{Enter}');
  disk.resolve();
  expect(await screen.findByRole('button', { name: /three/ })).toBeVisible();
  await screen.findByRole('button', { name: /one/ });
  expect(add.mock.calls.map(([{ text }]) => text)).toEqual(['one', 'two', 'three']);
});

test('the line is kept on disk while it is typed, and no late save brings it back', async () => {
  const { unmount } = open({ draft: '- Half a line' });
  await waitFor(async () => expect(await box()).toHaveValue('- Half a line'));
  await user.type(await box(), ' more');
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('- Half a line more'));
  const saves = saveDraft.mock.calls.length;
  await user.type(await box(), '!{Enter}');
  await screen.findByRole('button', { name: /Half a line more!/ });
  // Leaving the screen saves what still waits.
  unmount();
  expect(saveDraft).toHaveBeenCalledTimes(saves);
});

test('a sign without words is not stored and stays', async () => {
  open();
  await user.type(await box(), '+ #list{Enter}');
  expect(add).not.toHaveBeenCalled();
  expect(await box()).toHaveValue('+ #list');
});

test('a chip or Ctrl and a digit give the kind; the chosen chip again takes it back', async () => {
  open();
  await user.type(await box(), 'asked twice');
  await user.click(screen.getByRole('button', { name: 'Growth' }));
  expect(await box()).toHaveValue('- asked twice');
  expect(screen.getByRole('button', { name: 'Growth' })).toHaveAttribute('aria-pressed', 'true');
  await user.keyboard('{Control>}4{/Control}');
  expect(await box()).toHaveValue('? asked twice');
  await user.click(screen.getByRole('button', { name: 'Question' }));
  expect(await box()).toHaveValue('asked twice');
});

test('Tab takes the rest of a competency, Enter never does', async () => {
  open();
  await user.type(await box(), 'x #li');
  expect(screen.getByTestId('ghost')).toHaveTextContent('stening');
  await user.tab();
  expect(await box()).toHaveValue('x #listening ');
  await user.type(await box(), '{Control>}a{/Control}{Backspace}x #li{Enter}');
  expect(add).toHaveBeenCalledWith(expect.objectContaining({ text: 'x', competencyId: listening }));
});

test('a question is asked with one tap and answered in the words of the rep', async () => {
  open();
  const coach = await screen.findByRole('region', { name: 'Coach' });
  await user.click(within(coach).getByRole('button', { name: 'What happened?' }));
  const answer = await within(coach).findByRole('textbox', { name: 'In the rep’s words' });
  expect(answer).toHaveFocus();
  await user.type(answer, 'He named it{Enter}');
  await waitFor(() => expect(ask).toHaveBeenLastCalledWith(true, 'He named it'));
  await waitFor(async () => expect(await box()).toHaveFocus());
});

test('a question taken back at once keeps the answer just typed', async () => {
  open();
  const coach = await screen.findByRole('region', { name: 'Coach' });
  const question = within(coach).getByRole('button', { name: 'What happened?' });
  await user.click(question);
  await user.type(await within(coach).findByRole('textbox', { name: 'In the rep’s words' }), 'He named it');
  await user.click(question);
  await waitFor(() => expect(question).toHaveAttribute('aria-pressed', 'false'));
  await user.click(question);
  expect(await within(coach).findByRole('textbox', { name: 'In the rep’s words' })).toHaveValue(
    'He named it',
  );
});

test('a draft save that fails late does not bring back a line that was stored since', async () => {
  const disk = aDisk();
  saveDraft.mockReturnValueOnce(disk.promise);
  const { unmount } = open();
  await user.type(await box(), 'Stored');
  await waitFor(() => expect(saveDraft).toHaveBeenCalledWith('Stored'));
  await user.type(await box(), '{Enter}');
  await screen.findByRole('button', { name: /Stored/ });
  await act(() => {
    disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
    return disk.promise.catch(() => undefined);
  });
  unmount();
  expect(saveDraft).toHaveBeenCalledTimes(1);
});

test('a draft found after typing began is kept on disk together with it', async () => {
  const disk = aDisk();
  readDraft.mockReturnValue(disk.promise);
  open({ draft: 'From before' });
  await user.type(await box(), 'now');
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('now'));
  disk.resolve();
  await waitFor(async () => expect(await box()).toHaveValue('From before\nnow'));
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('From before\nnow'));
});

test('a line that fails after the screen was left becomes the draft', async () => {
  const disk = aDisk();
  add.mockReturnValue(disk.promise);
  const { unmount } = open();
  await user.type(await box(), 'Last line{Enter}');
  unmount();
  disk.reject(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  await waitFor(() => expect(saveDraft).toHaveBeenLastCalledWith('Last line'));
});

test('the end of the day stores what is still in the box, then opens the report', async () => {
  const { place } = open();
  await user.type(await box(), 'last thing');
  await user.click(screen.getByRole('button', { name: 'End of day' }));
  await waitFor(() => expect(place()).toBe(`/sessions/${id}/report`));
  expect(add).toHaveBeenCalledWith(expect.objectContaining({ text: 'last thing' }));
});

test('a disk that refuses the last line keeps the session open', async () => {
  add.mockRejectedValue(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  const { place } = open();
  await user.type(await box(), 'last thing');
  await user.click(screen.getByRole('button', { name: 'End of day' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(place()).toBe(`/sessions/${id}/ride`);
  expect(await box()).toHaveValue('last thing');
});

test('a planned session waits for its start; a final one can only be read', async () => {
  const planned = open({ session: { status: 'planned', startedAt: null } });
  const start = await screen.findByRole('button', { name: 'Start' });
  expect(start).toHaveFocus();
  expect(screen.queryByRole('textbox', { name: 'New note' })).not.toBeInTheDocument();
  await user.click(start);
  expect(await box()).toHaveFocus();
  planned.unmount();

  open({ session: { status: 'finalised' } });
  expect(await screen.findByText('No notes were taken.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'New note' })).not.toBeInTheDocument();
});

test('a link to a note shows it, at the visit it was written', async () => {
  const note: Observation = {
    id: observationIdSchema.parse('01a2009c-e75d-75cd-bb8a-0000000000aa'),
    sessionId: id,
    visitId: null,
    kind: 'strength',
    text: 'Waited',
    answer: '',
    person: '',
    competencyId: null,
    competencyName: null,
    visibility: 'shared',
    observedAt: at,
    updatedAt: at,
  };
  const show = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  open({ notes: [note], link: `?note=${note.id}` });
  const line = await screen.findByRole('button', { name: /Waited/ });
  expect(screen.getByRole('button', { name: /Whole day/ })).toHaveAttribute('aria-pressed', 'true');
  expect(show.mock.contexts).toEqual([line.closest('li')]);
});

test('a link that was typed by hand shows the session', async () => {
  open({ link: '?note="]&visit=9' });
  expect(await box()).toHaveFocus();
});

test('a session of another kind has no visits', async () => {
  open({ session: { kind: 'team', repId: null, rideFormat: null }, visits: [] });
  expect(await screen.findByRole('heading', { name: 'Team session', level: 1 })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Visits' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Conclude' })).toBeVisible();
});
