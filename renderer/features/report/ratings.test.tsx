import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { competencyIdSchema, observationIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { Observation } from '#shared/domain/observation.ts';
import type { Rateable, Rating, RatingInput } from '#shared/domain/rating.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { renderScreen } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { listenForShortcuts } from '../../lib/shortcuts.ts';
import { undoLatest } from '../../lib/undo.tsx';
import { Ratings } from './ratings.tsx';

const sessionId = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
const earlierSession = sessionIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94f');
const repId = repIdSchema.parse('01a2009c-e75d-75cd-bb8a-df770af3e4bb');
const listening = competencyIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de951');
const closing = competencyIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de952');
const waited = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de961');
const rain = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de962');
const before = observationIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de963');
const at = '2026-11-20T08:30:00.000Z';

const set = vi.fn();
const clear = vi.fn();
beforeEach(() => vi.resetAllMocks());

function aNote(changes: Partial<Observation>): Observation {
  return {
    id: waited,
    sessionId,
    visitId: null,
    kind: 'strength',
    text: 'Waited for eight seconds',
    answer: '',
    competencyId: listening,
    competencyName: 'Listening',
    person: '',
    visibility: 'shared',
    observedAt: at,
    updatedAt: at,
    ...changes,
  };
}

function anAnchored(changes: Partial<Rateable>): Rateable {
  return {
    id: listening,
    name: 'Listening',
    description: '',
    groupName: 'With the customer',
    frameworkName: 'Field sales',
    behaviours: ['Talks over', 'Lets finish', 'Sums up', 'Digs deeper', 'Hears what is not said'],
    rating: null,
    last: null,
    earlierNotes: [],
    ...changes,
  };
}

interface Given {
  readOnly?: boolean;
  refused?: boolean;
  observations?: Observation[];
  ratings?: Partial<Record<string, Rating>>;
}

/** Listening is the focus and was a 2 last time; Closing is behind "Rate more". */
function open({ readOnly = false, refused = false, observations, ratings = {} }: Given = {}) {
  const said: Partial<Record<string, Rating>> = { ...ratings };
  const notes = observations ?? [
    aNote({}),
    aNote({ id: rain, text: 'Rain', kind: 'note', competencyId: null, competencyName: null }),
  ];
  const detail: SessionDetail = {
    session: {
      id: sessionId,
      kind: 'ride_along',
      status: 'draft',
      repId,
      startsAt: at,
      endsAt: null,
      allDay: false,
      place: '',
      goal: '',
      focusCompetencyId: listening,
      rideFormat: null,
      startedAt: at,
      concludedAt: at,
      whatWorked: '',
      workOn: '',
      privateNote: '',
      archivedAt: null,
      createdAt: at,
      updatedAt: at,
    },
    rep: { id: repId, name: 'Versie Hillebrand', region: '' },
    focusName: 'Listening',
    questions: [],
    visits: [],
    observations: notes,
    commitments: [],
    openBefore: [],
    links: [],
    lastTime: null,
    debriefs: [],
    interventions: [],
  };
  const evidenceOf = (ids: readonly string[]) =>
    notes
      .filter(({ id }) => ids.includes(id))
      .map(({ id, kind, text, visibility, observedAt }) => ({
        observationId: id,
        sessionId,
        customer: null,
        kind,
        text,
        visibility,
        observedAt,
      }));
  return renderScreen(<Ratings detail={detail} readOnly={readOnly} />, {
    answers: {
      ratings: {
        list: () => [
          anAnchored({
            id: closing,
            name: 'Closing',
            groupName: 'At the end',
            rating: said[closing] ?? null,
          }),
          anAnchored({
            rating: said[listening] ?? null,
            last: {
              level: 2,
              sessionId: earlierSession,
              heldAt: '2026-10-12T07:30:00.000Z',
              evidence: [
                {
                  observationId: before,
                  sessionId: earlierSession,
                  customer: 'Cancity',
                  kind: 'growth',
                  text: 'Cut in twice',
                  visibility: 'shared',
                  observedAt: '2026-10-12T08:05:00.000Z',
                },
              ],
            },
          }),
        ],
        set: (input) => {
          if (refused) throw new ApiError({ code: 'disk_full', message: 'The disk is full.' });
          set(input);
          const { competencyId, value, observationIds } = input as RatingInput;
          const rating = {
            sessionId,
            competencyId,
            value,
            ratedAt: at,
            evidence: evidenceOf(observationIds),
          };
          said[competencyId] = rating;
          return rating;
        },
        clear: (input) => {
          clear(input);
          delete said[(input as RatingInput).competencyId];
        },
      },
    },
  });
}

test('rated with a key, the tagged notes stand as evidence; the toast takes it back', async () => {
  open();
  const head = await screen.findByRole('button', { name: /^Listening/ });
  expect(screen.queryByRole('button', { name: /^Closing/ })).toBeNull();
  head.focus();
  await userEvent.keyboard('3');
  await waitFor(() => expect(head).toHaveAccessibleName(/1 note.*3 of 5/));
  expect(set).toHaveBeenCalledWith({
    sessionId,
    competencyId: listening,
    value: 3,
    observationIds: [waited],
  });
  expect(screen.getByText('Sums up')).toBeVisible();
  undoLatest();
  await waitFor(() => expect(clear).toHaveBeenCalledWith({ sessionId, competencyId: listening }));
  await waitFor(() => expect(head).toHaveAccessibleName(/not rated/));
});

test('G then T goes to Today and rates nothing', async () => {
  const stop = listenForShortcuts();
  open();
  const head = await screen.findByRole('button', { name: /^Listening/ });
  head.focus();
  await userEvent.keyboard('gt3');
  await waitFor(() => expect(head).toHaveAccessibleName(/3 of 5/));
  expect(set).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: 3 }));
  stop();
});

