import { readFileSync, rmSync } from 'node:fs';
import { expect, test, type ElectronApplication } from '@playwright/test';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Of the processor, in microseconds: what else runs on the machine does not lengthen it. */
  tdur?: number;
  args?: { name?: string };
}

/** Tasks and nothing else: the timeline of the developer tools writes so much that it lengthens what it measures. */
const category = 'toplevel';
const taskName = 'ThreadControllerImpl::RunTask';

/** Milliseconds of the processor of each task of the page that took more than 50 of them. */
async function longTasks(electronApp: ElectronApplication, act: () => Promise<void>): Promise<number[]> {
  await electronApp.evaluate(
    ({ contentTracing }, included) => contentTracing.startRecording({ included_categories: [included] }),
    category,
  );
  await act();
  const file = await electronApp.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(file);
  const place = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(place),
  );
  const tasks = traceEvents.filter((event) => event.name === taskName && pages.has(place(event)));
  expect(tasks.filter(({ tdur = 0 }) => tdur > 0).length, 'tasks in the trace').toBeGreaterThan(0);
  return tasks.map(({ tdur = 0 }) => Math.round(tdur / 1000)).filter((ms) => ms > 50);
}

/** Expects no task over 50 ms while something is done; one that is no accident comes back in each of three rounds. */
export async function expectNoLongTasks(
  electronApp: ElectronApplication,
  what: string,
  act: (round: number) => Promise<void>,
): Promise<void> {
  const rounds: number[][] = [];
  while (rounds.length < 3 && rounds.every((tasks) => tasks.length > 0))
    rounds.push(await longTasks(electronApp, () => act(rounds.length)));
  const figures = `${what}: ${rounds.map((tasks) => `${tasks.length} (${tasks.join(', ')})`).join(', then ')}`;
  test.info().annotations.push({ type: 'tasks over 50 ms', description: figures });
  console.log(figures);
  expect(rounds.at(-1), figures).toEqual([]);
}
