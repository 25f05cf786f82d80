import { open } from 'node:fs/promises';
import { readSettings } from '#electron/db/repositories/setting.ts';
import { askForFile } from '#electron/platform/dialogs.ts';
import { textsOf } from '#electron/platform/texts.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { answerLimits } from '#shared/domain/report-answer-format.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';
import type { Context } from './context.ts';
import { takeAnswer, type TakenAnswer } from './report-answers.ts';

/** Asks for the file and takes it in; null when the manager closed the dialog. */
export async function chooseAnswer(
  context: Context,
  { sessionId }: { sessionId: SessionId | null },
): Promise<Outcome<TakenAnswer | null>> {
  const t = await textsOf(readSettings(context.db, context.defaults).language);
  const path = await askForFile(t('main:dialog.chooseAnswer'), [
    { name: t('main:dialog.answers'), extensions: ['json'] },
    { name: t('main:dialog.allFiles'), extensions: ['*'] },
  ]);
  if (path === null) return ok(null);
  const content = await firstBytes(path, answerLimits.bytes + 1);
  return content === null ? fail('file_unreadable') : takeAnswer(context, { sessionId, content });
}

/** No more than these, however large the file is; null where it cannot be read. */
async function firstBytes(path: string, count: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
