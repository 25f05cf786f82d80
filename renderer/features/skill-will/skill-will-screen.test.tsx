import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { repIdSchema, skillWillIdSchema } from '#shared/domain/ids.ts';
import type { SkillWill, SkillWillRow } from '#shared/domain/skill-will.ts';
import { localDay } from '#renderer/lib/format.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { bootstrap, renderScreen } from '../../../test/render.tsx';
import { stopClock } from '../../../test/stop-clock.ts';
import { SkillWillScreen } from './skill-will-screen.tsx';

const today = localDay(stopClock());

function aRow(index: number, name: string, at: [skill: number, will: number] | null): SkillWillRow {
  const number = String(index).padStart(12, '0');
  const repId = repIdSchema.parse(`01a2009c-e825-72bb-a31f-${number}`);
  const id = skillWillIdSchema.parse(`01a2009c-e826-72bb-a31f-${number}`);
  const position: SkillWill | null = at && {
    id,
    repId,
    day: '2026-10-01',
    skill: at[0],
    will: at[1],
    note: '',
    createdAt: '2026-10-01T08:00:00.000Z',
  };
  return { repId, name, region: '', position };
}

const place = vi.fn();
const archive = vi.fn();
beforeEach(() => vi.resetAllMocks());

function open(rows: SkillWillRow[], initial = bootstrap) {
  return renderScreen(<SkillWillScreen />, {
    initial,
    path: '/team/skill-will',
    route: '/team/skill-will',
    answers: {
      skillWill: {
        matrix: () => rows,
        history: ({ repId }) => rows.flatMap(({ position }) => (position?.repId === repId ? position : [])),
        place: (input) => {
          place(input);
          const [row] = rows;
          if (!row?.position) throw new Error('Nobody is placed');
          const { skill, will, note, day } = input;
          return { position: { ...row.position, skill, will, note, day }, before: null };
        },
        archive,
      },
    },
  });
}

test('arrow keys move, a rest stores today’s position once, and undo takes it back', async () => {
  const versie = aRow(1, 'Versie Hillebrand', [40, 70]);
  open([versie]);
  const marker = await screen.findByRole('button', { name: 'Versie Hillebrand: skill 40, will 70, Guide' });
  marker.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  expect(marker).toHaveAccessibleName('Versie Hillebrand: skill 50, will 69, Delegate');
  expect(screen.getByRole('region', { name: 'Delegate' })).toHaveTextContent('Landsberg');
  await waitFor(() => expect(place).toHaveBeenCalledTimes(1));
  expect(place).toHaveBeenCalledWith({ repId: versie.repId, day: today, skill: 50, will: 69, note: '' });
  undoLatest();
  await waitFor(() => expect(archive).toHaveBeenCalledWith({ id: versie.position?.id }));
});

/** A team of one, stored as the trusted side stores it: a move or a note of today is a position of its own. `stored` may change what is. */
function openStored(start: SkillWillRow, stored = (position: SkillWill) => position) {
  let row = start;
  return renderScreen(<SkillWillScreen />, {
    path: `/team/skill-will?rep=${row.repId}`,
    route: '/team/skill-will',
    answers: {
      skillWill: {
        matrix: () => [row],
        history: () => (row.position === null ? [] : [row.position]),
        place: (input) => {
          place(input);
          const { day, skill, will, note } = input;
          const next = aRow(2, row.name, [skill, will]).position;
          if (next === null) throw new Error('Nobody is placed');
          const position = stored({ ...next, repId: row.repId, day, note });
          const before = row.position?.day === day ? row.position : null;
          row = { ...row, position };
          return { position, before };
        },
        archive: (input) => {
          archive(input);
          row = start;
        },
      },
    },
  });
}

