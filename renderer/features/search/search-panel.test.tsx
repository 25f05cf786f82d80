import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { observationIdSchema, repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { SearchResult } from '#shared/domain/search.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { bootstrap, renderScreen } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { SearchPanel } from './search-panel.tsx';

const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const sessionId = sessionIdSchema.parse('01930000-0000-7000-8000-000000000002');
const observationId = observationIdSchema.parse('01930000-0000-7000-8000-000000000003');

const found: SearchResult = {
  people: [
    {
      repId,
      name: [
        { text: 'Vers', match: true },
        { text: 'ie Hillebrand', match: false },
      ],
      role: 'Account manager',
      region: 'Central',
    },
  ],
  sessions: [],
  visits: [],
  notes: [
    {
      observationId,
      sessionId,
      kind: 'strength',
      observedAt: '2026-10-12T13:41:00.000Z',
      repName: 'Versie Hillebrand',
      fragment: [{ text: 'Stayed silent', match: false }],
    },
  ],
  questions: [],
};
const nothing: SearchResult = { people: [], sessions: [], visits: [], notes: [], questions: [] };

const onClose = vi.fn();
const update = vi.fn(() => bootstrap.settings);

beforeEach(() => {
  vi.clearAllMocks();
  usePlanPanel.getState().close();
});

function open(answer: SearchResult | ApiError) {
  return renderScreen(<SearchPanel onClose={onClose} />, {
    answers: {
      search: {
        query: () => {
          if (answer instanceof ApiError) throw answer;
          return answer;
        },
      },
      settings: { update },
    },
  });
}

const input = () => screen.getByRole('combobox', { name: 'Find anything' });
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');

test('offers the usual actions before anything is typed', async () => {
  open(nothing);
  await userEvent.keyboard('{Enter}');
  expect(usePlanPanel.getState().target).toEqual({});
  expect(onClose).toHaveBeenCalled();
});

test('shows what was found by group, with the matching part marked', async () => {
  open(found);
  await userEvent.type(input(), 'vers');
  const people = await screen.findByRole('group', { name: 'People' });
  expect(people).toHaveTextContent('Versie Hillebrand');
  expect(screen.getByText('Vers').tagName).toBe('MARK');
  expect(screen.getByRole('group', { name: 'Notes' })).toHaveTextContent('Stayed silent');
  expect(screen.getByRole('status')).toHaveTextContent('2 results');
});

test('arrow keys move over the groups and around, Enter opens the note in its session', async () => {
  const { place } = open(found);
  await userEvent.type(input(), 'vers');
  await screen.findByRole('group', { name: 'People' });
  expect(active()).toHaveTextContent('Versie Hillebrand');
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toHaveTextContent('Stayed silent');
  await userEvent.keyboard('{Enter}');
  expect(place()).toBe(`/sessions/${sessionId}/ride?note=${observationId}`);
});

test('Enter waits for what the present text finds, unless the text goes on', async () => {
  const asked: Record<string, (result: SearchResult) => void> = {};
  const { place } = renderScreen(<SearchPanel onClose={onClose} />, {
    answers: {
      search: { query: ({ text }) => new Promise((resolve) => (asked[text] = resolve)) },
    },
  });
  const answer = (text: string, result: SearchResult) =>
    act(() => {
      asked[text]?.(result);
      return Promise.resolve();
    });
  await userEvent.type(input(), 'vers');
  await answer('vers', found);
  expect(await screen.findByRole('group', { name: 'People' })).toBeVisible();
  await userEvent.keyboard('x{Enter}y');
  await answer('versx', found);
  await userEvent.keyboard('z{Enter}');
  expect(onClose).not.toHaveBeenCalled();
  const person = repIdSchema.parse('01930000-0000-7000-8000-000000000009');
  const [first] = found.people;
  if (first === undefined) throw new Error('Nobody is found');
  await answer('versxyz', { ...nothing, people: [{ ...first, repId: person }] });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(place()).toBe(`/team/${person}`);
});

test('Enter opens at once what the arrow keys chose', async () => {
  let isFirst = true;
  const { place } = renderScreen(<SearchPanel onClose={onClose} />, {
    answers: {
      search: {
        query: () => {
          if (!isFirst) return new Promise(() => undefined);
          isFirst = false;
          return found;
        },
      },
    },
  });
  await userEvent.type(input(), 'v');
  await screen.findByRole('group', { name: 'People' });
  await userEvent.keyboard('e{ArrowDown}{Enter}');
  expect(place()).toBe(`/sessions/${sessionId}/ride?note=${observationId}`);
});

test('a search that fails opens nothing for an Enter that waited', async () => {
  let fail = (_error: ApiError): void => undefined;
  renderScreen(<SearchPanel onClose={onClose} />, {
    answers: {
      search: {
        query: () =>
          new Promise((_resolve, reject) => {
            fail = reject;
          }),
      },
    },
  });
  await userEvent.type(input(), 'plan{Enter}');
  act(() => fail(new ApiError({ code: 'internal', message: 'Something went wrong.' })));
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
  expect(onClose).not.toHaveBeenCalled();
});

test('a click on a person opens their page', async () => {
  const { place } = open(found);
  await userEvent.type(input(), 'vers');
  await userEvent.click(await screen.findByRole('option', { name: /Versie Hillebrand Account/ }));
  expect(place()).toBe(`/team/${repId}`);
});

test('rows one has to scroll to follow a frame later, or at once when the keys go there', async () => {
  const notes = Array.from({ length: 30 }, (_, index) => ({
    observationId: observationIdSchema.parse(
      `01930000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    ),
    sessionId,
    kind: 'note' as const,
    observedAt: '2026-10-12T13:41:00.000Z',
    repName: 'Versie Hillebrand',
    fragment: [{ text: `Note ${index}`, match: false }],
  }));
  const frames: FrameRequestCallback[] = [];
  const spy = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  onTestFinished(() => spy.mockRestore());
  open({ ...nothing, notes });
  await userEvent.type(input(), 'vers');
  expect(await screen.findByRole('option', { name: /Note 0/ })).toBeVisible();
  expect(screen.getAllByRole('option').length).toBeLessThan(30);
  expect(screen.getByRole('status')).toHaveTextContent('30 results');
  await userEvent.keyboard('{ArrowUp}');
  expect(active()).toHaveTextContent('Note 29');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getAllByRole('option').length).toBeLessThan(30);
  for (const frame of frames) frame(0);
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(30));
});

test('finds actions by their words without marks, and does them', async () => {
  open(nothing);
  await userEvent.type(input(), 'romana');
  await waitFor(() => expect(active()).toHaveTextContent('Language: Română'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(update).toHaveBeenCalledWith({ language: 'ro' }));
});

test('says so when nothing is found', async () => {
  open(nothing);
  await userEvent.type(input(), 'zzq');
  expect(await screen.findByText('Nothing found for “zzq”. Try fewer letters.')).toBeVisible();
});

test('a search that fails says why, not that nothing is there', async () => {
  open(new ApiError({ code: 'internal', message: 'Something went wrong.' }));
  await userEvent.type(input(), 'vers');
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong.');
  expect(screen.queryByText(/Nothing found/)).not.toBeInTheDocument();
});
