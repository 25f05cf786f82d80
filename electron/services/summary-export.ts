import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import { locales } from '#shared/domain/languages.ts';
import { outlineMarkdown } from '#shared/domain/outline-markdown.ts';
import type { Outline } from '#shared/domain/outline.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { summaryOutline } from '#shared/domain/summary-outline.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';
import { summaryOf, type SummaryRequest } from './summaries.ts';

/** Asks where to save; `path` is null when the manager closed the dialog. */
export async function exportSummaryMarkdown(context: Context, request: SummaryRequest): Promise<Saved> {
  const outline = await outlineOf(context, request);
  return saveExport(await askPath(context, outline, request, 'md'), () => outlineMarkdown(outline));
}

/** Prints the very page of the screen. `paper` decides the page size. */
export async function exportSummaryPdf(
  context: Context,
  { paper, ...request }: SummaryRequest & { paper: Paper },
): Promise<Saved> {
  const outline = await outlineOf(context, request);
  const { summary: which, period } = request;
  return saveExport(await askPath(context, outline, request, 'pdf'), () =>
    printPage({
      query: {
        summary: which.of,
        ...(which.of === 'rep' ? { rep: which.repId } : { byName: String(which.byName) }),
        ...period,
      },
      paper,
      footer: [outline.kind, outline.title, period.from, period.to].join(' · '),
    }),
  );
}

/** In the language of the interface. */
export async function outlineOf(context: Context, request: SummaryRequest): Promise<Outline> {
  const summary = context.db.transaction(() => summaryOf(context, request));
  const { language } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  return summaryOutline(summary, {
    t: (key, params) => t(key, params ?? {}),
    locale: locales[language],
  });
}

async function askPath(
  context: Context,
  { kind, title }: Outline,
  { period }: SummaryRequest,
  extension: 'pdf' | 'md',
): Promise<string | null> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const name = extension === 'pdf' ? t('main:dialog.pdf') : t('main:dialog.markdown');
  return askWhereToSave(
    t('main:dialog.saveSummary'),
    fileNameFor(`${kind} ${title} ${period.from}`, period.to, extension),
    [{ name, extensions: [extension] }],
  );
}
