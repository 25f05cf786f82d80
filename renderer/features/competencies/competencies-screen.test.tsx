import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AnchoredCompetency, Framework, FrameworkSummary } from '#shared/domain/competency.ts';
import { competencyIdSchema, competencyLineageIdSchema, frameworkIdSchema } from '#shared/domain/ids.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { ApiError, call } from '../../lib/api.ts';
import { undoLatest } from '../../lib/undo.tsx';
import { CompetenciesScreen } from './competencies-screen.tsx';

const id = (last: number): string => `01930000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`;
const [first, second, inside] = [
  frameworkIdSchema.parse(id(1)),
  frameworkIdSchema.parse(id(2)),
  frameworkIdSchema.parse(id(3)),
];

function competency(last: number, name: string, levels?: string[]): AnchoredCompetency {
  return {
    id: competencyIdSchema.parse(id(last)),
    lineageId: competencyLineageIdSchema.parse(id(last)),
    name,
    description: '',
    weight: 1,
    levels: levels ?? [1, 2, 3, 4, 5].map((level) => `${name} at ${level}`),
  };
}

const published: Framework = {
  id: first,
  lineageId: first,
  name: 'Field sales',
  about: 'What can be seen',
  version: 1,
  publishedAt: '2026-03-02T08:00:00.000Z',
  archivedAt: null,
  isInUse: true,
  roles: [],
  groups: [
    { name: 'Before', competencies: [competency(11, 'Prepares'), competency(12, 'Qualifies')] },
    { name: 'During', competencies: [competency(13, 'Listens')] },
  ],
};
const draft: Framework = { ...published, id: second, version: 2, publishedAt: null, isInUse: false };
const other: Framework = {
  ...published,
  id: inside,
  lineageId: inside,
  name: 'Inside sales',
  isInUse: false,
};

const answers = {
  newVersion: vi.fn(() => ({ id: second })),
  createFramework: vi.fn(() => ({ id: second })),
  updateFramework: vi.fn<(input: { name: string; about: string }) => void>(),
  publishFramework: vi.fn(),
  archiveFramework: vi.fn(),
  restoreFramework: vi.fn(),
  assign: vi.fn(() => [{ role: '', frameworkId: first }]),
  add: vi.fn(() => ({ id: competencyIdSchema.parse(id(14)) })),
  update: vi.fn(),
  describeLevel: vi.fn(),
  move: vi.fn(),
  renameGroup: vi.fn(),
  archive: vi.fn(),
  restore: vi.fn(),
} satisfies Answers['competencies'];

beforeEach(() => vi.clearAllMocks());

function open(frameworks: Framework[], chosen = frameworks[0]?.id, read = (found: Framework) => found) {
  return renderScreen(<CompetenciesScreen />, {
    path: `/competencies?framework=${chosen}`,
    answers: {
      competencies: {
        ...answers,
        frameworks: () => ({
          frameworks: frameworks.map(({ groups: _groups, about: _about, ...one }): FrameworkSummary => ({
            ...one,
            competencyCount: 3,
          })),
          roles: ['Inside sales rep', 'Key account manager'],
        }),
        framework: ({ id: asked }) => {
          const found = frameworks.find((one) => one.id === asked);
          if (!found) throw new ApiError({ code: 'not_found', message: 'Gone' });
          return read(found);
        },
      },
    },
  });
}

