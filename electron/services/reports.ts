import { open, rename, rm } from 'node:fs/promises';
import { shell } from 'electron';
import { failureOf } from '#electron/db/errors.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { readSharedSession, readWithheld } from '#electron/db/repositories/report.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ReportDocument, Withheld } from '#shared/domain/report.ts';
import { buildReportDocument } from '#shared/domain/report-document.ts';
import { renderMarkdown } from '#shared/domain/report-markdown.ts';
import { locales, type Paper } from '#shared/domain/settings.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

interface BySession {
  sessionId: SessionId;
}

/** What the rep will see and how much is withheld; preview and print page are drawn from it. */
export function getDocument(
  context: Context,
  { sessionId }: BySession,
): Outcome<{ document: ReportDocument; withheld: Withheld }> {
  return ok({ document: documentOf(context, sessionId), withheld: readWithheld(context.db, sessionId) });
}

export async function getMarkdown(
  context: Context,
  { sessionId }: BySession,
): Promise<Outcome<{ text: string }>> {
  return ok({ text: await markdownOf(context, documentOf(context, sessionId)) });
}

export async function exportMarkdown(
  context: Context,
  { sessionId }: BySession,
): Promise<Outcome<{ path: string | null }>> {
  const document = documentOf(context, sessionId);
  return save(await askPath(context, document, 'md'), () => markdownOf(context, document));
}

/** Prints the very page of the preview. `paper` decides the page size. */
export async function exportPdf(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Outcome<{ path: string | null }>> {
  const document = documentOf(context, sessionId);
  return save(await askPath(context, document, 'pdf'), () =>
    printPage({ query: { session: sessionId }, paper }),
  );
}

/** Shows a file that was exported since the app started; any other path is refused. */
export function showFile(_context: Context, { path }: { path: string }): Outcome<void> {
  if (!exported.has(path)) return fail('not_found');
  shell.showItemInFolder(path);
  return ok(undefined);
}

const exported = new Set<string>();

async function save(
  path: string | null,
  make: () => Promise<string | Uint8Array>,
): Promise<Outcome<{ path: string | null }>> {
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

function documentOf(context: Context, sessionId: SessionId): ReportDocument {
  const { managerName } = readSettings(context.db, context.defaults);
  return buildReportDocument(readSharedSession(context.db, sessionId), managerName);
}

async function markdownOf(context: Context, document: ReportDocument): Promise<string> {
  const { language } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  return renderMarkdown(document, {
    t: (key, params) => t(`export:${key}`, params ?? {}),
    locale: locales[language],
    timeZone: context.timeZone,
  });
}

async function askPath(
  context: Context,
  document: ReportDocument,
  extension: 'pdf' | 'md',
): Promise<string | null> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const kind = extension === 'pdf' ? t('main:dialog.pdf') : t('main:dialog.markdown');
  return askWhereToSave(t('main:dialog.saveSummary'), fileName(document, extension), [
    { name: kind, extensions: [extension] },
  ]);
}

/** "Versie Hillebrand 2026-11-23.pdf", without what a file system cannot hold. */
function fileName(document: ReportDocument, extension: string): string {
  const name = document.repName.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();
  return `${name === '' ? 'Curbside' : name} ${document.startsAt.slice(0, 10)}.${extension}`;
}

/** Never leaves half a file under the name that was chosen. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.part`;
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
