import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listReportsToExport } from '#electron/db/repositories/batch.ts';
import { countWithheld } from '#electron/db/repositories/report.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askForFolder, askWhereToSave } from '#electron/platform/dialogs.ts';
import { openPrinter, type Printer } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { Context } from '#electron/services/context.ts';
import { exportFailure } from '#electron/services/export-failure.ts';
import { markExported } from '#electron/services/export-file.ts';
import { readableReport } from '#electron/services/report-document.ts';
import { readWhole } from '#electron/services/attachments/whole-file.ts';
import { renderOptions } from '#electron/services/report-extras.ts';
import { reportFormats } from '#electron/services/report-formats.ts';
import { pdfJob } from '#electron/services/reports.ts';
import { CancelledError } from '#electron/services/jobs/job.ts';
import type { BatchChoice, BatchCounts, BatchOrder, BatchReport, BatchResult } from '#shared/domain/batch.ts';
import { locales } from '#shared/domain/languages.ts';
import { formatFullDay } from '#shared/domain/report-outline.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { addDays, startOfDay } from '#shared/lib/dates.ts';
import { safeFileName, uniqueFileName, uniqueNames } from '#shared/lib/file-names.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import { fileOf, indexPage, manifest, type BatchEntry, type BatchFile } from './batch-pages.ts';
import { openStaging, type Staging } from './batch-target.ts';

/** The export of many reports as the page drives it. */
export interface Batches {
  count: (choice: BatchChoice) => Outcome<BatchCounts>;
  /** What `run` would write for this choice. */
  list: (choice: BatchChoice) => Outcome<BatchReport[]>;
  /** Progress is reported, and `cancel` works, under the order's token. A cancelled or failed export leaves nothing. */
  run: (order: BatchOrder) => Promise<Outcome<BatchResult>>;
  cancel: (token: string) => void;
}

interface BatchDeps {
  context: () => Context;
  onProgress: (progress: Progress) => void;
}

export function createBatches({ context, onProgress }: BatchDeps): Batches {
  const running = new Map<string, AbortController>();

  async function run(order: BatchOrder): Promise<Outcome<BatchResult>> {
    const wanted = wantedOf(context(), order);
    if (wanted.length === 0) return fail('batch_empty');
    const target = await askTarget(context(), order);
    if (target === null) return ok({ path: null, reports: 0, files: 0, leftOut: [] });
    const stopper = new AbortController();
    running.set(order.token, stopper);
    let staging: Staging | null = null;
    let printer: Printer | null = null;
    try {
      staging = await openStaging(target);
      if (order.formats.includes('pdf')) printer = await openPrinter();
      const content = await writeAll(context(), { order, wanted, staging, printer }, (done) => {
        stopper.signal.throwIfAborted();
        onProgress({ jobId: order.token, done, total: wanted.length });
      });
      const path = await (order.target === 'zip'
        ? staging.finishAsZip(stopper.signal)
        : staging.finishAsFolder());
      markExported(path);
      return ok({ path, ...content });
    } catch (error) {
      if (stopper.signal.aborted || error instanceof CancelledError) return fail('cancelled');
      return exportFailure(error);
    } finally {
      printer?.close();
      await staging?.discard();
      running.delete(order.token);
    }
  }

  return {
    count: (choice) => {
      const { db, timeZone } = context();
      const all = listReportsToExport(db, { ...span(choice, timeZone), repIds: choice.repIds });
      const wanted = all.filter(({ status }) => choice.drafts || status !== 'draft');
      return ok({
        reports: wanted.length,
        people: new Set(wanted.map(({ repId }) => repId)).size,
        drafts: all.length - wanted.length,
        withheld: countWithheld(
          db,
          wanted.map(({ sessionId }) => sessionId),
        ),
      });
    },
    list: (choice) => ok(wantedOf(context(), choice)),
    run,
    cancel: (token) => running.get(token)?.abort(new CancelledError()),
  };
}

interface Work {
  order: BatchOrder;
  wanted: readonly BatchReport[];
  staging: Staging;
  printer: Printer | null;
}

