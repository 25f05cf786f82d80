import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BatchReport, BatchResult } from '#shared/domain/batch.ts';
import { repIdSchema, sessionIdSchema } from '#shared/domain/ids.ts';
import type { Withheld } from '#shared/domain/report.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { renderScreen } from '../../../test/render.tsx';
import { ApiError } from '../../lib/api.ts';
import { BatchScreen } from './batch-screen.tsx';

const at = '2026-11-23T08:30:00.000Z';
const idOf = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function aReport(n: number, repName: string): BatchReport {
  return {
    sessionId: sessionIdSchema.parse(idOf(n)),
    repId: repIdSchema.parse(idOf(n)),
    repName,
    kind: 'ride_along',
    startsAt: at,
    allDay: false,
    status: 'finalised',
    isRecalled: false,
  };
}

const nothing: Withheld = {
  privateNote: false,
  goal: false,
  privateObservations: 0,
  plainNotes: 0,
  debriefWords: 0,
  privateFiles: 0,
};

function aDocument({ sessionId, repName, kind }: BatchReport): Output<'reports', 'document'> {
  return {
    day: '2026-11-23',
    document: {
      sessionId,
      repName,
      managerName: 'Dustin Brinkmann',
      kind,
      rideFormat: 'observe_only',
      startsAt: at,
      place: '',
      focus: '',
      visits: [],
      whatWorked: `${repName} waited for the answer.`,
      workOn: '',
      strengths: [],
      growth: [],
      customerVoice: [],
      ownWords: [],
      ideas: [],
      promises: [],
      kept: [],
      ratings: [],
      nextSteps: [],
      guests: [],
      learnt: { rep: '', manager: '' },
      loveAnswers: [],
      files: [],
    },
    seal: null,
    addenda: [],
    company: { name: '', logo: null },
    answer: null,
    withheld: { ...nothing, goal: true, plainNotes: 2 },
  };
}

const list = vi.fn();
const run = vi.fn();
const document = vi.fn();

function open(reports: BatchReport[]) {
  list.mockImplementation(() => reports);
  document.mockImplementation(({ sessionId }: { sessionId: string }) => {
    const report = reports.find((each) => each.sessionId === sessionId);
    if (report === undefined) throw new ApiError({ code: 'not_found', message: 'It is gone.' });
    return aDocument(report);
  });
  return renderScreen(
    <main>
      <BatchScreen />
    </main>,
    {
      path: '/reports/batch',
      route: '/reports/batch',
      answers: {
        reps: { options: () => [] },
        batch: {
          count: () => ({
            reports: reports.length,
            people: reports.length,
            drafts: 0,
            withheld: {
              privateNotes: 0,
              goals: 0,
              privateObservations: 0,
              plainNotes: 0,
              debriefWords: 0,
              privateFiles: 0,
            },
          }),
          list,
          run,
        },
        reports: { document, markdown: () => ({ text: '# Zoé Thévenet\n' }) },
      },
    },
  );
}

const rowOf = (name: string) => screen.findByRole('button', { name: new RegExp(name) });

beforeEach(() => {
  vi.resetAllMocks();
  // The list asks the scrolled page and the drawn rows for their height; jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
});

test('each report opens in its place to what the rep will see, and is asked for only then', async () => {
  open([aReport(1, 'Anna Snelling'), aReport(2, 'Zoé Thévenet')]);
  const zoe = await rowOf('Zoé Thévenet');
  expect(zoe).toHaveAccessibleName(/Zoé Thévenet\s*Ride-along\s*Finalised\s*23 November 2026/);
  expect(document).not.toHaveBeenCalled();

  await userEvent.click(zoe);
  expect(zoe).toHaveAttribute('aria-expanded', 'true');
  const view = await screen.findByRole('region', { name: 'What Zoé Thévenet will see' });
  expect(within(view).getByTestId('report-paper')).toHaveTextContent('Zoé Thévenet waited for the answer.');
  expect(within(view).getByRole('button', { name: '3 things withheld' })).toBeVisible();
  expect(document).toHaveBeenCalledExactlyOnceWith({ sessionId: idOf(2) });
  await userEvent.click(within(view).getByRole('radio', { name: 'Markdown' }));
  expect(await within(view).findByText('# Zoé Thévenet')).toBeVisible();

  await userEvent.click(zoe);
  expect(zoe).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByTestId('report-paper')).not.toBeInTheDocument();
});

test('by keyboard: arrows move, Enter opens, Escape closes and is back on the row', async () => {
  open([aReport(1, 'Anna Snelling'), aReport(2, 'Zoé Thévenet')]);
  const anna = await rowOf('Anna Snelling');
  const zoe = await rowOf('Zoé Thévenet');
  expect(zoe).toHaveAttribute('tabindex', '-1');
  act(() => anna.focus());
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(zoe).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  const withheld = await screen.findByRole('button', { name: '3 things withheld' });
  expect(zoe).toHaveFocus();
  await userEvent.tab();
  expect(withheld).toHaveFocus();

  // The first Escape is that of the list over the page.
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Your goal for the session')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(withheld).toHaveFocus());
  expect(zoe).toHaveAttribute('aria-expanded', 'true');

  await userEvent.keyboard('{Escape}');
  expect(zoe).toHaveAttribute('aria-expanded', 'false');
  expect(zoe).toHaveFocus();
});

test('of a long list only the rows near the window are drawn', async () => {
  open(Array.from({ length: 300 }, (_, n) => aReport(n + 1, `Rep ${n + 1}.`)));
  const first = await rowOf('Rep 1\\.');
  const items = screen.getByRole('list', { name: 'What each rep will see' });
  expect(within(items).getAllByRole('button').length).toBeLessThan(60);
  expect(first.closest('li')).toHaveAttribute('aria-setsize', '300');
  expect(document).not.toHaveBeenCalled();
});

test('a report that cannot be read says why in its place', async () => {
  open([aReport(1, 'Anna Snelling')]);
  document.mockImplementation(() => {
    throw new ApiError({ code: 'internal', message: 'This report was changed.' });
  });
  await userEvent.click(await rowOf('Anna Snelling'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This report was changed.');
});

test('an export goes on while the manager looks elsewhere: how it ended is said there, and stands on the screen again', async () => {
  let end: (result: BatchResult) => void = () => undefined;
  run.mockReturnValue(new Promise<BatchResult>((resolve) => (end = resolve)));
  render(
    <MantineProvider env="test">
      <Notifications />
    </MantineProvider>,
  );
  const { go } = open([aReport(1, 'Anna Snelling')]);
  await userEvent.click(await screen.findByRole('button', { name: 'Export 1 report' }));
  await go('/today');
  end({ path: '/home/anna/2026 Q4', reports: 1, files: 3, leftOut: [] });
  expect(await screen.findByText('Saved as 2026 Q4')).toBeInTheDocument();
  await go('/reports/batch');
  expect(await screen.findByText('1 report exported')).toBeInTheDocument();

  run.mockRejectedValue(new ApiError({ code: 'disk_full', message: 'The disk is full.' }));
  await userEvent.click(screen.getByRole('button', { name: 'Export 1 report' }));
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument();
  await go('/today');
  await go('/reports/batch');
  expect(screen.queryByText('The disk is full.')).not.toBeInTheDocument();
});
