import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage, type PrintJob } from '#electron/platform/print.ts';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import { locales } from '#shared/domain/languages.ts';
import { outlineOf } from '#shared/domain/report-outline.ts';
import type { ReportFileFormat } from '#shared/domain/report.ts';
import { shortHash } from '#shared/domain/short-hash.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { fail, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';
import type { BySession } from './finalised-reports.ts';
import { readableReport } from './report-document.ts';
import { renderOptions } from './report-extras.ts';
import { reportFormats, type RenderOptions } from './report-formats.ts';

/** Asks where to save; `path` is null when the manager closed the dialog. */
export async function exportFile(
  context: Context,
  { sessionId, format }: BySession & { format: ReportFileFormat },
): Promise<Saved> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const options = await renderOptions(context, report.value);
  if (format !== 'answer') {
    const { extension, render } = reportFormats[format];
    const path = await askPath(report.value, options, extension);
    return saveExport(path, () => render(report.value, options));
  }
  const page = await answerPage(report.value, options);
  if (!page.ok) return page;
  const path = await askPath(report.value, options, 'html');
  return saveExport(path, () => page.value);
}

/**
 * The file a rep answers on. Fails with `report_not_final` for what may still change, and for a team's report, which
 * nobody answers alone.
 */
export async function answerPage(report: ReadableReport, options: RenderOptions): Promise<Outcome<string>> {
  const { day, seal, document } = report;
  if (seal === null || document.repName === '') return fail('report_not_final');
  const { renderAnswerPage } = await import('./formats/answer-page.ts');
  const { t, language, timeZone, company } = options;
  // Whoever is asked to answer has not answered yet.
  const outline = outlineOf(report, { company, answer: null }, { t, locale: locales[language], timeZone });
  const fileName = fileNameFor(document.repName, day, answerExtension);
  const pictures = await options.pictures();
  return { ok: true, value: renderAnswerPage({ outline, pictures, seal, language, t, fileName }) };
}

const answerExtension = 'curbside-answer.json';

/** Prints the very page of the preview. `paper` decides the page size. */
export async function exportPdf(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Saved> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const options = await renderOptions(context, report.value);
  return saveExport(await askPath(report.value, options, 'pdf'), () =>
    printPage(pdfJob(report.value, { ...options, paper })),
  );
}

/** How a report is printed. */
export function pdfJob({ day, document, seal }: ReadableReport, options: RenderOptions): PrintJob {
  const footer = [
    options.company.name,
    options.t('export:title'),
    document.repName,
    ...(seal === null ? [] : [shortHash(seal.sha256)]),
    day,
  ];
  return {
    query: { session: document.sessionId },
    paper: options.paper,
    footer: footer.filter((part) => part !== '').join(' · '),
  };
}

const kindKeys = {
  pdf: 'main:dialog.pdf',
  md: 'main:dialog.markdown',
  docx: 'main:dialog.docx',
  html: 'main:dialog.html',
  json: 'main:dialog.json',
} as const;

/** "Versie Hillebrand 2026-11-23.pdf" is what is proposed. */
async function askPath(
  { day, document }: ReadableReport,
  { t }: RenderOptions,
  extension: keyof typeof kindKeys,
): Promise<string | null> {
  const name = fileNameFor(document.repName, day, extension);
  return askWhereToSave(t('main:dialog.saveSummary'), name, [
    { name: t(kindKeys[extension]), extensions: [extension] },
  ]);
}
