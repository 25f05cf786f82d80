import { readSharedSession } from '#electron/db/repositories/report.ts';
import { readSettings } from '#electron/db/repositories/setting.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { buildReportDocument } from '#shared/domain/report-document.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import type { Context } from './context.ts';

/** What the session holds now, as the rep would see it. Once the report is final its snapshot takes this place. */
export function liveDocument(context: Context, sessionId: SessionId): ReportDocument {
  const { managerName } = readSettings(context.db, context.defaults);
  return buildReportDocument(readSharedSession(context.db, sessionId), managerName);
}
