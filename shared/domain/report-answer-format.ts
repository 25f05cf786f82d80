import { canonicalJson, type Json } from './canonical-json.ts';

/* Free of zod: the page the rep opens carries this. */

/** What an answer file says it is; a later form of it gets another number. */
export const answerFormat = 'curbside-answer/1';

/** What the page lets a rep write: texts in UTF-16 units, how many commitments. `bytes`: a larger file is not read. */
export const answerLimits = {
  words: 20_000,
  commitment: 2000,
  commitments: 10,
  bytes: 1024 * 1024,
} as const;

/** Around an answer that travels as text inside a mail. */
export const blockMarks = {
  begin: '-----BEGIN CURBSIDE ANSWER-----',
  end: '-----END CURBSIDE ANSWER-----',
} as const;

/** The text whose UTF-8 bytes the answer's own hash is made of. */
export function hashedText({ format, report, answer }: Record<'format' | 'report' | 'answer', Json>): string {
  return canonicalJson({ format, report, answer });
}
