import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { privateMemory } from './app-process.ts';
import type { DrivenApp } from './driven-app.ts';
import { ratioFigure, type Figure } from './figures.ts';

const few = 10;
const many = 300;
const runs = 3;
const everyMs = 100;

/** The day since which there are this many reports. */
function dayOfReport(page: Page, count: number): Promise<string> {
  return page.evaluate(async (wanted) => {
    const sessions = await window.curbside.invoke('sessions', 'list', {
      from: null,
      to: null,
      repId: null,
      statuses: ['draft', 'finalised', 'acknowledged', 'closed'],
      newestFirst: true,
      limit: wanted,
    });
    const last = sessions.ok ? sessions.value.at(-1) : undefined;
    if (last === undefined || (sessions.ok && sessions.value.length < wanted))
      throw new Error(`The file has fewer than ${wanted} reports: choose a larger --size`);
    return last.startsAt.slice(0, 10);
  }, count);
}

/** Exports the reports since that day in every format and returns how many there were. */
function exportSince(page: Page, from: string): Promise<number> {
  return page.evaluate(async (day) => {
    const result = await window.curbside.invoke('batch', 'run', {
      period: { from: day, to: new Date().toISOString().slice(0, 10) },
      repIds: [],
      drafts: true,
      formats: ['pdf', 'docx', 'html', 'md', 'json'],
      target: 'zip',
      paper: 'A4',
      token: 'bench',
    });
    if (!result.ok) throw new Error(result.error.message);
    return result.value.reports;
  }, from);
}

/** Peak of the private memory of all processes while many reports are exported, beside the peak while few are. */
export async function measureExportMemory({ app, page }: DrivenApp): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-bench-export-'));
  const pid = app.process().pid ?? 0;
  await app.evaluate(
    ({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    },
    join(folder, 'reports.zip'),
  );

  async function peak(from: string, expected: number): Promise<number> {
    let bytes = privateMemory(pid);
    const timer = setInterval(() => {
      bytes = Math.max(bytes, privateMemory(pid));
    }, everyMs);
    try {
      const exported = await exportSince(page, from);
      if (exported < expected) throw new Error(`Only ${exported} of ${expected} reports were exported`);
    } finally {
      clearInterval(timer);
    }
    if (readdirSync(folder).join() !== 'reports.zip') throw new Error('Something was left beside the export');
    return bytes / 1024 ** 2;
  }

  try {
    const days = { few: await dayOfReport(page, few), many: await dayOfReport(page, many) };
    // The first one loads what every later one needs.
    await peak(days.few, few);
    const ofFew: number[] = [];
    const ofMany: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      ofFew.push(await peak(days.few, few));
      ofMany.push(await peak(days.many, many));
    }
    return [ratioFigure('export_memory', 1.3, ofMany, ofFew, 'MB')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
