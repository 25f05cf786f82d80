import type { Context } from '#electron/services/context.ts';
import { showFile } from '#electron/services/export-file.ts';
import { getDocument, getMarkdown } from '#electron/services/report-document.ts';
import { exportMarkdown, exportPdf } from '#electron/services/reports.ts';
import type { DomainHandlers } from './handlers.ts';

export function reportsHandlers(context: () => Context): DomainHandlers<'reports'> {
  return {
    document: (input) => getDocument(context(), input),
    markdown: (input) => getMarkdown(context(), input),
    exportPdf: (input) => exportPdf(context(), input),
    exportMarkdown: (input) => exportMarkdown(context(), input),
    showFile,
  };
}
