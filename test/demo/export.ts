import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserFacingError } from '../../electron/dev/report.ts';
import { answerSaveDialog } from '../e2e/pages/dialogs.ts';
import { reportPage } from '../e2e/pages/report.ts';
import type { App } from './step.ts';

/** From the open report to `<name>` in every format that a draft can leave in. */
export async function exportSummary({ electronApp, page }: App, out: string, name: string): Promise<void> {
  const screen = reportPage(page);
  for (const [format, fileName] of [
    ['PDF, A4', `${name}.pdf`],
    ['Word document', `${name}.docx`],
    ['Web page', `${name}.html`],
    ['Markdown', `${name}.md`],
    ['Data for other programs', `${name}.json`],
  ] as const) {
    await answerSaveDialog(electronApp, join(out, fileName));
    await screen.exportAs(format, fileName);
  }
}

/** Reads an exported text back. Throws a `UserFacingError` when it lacks one of these pieces, or holds what is private. */
export async function readBack(
  path: string,
  { holds, lacks }: { holds: readonly string[]; lacks: readonly string[] },
): Promise<void> {
  const text = await readFile(path, 'utf8');
  const missing = holds.filter((piece) => !text.includes(piece));
  const leaked = lacks.filter((piece) => text.includes(piece));
  if (missing.length > 0) throw new UserFacingError(`${path} lacks:\n${missing.join('\n')}`);
  if (leaked.length > 0) throw new UserFacingError(`${path} holds what is private:\n${leaked.join('\n')}`);
}
