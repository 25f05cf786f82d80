import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '#shared/ipc/contract.ts';

export interface Exported {
  /** How many exports were asked for. */
  asked: number;
  problems: string[];
}

/**
 * Lets everything that can leave the app leave it, into this folder: every report of the last year in every format,
 * summaries, briefs, answer forms, lists, calendars, what is known about each person.
 */
export async function exportEverything(
  { electronApp, page }: { electronApp: ElectronApplication; page: Page },
  folder: string,
): Promise<Exported> {
  await electronApp.evaluate(({ dialog }, into) => {
    let count = 0;
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [into] });
    dialog.showSaveDialog = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as Electron.SaveDialogOptions;
      count += 1;
      return Promise.resolve({ canceled: false, filePath: `${into}/${count} ${defaultPath.slice(-100)}` });
    };
  }, folder);
  return page.evaluate(async () => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const result: Exported = { asked: 0, problems: [] };
    /** What is not there to be exported is no fault. */
    const empty = new Set(['calendar_empty', 'list_empty', 'report_not_final']);
    async function ask(what: string, answer: ReturnType<Bridge['invoke']>): Promise<void> {
      const { ok, error } = (await answer) as { ok: boolean; error?: { code: string } };
      result.asked += 1;
      if (!ok && !empty.has(error?.code ?? '')) result.problems.push(`${what} says ${error?.code}`);
    }
    const day = (offset: number): string =>
      new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const period = { from: day(-365), to: day(30) };
    const reps = await curbside.invoke('reps', 'options', undefined);
    const sessions = await curbside.invoke('sessions', 'list', {
      from: null,
      to: null,
      repId: null,
      statuses: null,
      newestFirst: true,
      limit: 60,
    });
    const repIds = reps.ok ? reps.value.map(({ id }) => id) : [];
    const sessionIds = sessions.ok ? sessions.value.map(({ id }) => id) : [];
    if (repIds.length === 0 || sessionIds.length === 0) result.problems.push('nothing to export');
    await ask(
      'batch',
      curbside.invoke('batch', 'run', {
        period,
        repIds: [],
        drafts: true,
        formats: ['pdf', 'docx', 'html', 'md', 'json'],
        target: 'folder',
        paper: 'A4',
        token: 'everything',
      }),
    );
    for (const sessionId of sessionIds) {
      await ask('the brief', curbside.invoke('briefs', 'exportPdf', { sessionId, paper: 'A4' }));
      await ask('the answer form', curbside.invoke('reports', 'exportFile', { sessionId, format: 'answer' }));
    }
    const summaries = [
      { of: 'team', byName: true } as const,
      ...repIds.map((repId) => ({ of: 'rep', repId }) as const),
    ];
    for (const summary of summaries) {
      await ask('a summary', curbside.invoke('summaries', 'exportPdf', { summary, period, paper: 'A4' }));
      await ask('a summary', curbside.invoke('summaries', 'exportMarkdown', { summary, period }));
    }
    for (const repId of repIds) {
      await ask('everything about one', curbside.invoke('personalData', 'export', { repId }));
      await ask('a calendar', curbside.invoke('commitments', 'exportCalendar', { repId }));
    }
    await ask('the calendar', curbside.invoke('lists', 'exportSessionCalendar', undefined));
    for (const list of ['team', 'commitments', 'sessions', 'coverage'] as const)
      await ask(list, curbside.invoke('lists', 'export', { list }));
    return result;
  });
}
