import type { Context } from '#electron/services/context.ts';
import { exportSummaryMarkdown, exportSummaryPdf } from '#electron/services/summary-export.ts';
import { getSummary } from '#electron/services/summaries.ts';
import type { DomainHandlers } from './handlers.ts';

export function summariesHandlers(context: () => Context): DomainHandlers<'summaries'> {
  return {
    get: (input) => getSummary(context(), input),
    exportPdf: (input) => exportSummaryPdf(context(), input),
    exportMarkdown: (input) => exportSummaryMarkdown(context(), input),
  };
}
