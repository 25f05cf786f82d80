import type { Context } from '#electron/services/context.ts';
import { showFile } from '#electron/services/export-file.ts';
import * as finalised from '#electron/services/finalised-reports.ts';
import type { Jobs } from '#electron/services/jobs/jobs.ts';
import { getDocument, getMarkdown } from '#electron/services/report-document.ts';
import { checkReport } from '#electron/services/report-quality.ts';
import { exportFile, exportPdf } from '#electron/services/reports.ts';
import { verifyReports } from '#electron/services/verify-reports.ts';
import type { DomainHandlers } from './handlers.ts';

export function reportsHandlers(context: () => Context, jobs: Jobs): DomainHandlers<'reports'> {
  return {
    document: (input) => getDocument(context(), input),
    markdown: (input) => getMarkdown(context(), input),
    exportPdf: (input) => exportPdf(context(), input),
    exportFile: (input) => exportFile(context(), input),
    showFile,
    check: (input) => checkReport(context(), input),
    history: (input) => finalised.reportHistory(context(), input),
    finalise: (input) => finalised.finalise(context(), input),
    recall: (input) => finalised.recall(context(), input),
    acknowledge: (input) => finalised.acknowledge(context(), input),
    close: (input) => finalised.close(context(), input),
    addAddendum: (input) => finalised.addAddendum(context(), input),
    verify: (input) => verifyReports(context(), jobs, input),
  };
}
