import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { importBatchIdSchema } from '#shared/domain/ids.ts';
import type { ImportCheck, RepFilePreview } from '#shared/domain/rep-import.ts';
import type { Input } from '#shared/ipc/contract.ts';
import { ApiError } from '#renderer/lib/api.ts';
import { renderScreen, type Answers } from '../../../test/render.tsx';
import { ImportScreen } from './import-screen.tsx';

const preview: RepFilePreview = {
  fileName: 'team.csv',
  encoding: 'windows-1250',
  separator: ';',
  hasHeader: true,
  titles: ['Given', 'Family', 'Boss', 'Since'],
  firstRows: [{ line: 2, cells: ['Özséb', 'Őry', 'Kiss Éva', '03/04/2021'] }],
  rowCount: 1234,
  columns: ['firstName', 'lastName', 'managerName', null],
  nameOrder: 'family_first',
};

const check: ImportCheck = {
  counts: { create: 29, update: 3, unchanged: 0, skip: 1, other_team: 0 },
  problems: [
    { line: 4, code: 'name_empty', severity: 'skipped', params: {} },
    { line: 7, code: 'too_long', severity: 'note', params: { field: 'role', length: 301 } },
    { line: 9, code: 'status_unknown', severity: 'note', params: { value: '<b>{{x}}</b>' } },
  ],
  problemCount: 1000,
  updates: [{ line: 2, name: 'Anna', changes: [{ field: 'region', from: '', to: 'Győr' }] }],
  managers: [
    { name: 'Kiss Éva', count: 30 },
    { name: '', count: 4 },
  ],
  dateOrder: 'dmy',
  ambiguousDate: '03/04/2021',
};

const asked = vi.fn<(input: Input<'imports', 'check'>) => void>();
const asPreviewed = vi.fn<(input: Input<'imports', 'preview'>) => void>();

beforeEach(() => vi.clearAllMocks());

async function open(answers: Answers['imports'] = {}) {
  // Beside the screen: what is said stays when it goes.
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const view = renderScreen(<ImportScreen />, {
    path: '/import',
    route: '/import',
    answers: {
      imports: {
        latest: () => null,
        choose: () => ({ token: 't', fileName: 'team.csv' }),
        preview: (input) => {
          asPreviewed(input);
          return preview;
        },
        check: (input) => {
          asked(input);
          return check;
        },
        ...answers,
      },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file…' }));
  return view;
}

const lastSettings = () => asked.mock.lastCall?.[0].settings;

test('shows how the file was read and what it holds, with the guesses in place', async () => {
  await open();
  expect(await screen.findByText('1,234 lines · Semicolon · Windows-1250')).toBeInTheDocument();
  expect(screen.getByLabelText('What the column “Family” holds')).toHaveValue('lastName');
  expect(screen.getByLabelText('What the column “Since” holds')).toHaveValue('');
  expect(screen.getByRole('cell', { name: 'Őry' })).toBeInTheDocument();
  expect(await screen.findByRole('status')).toHaveTextContent('29 new3 updated1 line left out');
  expect(screen.getByRole('button', { name: 'Import 32 people' })).toBeEnabled();
});

test('says every problem as a sentence with its line, and how many more there are', async () => {
  await open();
  const lines = (await screen.findAllByRole('listitem')).map((item) => item.textContent);
  expect(lines).toEqual([
    'Line 4There is no name, so the line is left out.',
    'Line 7Role: 301 characters are too many, so they are not taken over.',
    'Line 9“<b>{{x}}</b>” is not a status Curbside knows and is not taken over.',
    'AnnaRegionemptyGyőr',
  ]);
  expect(screen.getByText('997 more are not shown.')).toBeInTheDocument();
});

test('a field given to one column leaves the other, and without a name nothing can be imported', async () => {
  await open();
  await userEvent.selectOptions(await screen.findByLabelText('What the column “Given” holds'), 'Manager');
  expect(screen.getByLabelText('What the column “Boss” holds')).toHaveValue('');
  await waitFor(() => expect(lastSettings()?.columns).toEqual(['managerName', 'lastName', null, null]));
  await userEvent.selectOptions(screen.getByLabelText('What the column “Family” holds'), 'Left out');
  expect(screen.getByRole('alert')).toHaveTextContent('Say which column holds the name.');
  expect(screen.queryByRole('button', { name: /^Import \d/ })).not.toBeInTheDocument();
});

test('the order of names and dates is asked with the words of the file', async () => {
  await open();
  await userEvent.selectOptions(await screen.findByLabelText('What the column “Since” holds'), 'Hired on');
  const dates = await screen.findByRole('radiogroup', { name: '03/04/2021 means' });
  await userEvent.click(within(dates).getByRole('radio', { name: '4 March 2021' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Özséb Őry' }));
  await waitFor(() => expect(lastSettings()).toMatchObject({ nameOrder: 'given_first', dateOrder: 'mdy' }));
});

test('the manager takes one team, or everyone again', async () => {
  await open();
  const everyone = await screen.findByRole('checkbox', { name: /Everyone/ });
  expect(everyone).toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /Kiss Éva/ }));
  await waitFor(() => expect(lastSettings()?.managers).toEqual(['Kiss Éva']));
  expect(everyone).not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: /No manager/ }));
  await waitFor(() => expect(lastSettings()?.managers).toEqual(['Kiss Éva', '']));
  await userEvent.click(everyone);
  expect(everyone).toBeChecked();
  expect(screen.getByRole('checkbox', { name: /Kiss Éva/ })).not.toBeChecked();
});

