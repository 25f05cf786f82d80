import { createHash } from 'node:crypto';
import type { CheckedRow } from '#electron/db/repositories/finalised-report.ts';
import type { SealedReport } from '#shared/domain/finalised-report.ts';

/** Of the text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

type Sealed = Pick<
  CheckedRow,
  'id' | 'sessionId' | 'repId' | 'snapshot' | 'sha256' | 'previousSha256' | 'finalisedAt'
>;

/** Whether the text is the one that was hashed, and the row beside it says the same as the text. */
export function isIntact(row: Sealed): boolean {
  return openSeal(row) !== null;
}

/** What an intact report says; null for one that is not. A report of version 1 has fewer fields than its type. */
export function openSeal({ snapshot, sha256, ...row }: Sealed): SealedReport | null {
  if (sha256Of(snapshot) !== sha256) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what hashes to this was written by `finalise`
  const sealed = JSON.parse(snapshot) as SealedReport;
  const agrees =
    sealed.id === row.id &&
    sealed.sessionId === row.sessionId &&
    sealed.repId === row.repId &&
    sealed.finalisedAt === row.finalisedAt &&
    sealed.previousSha256 === row.previousSha256;
  return agrees ? sealed : null;
}
