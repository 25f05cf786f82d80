import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { shell } from 'electron';
import { failureOf } from '#electron/db/errors.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { dayOf } from '#shared/lib/dates.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { documentOf, markdownOf, type BySession } from './report-document.ts';

type Saved = Outcome<{ path: string | null }>;

/** Asks where to save; `path` is null when the manager closed the dialog. */
export async function exportMarkdown(context: Context, { sessionId }: BySession): Promise<Saved> {
  const document = documentOf(context, sessionId);
  return save(await askPath(context, document, 'md'), () => markdownOf(context, document));
}

/** Prints the very page of the preview. `paper` decides the page size. */
export async function exportPdf(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Saved> {
  const document = documentOf(context, sessionId);
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const footer = [t('export:title'), document.repName, dayOf(document.startsAt, context.timeZone)];
  return save(await askPath(context, document, 'pdf'), () =>
    printPage({
      query: { session: sessionId },
      paper,
      footer: footer.filter((part) => part !== '').join(' · '),
    }),
  );
}

/** Shows a file that was exported since the app started; any other path is refused. */
export function showFile({ path }: { path: string }): Outcome<void> {
  if (!exported.has(path)) return fail('not_found');
  shell.showItemInFolder(path);
  return ok(undefined);
}

const exported = new Set<string>();

async function save(path: string | null, make: () => Promise<string | Uint8Array>): Promise<Saved> {
  if (path === null) return ok({ path });
  const content = await make();
  try {
    await writeWhole(path, content);
  } catch (error) {
    return fail(failureOf(error)?.code === 'disk_full' ? 'disk_full' : 'export_failed');
  }
  exported.add(path);
  return ok({ path });
}

async function askPath(
  context: Context,
  document: ReportDocument,
  extension: 'pdf' | 'md',
): Promise<string | null> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const kind = extension === 'pdf' ? t('main:dialog.pdf') : t('main:dialog.markdown');
  return askWhereToSave(t('main:dialog.saveSummary'), fileName(context, document, extension), [
    { name: kind, extensions: [extension] },
  ]);
}

/** "Versie Hillebrand 2026-11-23.pdf", without what a file system cannot hold. */
function fileName(context: Context, document: ReportDocument, extension: string): string {
  const name = document.repName.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return `${name === '' ? 'Curbside' : name} ${dayOf(document.startsAt, context.timeZone)}.${extension}`;
}

/** Never leaves half a file under the name that was chosen. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // A name of its own: `summary.pdf.part` may be another program's half-loaded file.
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
