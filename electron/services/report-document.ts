import { readSettings } from '#electron/db/repositories/setting.ts';
import { readSharedSession, readWithheld } from '#electron/db/repositories/report.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import type { ReportDocument, Withheld } from '#shared/domain/report.ts';
import { buildReportDocument } from '#shared/domain/report-document.ts';
import { renderMarkdown } from '#shared/domain/report-markdown.ts';
import { locales } from '#shared/domain/languages.ts';
import { ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';

export interface BySession {
  sessionId: SessionId;
}

/** What the rep will see and how much is withheld; preview and print page are drawn from it. */
export function getDocument(
  context: Context,
  { sessionId }: BySession,
): Outcome<{ document: ReportDocument; withheld: Withheld }> {
  return ok({ document: documentOf(context, sessionId), withheld: readWithheld(context.db, sessionId) });
}

export async function getMarkdown(
  context: Context,
  { sessionId }: BySession,
): Promise<Outcome<{ text: string }>> {
  return ok({ text: await markdownOf(context, documentOf(context, sessionId)) });
}

export function documentOf(context: Context, sessionId: SessionId): ReportDocument {
  const { managerName } = readSettings(context.db, context.defaults);
  return buildReportDocument(readSharedSession(context.db, sessionId), managerName);
}

/** In the language of the interface. */
export async function markdownOf(context: Context, document: ReportDocument): Promise<string> {
  const { language } = readSettings(context.db, context.defaults);
  const t = await textsOf(language);
  return renderMarkdown(document, {
    t: (key, params) => t(key, params ?? {}),
    locale: locales[language],
    timeZone: context.timeZone,
  });
}
