import { readAnswer } from '#electron/db/repositories/report-answer.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import { companyHead } from './company-head.ts';
import type { Context } from './context.ts';
import type { RenderOptions } from './report-formats.ts';
import { readPictures } from './report-pictures.ts';

/** Everything a report is rendered with that is not the report: read where it is needed, in one place. */
export async function renderOptions(
  context: Context,
  report: Pick<ReadableReport, 'seal' | 'document'>,
): Promise<RenderOptions> {
  const { language, paper } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  return {
    language,
    t: (key, params) => t(key, params ?? {}),
    timeZone: context.timeZone,
    paper,
    pictures: () => readPictures(context, report.document),
    ...headAndAnswer(context, report),
  };
}

export function headAndAnswer(context: Context, { seal }: Pick<ReadableReport, 'seal'>): ReportExtras {
  return {
    company: companyHead(context),
    answer: seal === null ? null : (readAnswer(context.db, seal.id)?.answer ?? null),
  };
}