/** One report after the other, with the files its page shows or names: what is held at a time is one of them. */
async function writeAll(
  context: Context,
  { order, wanted, staging, printer }: Work,
  onStep: (done: number) => void,
): Promise<Omit<BatchResult, 'path'>> {
  const { language } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  const folderOf = folders();
  const uniqueIn = new Map<string, ReturnType<typeof uniqueNames>>();
  const entries: BatchEntry[] = [];
  const files: BatchFile[] = [];
  const leftOut: BatchResult['leftOut'] = [];

  async function add(path: string, content: string | Uint8Array): Promise<void> {
    await staging.write(path, content);
    files.push(fileOf(path, content));
  }

  for (const [index, report] of wanted.entries()) {
    onStep(index);
    const { sessionId, repId, repName, kind } = report;
    const day = sessionDay(report, context.timeZone);
    const readable = readableReport(context, { sessionId });
    if (!readable.ok) {
      leftOut.push({ name: repName, day });
      continue;
    }
    const options = { ...(await renderOptions(context, readable.value)), paper: order.paper };
    const folder = folderOf(repId, repName);
    const unique = uniqueIn.get(folder) ?? uniqueNames();
    uniqueIn.set(folder, unique);
    const kindName = t(`common:sessionKind.${kind}`);
    const name = safeFileName(`${day} ${repName} ${kindName}`, day);
    const entry: BatchEntry = {
      repName,
      label: `${formatFullDay(day, locales[language])} · ${kindName}`,
      files: [],
    };
    for (const format of order.formats) {
      const content =
        format === 'pdf'
          ? await printer?.print(pdfJob(readable.value, options))
          : await reportFormats[format].render(readable.value, options);
      if (content === undefined) continue;
      const path = `${folder}/${unique(name, format)}`;
      await add(path, content);
      entry.files.push({ label: format.toUpperCase(), path });
    }
    for (const file of readable.value.document.files) {
      const content = await readWhole(context, file.sha256);
      if (content === null) {
        leftOut.push({ name: `${repName}: ${file.name}`, day });
        continue;
      }
      const path = `${folder}/${uniqueFileName(unique, `${day} ${file.name}`)}`;
      await add(path, content);
      entry.files.push({ label: file.name, path });
    }
    entries.push(entry);
    // Other windows and questions of the page get their turn.
    await setImmediate();
  }
  onStep(wanted.length);
  const { from, to } = order.period;
  const title = t('batch:index.title');
  const inWords = (day: string): string => formatFullDay(day, locales[language]);
  const lines = [
    `${inWords(from)} – ${inWords(to)}`,
    ...leftOut.map(({ name, day }) => t('batch:index.leftOut', { name, day: inWords(day) })),
  ];
  await add('index.html', indexPage(entries, { t, language, title, lines }));
  const head = { createdAt: context.now().toISOString(), from, to, reports: entries.length };
  await staging.write('manifest.json', manifest(files, head));
  return { reports: entries.length, files: files.length + 1, leftOut };
}

/** A folder per person; two of the same name get one each. */
function folders(): (repId: string, repName: string) => string {
  const unique = uniqueNames();
  // The two files of the whole export stand beside the folders.
  unique('index', 'html');
  unique('manifest', 'json');
  const known = new Map<string, string>();
  return (repId, repName) => {
    const folder = known.get(repId) ?? unique(safeFileName(repName, 'Curbside'), '');
    known.set(repId, folder);
    return folder;
  };
}

function wantedOf({ db, timeZone }: Context, { drafts, ...choice }: BatchChoice): BatchReport[] {
  return listReportsToExport(db, { ...span(choice, timeZone), repIds: choice.repIds }).filter(
    ({ status }) => drafts || status !== 'draft',
  );
}

function span({ period }: Pick<BatchChoice, 'period'>, timeZone: string) {
  return {
    from: startOfDay(period.from, timeZone),
    until: startOfDay(addDays(period.to, 1), timeZone),
  };
}

/** The folder the export will be, inside the one that was chosen, or the ZIP; null when the manager closed the dialog. */
async function askTarget(context: Context, { target, period }: BatchOrder): Promise<string | null> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const name = safeFileName(`${t('batch:index.title')} ${period.from} ${period.to}`, 'Curbside');
  if (target === 'zip')
    return askWhereToSave(t('batch:chooseZip'), `${name}.zip`, [{ name: 'ZIP', extensions: ['zip'] }]);
  const folder = await askForFolder(t('batch:chooseFolder'));
  return folder === null ? null : join(folder, basename(name));
}
