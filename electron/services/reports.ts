import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { dayOf } from '#shared/lib/dates.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';
import type { BySession } from './finalised-reports.ts';
import { markdownOf, readableReport } from './report-document.ts';

/** Asks where to save; `path` is null when the manager closed the dialog. */
export async function exportMarkdown(context: Context, { sessionId }: BySession): Promise<Saved> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const path = await askPath(context, report.value.document, 'md');
  return saveExport(path, () => markdownOf(context, report.value));
}

/** Prints the very page of the preview. `paper` decides the page size. */
export async function exportPdf(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Saved> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const { document } = report.value;
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const footer = [t('export:title'), document.repName, dayOf(document.startsAt, context.timeZone)];
  return saveExport(await askPath(context, document, 'pdf'), () =>
    printPage({
      query: { session: sessionId },
      paper,
      footer: footer.filter((part) => part !== '').join(' · '),
    }),
  );
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

/** "Versie Hillebrand 2026-11-23.pdf" */
function fileName({ timeZone }: Context, { repName, startsAt }: ReportDocument, extension: string): string {
  return fileNameFor(repName, dayOf(startsAt, timeZone), extension);
}
