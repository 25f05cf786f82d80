import { failureOf } from '#electron/db/errors.ts';
import { fail, type Outcome } from '#shared/lib/result.ts';

/** What is told where the system, whose errors are numbered, did not let an export be written. Whatever else went wrong is thrown on. */
export function exportFailure(error: unknown): Outcome<never> {
  if (!(error instanceof Error && 'errno' in error)) throw error;
  return fail(failureOf(error)?.code === 'disk_full' ? 'disk_full' : 'export_failed');
}
