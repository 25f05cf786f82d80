import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';
import { RideScreen } from '#renderer/features/ride/ride-screen.tsx';
import { useSavedTime } from '#renderer/features/ride/saved-time.ts';
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
import { renderScreen, type Answers } from './render.tsx';

export const id = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
export const listening = competencyIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bc');
const questionId = sessionQuestionIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bd');
export const visitId = visitIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4be');
export const at = '2026-11-23T08:30:00.000Z';
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
  rideFormat: 'co_sell',
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
  segment: '',
  difficulty: null,
  rideFormat: null,
  objective: '',
  advanceSought: '',
  questionsToAsk: '',
  questionsExpected: '',
  points: '',
  objections: '',
  outcome: null,
  outcomeNote: '',
  plannedAt: null,
  droveAt: null,
  arrivedAt: at,
  leftAt: null,
};

/** What reaches the disk, in order. */
export const add = vi.fn<(input: ObservationInput) => void | Promise<void>>();
export const saveDraft = vi.fn<(text: string) => void | Promise<void>>();
export const readDraft = vi.fn<() => void | Promise<void>>();
export const ask = vi.fn<(asked: boolean, answer: string | undefined) => void>();

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
  /** What else the trusted side answers. */
  answers?: Answers;
}

/** Opens a session of one rep, on a disk in memory, in its window. */
export function openRide({
  session: changes = {},
  draft = '',
  visits = [aVisit],
  link = '',
  notes: before = [],
  answers = {},
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
      ...answers,
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
          debriefs: [],
          interventions: [],
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
        ...answers.observations,
      },
    },
  });
}

/** A note of the first visit. */
export function aNote(number: number, text: string): Observation {
  return {
    id: observationIdSchema.parse(`01a2009c-e75d-75cd-bb8a-0000000000a${number}`),
    sessionId: id,
    visitId,
    kind: 'note',
    text,
    answer: '',
    person: '',
    competencyId: null,
    competencyName: null,
    visibility: 'shared',
    observedAt: at,
    updatedAt: at,
  };
}

/** A disk that answers when the test says so. */
export function aDisk() {
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
export const box = () => screen.findByLabelText('New note');

/** Types without the pauses of a person. */
export const user = userEvent.setup({ delay: null });