test('what is published is read, level by level, and says why it is locked', async () => {
  open([published]);
  expect(await screen.findByText(/Published and locked/)).toBeVisible();
  expect(screen.getByText('Prepares at 3')).toBeVisible();
  expect(screen.queryByText('Listens at 3')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Levels: Listens' }));
  expect(screen.getByText('Listens at 3')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Listens' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
});

test('a new version is shown at once', async () => {
  const { place } = open([published, draft], first);
  await userEvent.click(await screen.findByRole('button', { name: 'New version' }));
  expect(answers.newVersion).toHaveBeenCalledWith({ id: first });
  expect(await screen.findByText(/Click a text to change it/)).toBeVisible();
  expect(place()).toContain(second);
});

test('a level of a draft is written where it stands, and taken back', async () => {
  open([draft]);
  await userEvent.click(await screen.findByRole('button', { name: 'Prepares at 2' }));
  await userEvent.keyboard(' today{Enter}');
  const [prepares] = draft.groups[0]?.competencies ?? [];
  expect(answers.describeLevel).toHaveBeenLastCalledWith({
    id: prepares?.id,
    level: 2,
    behaviour: 'Prepares at 2 today',
  });
  undoLatest();
  await waitFor(() =>
    expect(answers.describeLevel).toHaveBeenLastCalledWith({
      id: prepares?.id,
      level: 2,
      behaviour: 'Prepares at 2',
    }),
  );
});

test('a text half written outlives a framework that cannot be read again', async () => {
  const read = vi.fn((found: Framework) => found);
  open([draft], second, read);
  await userEvent.click(await screen.findByRole('button', { name: 'Prepares at 2' }));
  await userEvent.keyboard(' today');
  read.mockImplementation(() => {
    throw new ApiError({ code: 'internal', message: 'Something went wrong.' });
  });
  await act(() =>
    call('competencies', 'move', { id: competencyIdSchema.parse(id(12)), groupName: '', position: 0 }),
  );
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  await act(() => Promise.resolve());
  expect(screen.getByDisplayValue('Prepares at 2 today')).toBeVisible();
});

test('Alt and the arrows move a competency, over the edge of its group too', async () => {
  open([draft]);
  (await screen.findByRole('button', { name: 'Qualifies' })).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const moved = competencyIdSchema.parse(id(12));
  expect(answers.move).toHaveBeenLastCalledWith({ id: moved, groupName: 'Before', position: 0 });
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(answers.move).toHaveBeenLastCalledWith({ id: moved, groupName: 'During', position: 0 });
  screen.getByRole('button', { name: 'Listens' }).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(answers.move).toHaveBeenCalledTimes(2);
});

test('groups are renamed, competencies added and weighed', async () => {
  open([draft]);
  await userEvent.click(await screen.findByRole('button', { name: 'Before' }));
  await userEvent.keyboard(' the visit{Enter}');
  expect(answers.renameGroup).toHaveBeenCalledWith({
    frameworkId: second,
    from: 'Before',
    to: 'Before the visit',
  });
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Add a competency to During' }),
    'Reads the site{Enter}',
  );
  expect(answers.add).toHaveBeenCalledWith({
    frameworkId: second,
    groupName: 'During',
    name: 'Reads the site',
  });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Weight of Listens' }), 'Weight 3');
  expect(answers.update).toHaveBeenCalledWith({
    id: competencyIdSchema.parse(id(13)),
    changes: { weight: 3 },
  });
});

test('taking back one text leaves the others as they are by now', async () => {
  const stored = { ...draft };
  answers.updateFramework.mockImplementation(({ name, about }) => Object.assign(stored, { name, about }));
  open([stored]);
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Weight of Listens' }),
    'Weight 3',
  );
  undoLatest();
  const listens = competencyIdSchema.parse(id(13));
  await waitFor(() =>
    expect(answers.update).toHaveBeenLastCalledWith({ id: listens, changes: { weight: 1 } }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Field sales' }));
  await userEvent.keyboard(' 2{Enter}');
  await waitFor(() => expect(stored.name).toBe('Field sales 2'));
  stored.about = 'What was written since';
  undoLatest();
  await waitFor(() => expect(stored.name).toBe('Field sales'));
  expect(stored.about).toBe('What was written since');
});

test('publishing says what it locks, and what is missing', async () => {
  const { unmount } = open([draft]);
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  const dialog = await screen.findByRole('dialog', { name: 'Publish Field sales, version 2?' });
  expect(dialog).toHaveTextContent('locks this version for good');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Publish' }));
  expect(answers.publishFramework).toHaveBeenCalledWith({ id: second });
  unmount();

  open([
    {
      ...draft,
      groups: [{ name: 'Before', competencies: [competency(11, 'Prepares', ['a', '', 'c', '', 'e'])] }],
    },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  const missing = await screen.findByRole('dialog');
  expect(missing).toHaveTextContent('Prepares: levels 2 and 4');
  expect(within(missing).queryByRole('button', { name: 'Publish' })).toBeNull();
});

test('a later version takes the place of the one in use', async () => {
  open([published, { ...draft, publishedAt: '2026-11-02T08:00:00.000Z' }], second);
  await userEvent.click(await screen.findByRole('button', { name: 'Use instead of version 1' }));
  expect(answers.assign).toHaveBeenLastCalledWith({ uses: [{ role: '', frameworkId: second }] });
  await waitFor(() => {
    undoLatest();
    expect(answers.assign).toHaveBeenLastCalledWith({ uses: [{ role: '', frameworkId: first }] });
  });
});

test('another framework can be for one role only, or for the team', async () => {
  open([published, other], inside);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Inside sales rep' }));
  expect(answers.assign).toHaveBeenLastCalledWith({
    uses: [{ role: 'Inside sales rep', frameworkId: inside }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Use for the team' }));
  expect(answers.assign).toHaveBeenLastCalledWith({ uses: [{ role: '', frameworkId: inside }] });
});

test('an archived version is folded away and can be restored', async () => {
  open([published, { ...other, archivedAt: '2026-11-02T08:00:00.000Z' }], inside);
  expect(await screen.findByText('Archived (1)')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  expect(answers.restoreFramework).toHaveBeenCalledWith({ id: inside });
});
