import { screen, waitFor, within } from '@testing-library/react';
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