test('another encoding reads the file again', async () => {
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'Letters or columns look wrong?' }));
  await userEvent.selectOptions(screen.getByLabelText('Encoding'), 'ISO-8859-2');
  await waitFor(() =>
    expect(asPreviewed).toHaveBeenLastCalledWith({ token: 't', read: { encoding: 'iso-8859-2' } }),
  );
});

test('a refused file is said, and another can be chosen', async () => {
  await open({
    choose: () => {
      throw new ApiError({ code: 'file_too_large', message: 'This file is too large.' });
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('This file is too large.');
  expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeEnabled();
});

test('a folder that is dropped cannot be read, and that is said', async () => {
  await open({ choose: () => null });
  const folder = new File([], 'Teams');
  folder.arrayBuffer = () => Promise.reject(new DOMException('not found', 'NotFoundError'));
  const place = screen.getByRole('heading', { name: 'Drop your list here' });
  fireEvent.drop(place, { dataTransfer: { files: [folder], types: ['Files'] } });
  expect(await screen.findByRole('alert')).toHaveTextContent('This file cannot be read.');
});

test('an import that fails while the manager looks elsewhere says so there', async () => {
  let fail: (error: ApiError) => void = () => undefined;
  const { go } = await open({ commit: () => new Promise((_, reject) => (fail = reject)) });
  await userEvent.click(await screen.findByRole('button', { name: 'Import 32 people' }));
  await go('/today');
  fail(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument();
});

test('imports what was checked and offers to take it back', async () => {
  const batchId = importBatchIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
  const commit = vi.fn(() => ({ batchId, counts: check.counts }));
  const undo = vi.fn(() => ({ removed: 28, restored: 3, keptCount: 1, kept: ['Őry Özséb'] }));
  await open({ commit, undo });
  await userEvent.click(await screen.findByRole('button', { name: 'Import 32 people' }));
  expect(await screen.findByText('32 people imported')).toBeInTheDocument();
  expect(commit).toHaveBeenCalledWith({ token: 't', settings: lastSettings() });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledWith({ batchId });
  expect(await screen.findByText(/^The import has been taken back. Őry Özséb stayed/)).toBeInTheDocument();
});

test('the last import can be taken back on a later day', async () => {
  const batchId = importBatchIdSchema.parse('01a2009c-e784-736c-9363-e25d9d4de94e');
  const undo = vi.fn(() => ({ removed: 12, restored: 0, keptCount: 0, kept: [] }));
  const latest = () => ({
    batchId,
    fileName: 'team.csv',
    importedAt: '2026-11-03T09:00:00.000Z',
    people: 12,
  });
  await open({ choose: () => null, latest, undo });
  expect(await screen.findByText('Last import: team.csv, 3 November 2026, 12 people.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(undo).toHaveBeenCalledWith({ batchId });
  expect(await screen.findByText('The import has been taken back.')).toBeInTheDocument();
});
