import type { ErrorCode } from '#shared/domain/errors.ts';

/** An expected failure. `message` is a sentence for the manager in their language, filled in by the IPC edge. */
export interface AppError {
  code: ErrorCode;
  message: string;
  /** Path of the input field the sentence belongs to, such as `dueDay`. */
  field?: string | undefined;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** What a service returns: the sentence of a failure is not known yet, only its code and the values it names. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface Failure {
  code: ErrorCode;
  field?: string | undefined;
  params?: Record<string, string | number> | undefined;
}

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** `field` is the path of the offending input, `params` the values the sentence names. */
export function fail(
  code: ErrorCode,
  field?: string,
  params?: Failure['params'],
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, field, params } };
}
