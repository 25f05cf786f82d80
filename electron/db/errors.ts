import type { Failure } from '#shared/lib/result.ts';
import { CopyNotWholeError } from './copy.ts';
import { DatabaseNewerError, MigrationError } from './migrate.ts';

/** A write that did not change exactly the row it named. */
export class NotFoundError extends Error {}

/** Asked of a database that could not be opened. */
export class DatabaseClosedError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** What the manager can be told about an error of the file, or null where it is a fault of the program. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof DatabaseClosedError) return error.failure;
  if (error instanceof DatabaseNewerError) return { code: 'database_newer' };
  // A full disk can be mended by the manager, whatever it was needed for.
  if (error instanceof MigrationError) return failureOf(error.cause) ?? { code: 'migration_failed' };
  if (error instanceof CopyNotWholeError) return { code: 'backup_damaged' };
  if (error instanceof NotFoundError) return { code: 'not_found' };
  const code = codeOf(error);
  // The row it names does not exist.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return { code: 'not_found' };
  // SQLite names the full disk otherwise where the write-ahead log's index finds no room.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk_full' };
  if (code.startsWith('SQLITE_BUSY')) return { code: 'database_busy' };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isOtherSchema(error))
    return { code: 'database_damaged' };
  if (code.startsWith('SQLITE_READONLY')) return { code: 'database_readonly' };
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return { code: 'folder_not_writable' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return { code: 'folder_not_writable' };
  return null;
}

/** What the program asks for is in every file of this version; where it is not, the page that names it was hit. */
function isOtherSchema(error: unknown): boolean {
  return (
    codeOf(error) === 'SQLITE_ERROR' &&
    error instanceof Error &&
    /^no such (table|column)/.test(error.message)
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
