import { getAside } from '#electron/services/brief-aside.ts';
import { exportBriefPdf } from '#electron/services/brief-pdf.ts';
import { getBrief } from '#electron/services/brief.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function briefsHandlers(context: () => Context): DomainHandlers<'briefs'> {
  return {
    get: (input) => getBrief(context(), input),
    aside: (input) => getAside(context(), input),
    exportPdf: (input) => exportBriefPdf(context(), input),
  };
}
