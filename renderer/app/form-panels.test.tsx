import { notifications, Notifications } from '@mantine/notifications';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { createFormPanel } from '#renderer/lib/form-panel.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useRepPanel } from '#renderer/lib/rep-panel.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { competencyIdSchema, programmeIdSchema, repIdSchema } from '#shared/domain/ids.ts';
import type { Programme } from '#shared/domain/programme.ts';
import type { Rep } from '#shared/domain/rep.ts';
import { renderScreen } from '../../test/render.tsx';
import { MomentPanel } from '../features/ideas/moment-panel.tsx';
import { PlanPanel } from '../features/planner/plan-panel.tsx';
import { useCoachabilityPanel } from '../features/rep/coachability-panel-store.ts';
import { CoachabilityPanel } from '../features/rep/coachability-panel.tsx';
import { useEntryPanel } from '../features/rep/entry-panel-store.ts';
import { EntryPanel } from '../features/rep/entry-panel.tsx';
import { useProgrammePanel } from '../features/rep/programme-panel-store.ts';
import { ProgrammePanel } from '../features/rep/programme-panel.tsx';
import { RepPanel } from '../features/rep/rep-panel.tsx';
import { holdKeysWhileLocked } from './locked.ts';

const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
const rep: Rep = {
  id: repId,
  name: 'Moses Frase',
  role: '',
  email: '',
  phone: '',
  region: '',
  hireDay: null,
  managerName: '',
  status: 'active',
  notes: '',
  isSample: false,
  archivedAt: null,
  createdAt: '2026-01-01T08:00:00.000Z',
  updatedAt: '2026-01-01T08:00:00.000Z',
};
const programme: Programme = {
  id: programmeIdSchema.parse('01930000-0000-7000-8000-000000000003'),
  repId,
  focusCompetencyId: competencyIdSchema.parse('01930000-0000-7000-8000-000000000002'),
  focusName: 'Asks before telling',
  startDay: '2026-01-05',
  weeks: 4,
  sessionsPerWeek: 2,
  baseline: '',
  baselineLevel: null,
  target: '',
  targetLevel: null,
  why: '',
  extensions: [],
  endedAt: null,
  endKind: null,
  endReason: '',
  result: null,
  whatChanged: '',
  whatNext: '',
};

/** A panel as the app mounts it, what it is opened for, and one of its fields. */
function panel<T>(
  usePanel: ReturnType<typeof createFormPanel<T>>,
  Panel: ComponentType<{ target: T }>,
  target: T,
  field: string,
) {
  return {
    field,
    open: () => usePanel.getState().open(target),
    close: () => usePanel.getState().close(),
    Mounted: () => {
      const { target: shown } = usePanel();
      return shown === null ? null : <Panel target={shown} />;
    },
  };
}

const panels = {
  plan: panel(usePlanPanel, PlanPanel, {}, 'Goal of the day'),
  rep: panel(useRepPanel, RepPanel, 'new', 'Name'),
  idea: panel(useMomentPanel, MomentPanel, { type: 'idea' }, 'The idea'),
  recognition: panel(useMomentPanel, MomentPanel, { type: 'recognition' }, 'What for'),
  entry: panel(useEntryPanel, EntryPanel, { repId, mode: 'new', type: 'strength' }, 'In one line'),
  programme: panel(useProgrammePanel, ProgrammePanel, { mode: 'start', repId }, 'Where it stands today'),
  extension: panel(useProgrammePanel, ProgrammePanel, { mode: 'extend', programme }, 'Why'),
  'exit review': panel(useProgrammePanel, ProgrammePanel, { mode: 'review', programme }, 'What changed'),
  check: panel(
    useCoachabilityPanel,
    CoachabilityPanel,
    { repId, about: 'check', check: null },
    'What made you answer so',
  ),
  outcome: panel(useCoachabilityPanel, CoachabilityPanel, { repId, about: 'outcome', outcome: null }, 'Why'),
};

function show({ Mounted, open }: (typeof panels)[keyof typeof panels], create = () => rep) {
  open();
  renderScreen(
    <>
      <Notifications transitionDuration={0} />
      <Mounted />
    </>,
    {
      answers: {
        reps: { options: () => [], create },
        competencies: { list: () => [] },
        questions: { scripts: () => [], askedWithFocus: () => [] },
        profile: { candidates: () => [] },
      },
    },
  );
}

const offer = () => screen.queryByText('Closed without saving');

const isWithdrawn = () => waitFor(() => expect(offer()).toBeNull());

async function escape(): Promise<void> {
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

afterEach(() => {
  act(() => {
    notifications.clean();
    for (const { close } of Object.values(panels)) close();
  });
});

test.each(Object.entries(panels))(
  'closed by mistake, the %s panel comes back with what was typed',
  async (_name, shown) => {
    show(shown);
    const field = () => screen.findByRole('textbox', { name: shown.field });
    await userEvent.type(await field(), 'x{Backspace}');
    await escape();
    expect(offer()).toBeNull();

    act(shown.open);
    await userEvent.type(await field(), 'Half a line');
    await escape();
    expect(offer()).toBeVisible();
    act(undoLatest);
    expect(await field()).toHaveValue('Half a line');
    await isWithdrawn();

    // Closed once more it is offered once more; opened for something else, it is gone.
    await escape();
    expect(offer()).toBeVisible();
    act(shown.open);
    expect(await field()).toHaveValue('');
    await isWithdrawn();
    act(undoLatest);
    expect(await field()).toHaveValue('');
  },
);

test('nothing is offered once it is stored, or given up on purpose', async () => {
  const create = vi.fn(() => rep);
  show(panels.rep, create);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Moses Frase');
  await userEvent.click(screen.getByRole('button', { name: 'Add to the team' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(create).toHaveBeenCalledOnce();
  expect(offer()).toBeNull();

  act(panels.rep.open);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Nobody');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(offer()).toBeNull();
});

test('while the app is locked, no key closes what is written behind the lock', async () => {
  const letGo = holdKeysWhileLocked();
  show(panels.rep);
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.type(name, 'Moses');
  document.documentElement.toggleAttribute('data-locked', true);
  await userEvent.keyboard('{Escape}');
  document.documentElement.toggleAttribute('data-locked', false);
  letGo();
  expect(name).toHaveValue('Moses');
  expect(offer()).toBeNull();
});
