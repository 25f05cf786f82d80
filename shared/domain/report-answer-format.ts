import { canonicalJson } from './canonical-json.ts';
import type { AnswerFile } from './report-answer.ts';

/* Free of zod: the page the rep opens carries this. */

/** What an answer file says it is; a later form of it gets another number. */
export const answerFormat = 'curbside-answer/1';

/** How long the page lets each text become, and how many commitments it takes. In UTF-16 units. */
export const answerLimits = { words: 20_000, commitment: 2000, commitments: 10 } as const;

/** Around an answer that travels as text inside a mail. */
export const blockMarks = {
  begin: '-----BEGIN CURBSIDE ANSWER-----',
  end: '-----END CURBSIDE ANSWER-----',
} as const;

/** The text whose UTF-8 bytes the answer's own hash is made of. */
export function hashedText({ format, report, answer }: Omit<AnswerFile, 'sha256'>): string {
  return canonicalJson({ format, report, answer });
}
