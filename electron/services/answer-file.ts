import { createHash } from 'node:crypto';
import { answerFormat, answerLimits, blockMarks, hashedText } from '#shared/domain/report-answer-format.ts';
import { answerFileSchema, type AnswerFile } from '#shared/domain/report-answer.ts';
import { fail, ok, type Outcome } from '#shared/lib/result.ts';

/**
 * Reads an answer from a file's bytes or from the text of a mail, and checks that nothing in it was changed since the
 * rep's browser made it. The text may be quoted, wrapped or surrounded by anything.
 */
export function readAnswerFile(content: string | Uint8Array): Outcome<AnswerFile> {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (size > answerLimits.bytes) return fail('answer_too_large');
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const block = blockIn(text);
  const value = parsed(block ?? text.trim().replace(/^\uFEFF/, ''));
  const format = formatOf(value);
  if (format === null) return fail(block === null ? 'answer_unreadable' : 'answer_damaged');
  if (format !== answerFormat) return fail('answer_newer');
  const file = answerFileSchema.safeParse(value);
  if (!file.success || ownHash(file.data) !== file.data.sha256) return fail('answer_damaged');
  return ok(file.data);
}

function ownHash(file: AnswerFile): string {
  return createHash('sha256').update(hashedText(file)).digest('hex');
}

/** What stands between the two marks, unpacked; null where there are none. */
function blockIn(text: string): string | null {
  const from = text.indexOf(blockMarks.begin);
  const to = text.indexOf(blockMarks.end, from);
  if (from === -1 || to === -1) return null;
  const base64 = text.slice(from + blockMarks.begin.length, to).replaceAll(/[^A-Za-z\d+/=]/g, '');
  return Buffer.from(base64, 'base64').toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the file says it is, or null for what is no answer at all. */
function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const { format } = value;
  return typeof format === 'string' && format.startsWith('curbside-answer/') ? format : null;
}