test('opened, it shows the five examples, where it stood last time, and the notes to cite', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: /^Listening/ }));
  const scale = screen.getByRole('radiogroup', { name: 'Level for Listening' });
  expect(within(scale).getAllByRole('radio')).toHaveLength(7);
  expect(within(scale).getByRole('radio', { name: /2\s*Lets finish\s*last time/ })).not.toBeChecked();
  expect(screen.getByText(/^Last time: 2 of 5, 12 October/)).toBeVisible();
  expect(screen.getByText('Cut in twice')).toBeVisible();

  await userEvent.click(within(scale).getByRole('radio', { name: /Digs deeper/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Rain/ }));
  await waitFor(() =>
    expect(set).toHaveBeenLastCalledWith(
      expect.objectContaining({ value: 4, observationIds: [waited, rain] }),
    ),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: /Waited/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /Rain/ }));
  expect(await screen.findByText('no evidence yet')).toBeVisible();
});

test('N and T give no level and cite nothing; Delete takes the rating back', async () => {
  open();
  const head = await screen.findByRole('button', { name: /^Listening/ });
  head.focus();
  await userEvent.keyboard('n');
  await waitFor(() => expect(head).toHaveAccessibleName(/Not applicable/));
  expect(set).toHaveBeenLastCalledWith(expect.objectContaining({ value: 'na', observationIds: [] }));
  await userEvent.keyboard('T');
  await waitFor(() => expect(head).toHaveAccessibleName(/Too early to tell/));
  expect(screen.queryByText('no evidence yet')).toBeNull();
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(clear).toHaveBeenCalledOnce());
});

test('what is rated behind "Rate more" keeps its place and the focus', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rate more' }));
  const head = screen.getByRole('button', { name: /^Closing/ });
  head.focus();
  await userEvent.keyboard('2');
  await waitFor(() => expect(head).toHaveAccessibleName(/no evidence yet.*2 of 5/));
  expect(head).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
  expect(screen.getByRole('button', { name: /^Closing/ })).toBeVisible();
});

test('a refused rating is said, and nothing stands as if it were stored', async () => {
  open({ refused: true });
  const head = await screen.findByRole('button', { name: /^Listening/ });
  head.focus();
  await userEvent.keyboard('5');
  await waitFor(() => expect(head).toHaveAccessibleName(/not rated/));
});

test('a finished report shows only what was rated, and no key changes it', async () => {
  const rating = { sessionId, competencyId: closing, value: 4 as const, ratedAt: at, evidence: [] };
  open({ readOnly: true, ratings: { [closing]: rating } });
  const head = await screen.findByRole('button', { name: /^Closing/ });
  expect(screen.queryByRole('button', { name: /^Listening/ })).toBeNull();
  await userEvent.click(head);
  await userEvent.keyboard('1');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText('Digs deeper')).toBeVisible();
  expect(set).not.toHaveBeenCalled();
});
