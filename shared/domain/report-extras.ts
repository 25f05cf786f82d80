import type { ReportAnswer } from './report-answer.ts';

/** What stands at the head of every report. `logo` is a `data:` URL of a PNG the app drew itself, or null. */
export interface CompanyHead {
  name: string;
  logo: string | null;
}

/** What a report is shown with beside itself: nothing here comes from the session. */
export interface ReportExtras {
  company: CompanyHead;
  /** Null until the rep has answered. */
  answer: ReportAnswer | null;
}

/** No head, no answer. */
export const noExtras: ReportExtras = { company: { name: '', logo: null }, answer: null };
