import { shell } from 'electron';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { getRep } from '#electron/db/repositories/rep.ts';
import { getSession } from '#electron/db/repositories/session.ts';
import { openMail } from '#electron/platform/mail.ts';
import { openPrinter } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import { mailtoUrl, type MailDraft } from '#electron/security/mailto.ts';
import { locales } from '#shared/domain/languages.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { formatDay, formatFullDay } from '#shared/domain/report-outline.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import type { BySession } from './finalised-reports.ts';
import { readableReport } from './report-document.ts';
import { renderOptions } from './report-extras.ts';
import { exportPdf, pdfJob } from './reports.ts';

/** The system's print dialog with the very page of the preview. Fails with `no_printer` or `print_failed`. */
export async function printReport(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Outcome<{ printed: boolean }>> {
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const job = pdfJob(report.value, { ...(await renderOptions(context, report.value)), paper });
  const printer = await openPrinter();
  try {
    const answer = await printer.ask(job);
    if (answer === 'no_printer') return fail('no_printer');
    return answer === 'failed' ? fail('print_failed') : ok({ printed: answer === 'printed' });
  } finally {
    printer.close();
  }
}

/** The message as it will open, to be read before anything happens. */
export async function draftMail(context: Context, { sessionId }: BySession): Promise<Outcome<MailDraft>> {
  const { db, defaults } = context;
  const { language, managerName } = readSettings(db, defaults);
  const t = await textsOf(language);
  const report = readableReport(context, { sessionId });
  if (!report.ok) return report;
  const { day, document } = report.value;
  const { repId } = getSession(db, sessionId);
  const steps = document.nextSteps.map((step) => `– ${stepLine(step, locales[language], t)}`);
  const lines = [
    document.repName === '' ? t('send:helloTeam') : t('send:hello', { name: document.repName }),
    '',
    t('send:body', {
      day: formatFullDay(day, locales[language]),
      kind: t(`common:sessionKind.${document.kind}`),
    }),
    ...(steps.length === 0 ? [] : ['', t('export:lead', { label: t('export:nextSteps') }), ...steps]),
    '',
    t('send:bye'),
    managerName,
  ];
  return ok({
    to: repId === null ? '' : getRep(db, repId).email,
    subject: `${t('export:title')}, ${formatFullDay(day, locales[language])}`,
    body: lines.join('\n').trimEnd(),
  });
}

/**
 * Saves the PDF, opens the mail program with the message and shows the file in its folder: a mail link cannot carry it.
 * `path` is null when the manager closed the dialog. Fails with `mail_failed`; the file is saved by then.
 */
export async function mailReport(
  context: Context,
  input: BySession & { paper: Paper },
): Promise<Outcome<{ path: string | null }>> {
  const saved = await exportPdf(context, input);
  if (!saved.ok || saved.value.path === null) return saved;
  const draft = await draftMail(context, input);
  if (!draft.ok) return draft;
  shell.showItemInFolder(saved.value.path);
  try {
    await openMail(mailtoUrl(draft.value));
  } catch {
    // The system says only that nothing opened: usually no mail program is set up.
    return fail('mail_failed');
  }
  return saved;
}

function stepLine(
  { owner, ownerName, text, dueDay }: ReportDocument['nextSteps'][number],
  locale: string,
  t: Awaited<ReturnType<typeof textsOf>>,
): string {
  const who = owner === 'other' ? ownerName : t(`export:owner.${owner}`);
  const due = dueDay === null ? '' : ` (${t('export:until', { day: formatDay(dueDay, locale) })})`;
  return `${t('export:lead', { label: who })} ${text}${due}`;
}
