import { readSettings } from '#electron/db/repositories/setting.ts';
import { askWhereToSave } from '#electron/platform/dialogs.ts';
import { printPage } from '#electron/platform/print.ts';
import { textsOf } from '#electron/platform/texts.ts';
import { sessionDay } from '#shared/domain/session-day.ts';
import type { Paper } from '#shared/domain/settings.ts';
import { briefOf, type BySession } from './brief.ts';
import type { Context } from './context.ts';
import { fileNameFor, saveExport, type Saved } from './export-file.ts';

/** Prints the page that stands on the screen, and nothing of what stands beside it. */
export async function exportBriefPdf(
  context: Context,
  { sessionId, paper }: BySession & { paper: Paper },
): Promise<Saved> {
  const { session, rep } = context.db.transaction(() => briefOf(context, sessionId));
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const day = sessionDay(session, context.timeZone);
  const name = [t('export:brief.title'), rep?.name ?? ''].filter((part) => part !== '');
  const path = await askWhereToSave(t('main:dialog.saveBrief'), fileNameFor(name.join(' '), day, 'pdf'), [
    { name: t('main:dialog.pdf'), extensions: ['pdf'] },
  ]);
  return saveExport(path, () =>
    printPage({
      query: { brief: sessionId },
      paper,
      footer: [t('export:brief.managerOnly'), ...name, day].join(' · '),
    }),
  );
}