test('a note of a new day keeps the keyboard while it is stored', async () => {
  openStored(aRow(1, 'Versie Hillebrand', [40, 70]));
  const note = await screen.findByRole('textbox', { name: 'What makes you see it so' });
  await userEvent.type(note, 'Grows');
  await waitFor(() => expect(place).toHaveBeenCalledWith(expect.objectContaining({ note: 'Grows' })));
  await userEvent.keyboard(' fast');
  expect(screen.getByRole('textbox', { name: 'What makes you see it so' })).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'What makes you see it so' })).toHaveValue('Grows fast');
  await waitFor(() =>
    expect(place).toHaveBeenLastCalledWith(expect.objectContaining({ note: 'Grows fast' })),
  );
});

test('a move right after a note keeps its words; a position taken away takes its note with it', async () => {
  openStored(aRow(1, 'Versie Hillebrand', [40, 70]));
  await userEvent.type(await screen.findByRole('textbox', { name: 'What makes you see it so' }), 'Grows');
  const skill = screen.getByRole('slider', { name: /Skill/ });
  skill.focus();
  fireEvent.change(skill, { target: { value: '50' } });
  await waitFor(() => expect(place).toHaveBeenCalledTimes(2));
  expect(place).toHaveBeenLastCalledWith(expect.objectContaining({ skill: 50, note: 'Grows' }));
  await userEvent.click(screen.getByRole('button', { name: /^Archive the position/ }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'What makes you see it so' })).toHaveValue(''),
  );
});

test('a move of the next day begins without the note of the day before', async () => {
  let isTomorrow = false;
  openStored(aRow(1, 'Versie Hillebrand', [40, 70]), (position) =>
    isTomorrow ? { ...position, day: '2026-11-26', note: '' } : position,
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'What makes you see it so' }), 'Grows');
  await userEvent.tab();
  await waitFor(() => expect(place).toHaveBeenCalledWith(expect.objectContaining({ note: 'Grows' })));
  isTomorrow = true;
  fireEvent.change(screen.getByRole('slider', { name: /Skill/ }), { target: { value: '50' } });
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'What makes you see it so' })).toHaveValue(''),
  );
});

test('taking back a move of today leaves the note written since', async () => {
  const start = aRow(1, 'Versie Hillebrand', [40, 70]);
  openStored({ ...start, position: start.position && { ...start.position, day: today } });
  fireEvent.change(await screen.findByRole('slider', { name: /Skill/ }), { target: { value: '50' } });
  await waitFor(() => expect(place).toHaveBeenCalledOnce());
  const note = screen.getByRole('textbox', { name: 'What makes you see it so' });
  await userEvent.type(note, 'Grows');
  await userEvent.tab();
  await waitFor(() => expect(place).toHaveBeenLastCalledWith(expect.objectContaining({ note: 'Grows' })));
  undoLatest();
  await waitFor(() => expect(place).toHaveBeenLastCalledWith(expect.objectContaining({ skill: 40 })));
  expect(place).toHaveBeenLastCalledWith(expect.objectContaining({ note: 'Grows' }));
});

test('who stands at the same place is one marker with a list; who has no place is named beside', async () => {
  open([aRow(1, 'Ana', [50, 50]), aRow(2, 'Bea', [51, 52]), aRow(3, 'Cecil', null)]);
  await userEvent.click(await screen.findByRole('button', { name: '2 people here' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Bea' }));
  expect(await screen.findByRole('region', { name: 'Bea' })).toBeVisible();
  const waiting = screen.getByRole('region', { name: 'Not placed yet' });
  await userEvent.click(within(waiting).getByRole('button', { name: 'Cecil' }));
  expect(await screen.findByRole('button', { name: 'Place' })).toBeEnabled();
});

test('in discreet mode nobody stands anywhere', async () => {
  const settings = { ...bootstrap.settings, discreet: true };
  open([aRow(1, 'Ana', [50, 50])], { ...bootstrap, settings });
  expect(await screen.findByText('Hidden for now')).toBeVisible();
  expect(screen.queryByText('Ana')).toBeNull();
});
