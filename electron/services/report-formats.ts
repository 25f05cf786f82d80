import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import type { Language } from '#shared/domain/languages.ts';
import { locales } from '#shared/domain/languages.ts';
import type { ReportExtras } from '#shared/domain/report-extras.ts';
import { outlineOf, type ReportOutline, type Translate } from '#shared/domain/report-outline.ts';
import type { Paper } from '#shared/domain/settings.ts';
import type { ReportPictures } from './report-pictures.ts';

/** All that a report is made with beside itself. */
export interface RenderOptions extends ReportExtras {
  /** The language of the report; `t` looks texts up in it. */
  language: Language;
  t: Translate;
  /** IANA name: the report's day begins and ends in it. */
  timeZone: string;
  /** Of those formats that have pages. */
  paper: Paper;
  /** Read only for those formats that hold pictures. */
  pictures: () => Promise<ReportPictures>;
}

export interface ReportFormat {
  /** Without the dot. */
  extension: string;
  mime: string;
  /** The whole file. Heavy libraries are loaded when a format that needs one is first asked for. */
  render: (report: ReadableReport, options: RenderOptions) => Promise<string | Uint8Array>;
}

/**
 * The formats a report leaves in, each made from what `ReadableReport` can hold and nothing else. PDF is not among them:
 * it is printed from a page (`printPage`), which only a window can do.
 */
export const reportFormats = {
  md: {
    extension: 'md',
    mime: 'text/markdown',
    render: async (report, options) => {
      const { renderMarkdown } = await import('#shared/domain/report-markdown.ts');
      return renderMarkdown(outline(report, options));
    },
  },
  html: {
    extension: 'html',
    mime: 'text/html',
    render: async (report, options) => {
      const { renderHtml } = await import('./formats/report-html.ts');
      return renderHtml(outline(report, options), options.language, await options.pictures());
    },
  },
  docx: {
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (report, options) => {
      const { renderDocx } = await import('./formats/report-docx.ts');
      return renderDocx(outline(report, options), { ...options, pictures: await options.pictures() });
    },
  },
  json: {
    extension: 'json',
    mime: 'application/json',
    render: async (report, options) => {
      const { renderReportFile } = await import('#shared/domain/report-file.ts');
      return renderReportFile(report, options);
    },
  },
} as const satisfies Record<string, ReportFormat>;

function outline(report: ReadableReport, { t, language, timeZone, ...extras }: RenderOptions): ReportOutline {
  return outlineOf(report, extras, { t, locale: locales[language], timeZone });
}
