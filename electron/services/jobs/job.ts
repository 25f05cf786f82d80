import type { Db } from '#electron/db/open.ts';
import type { Outcome } from '#shared/lib/result.ts';

/** What a job finds in its worker thread: a connection of its own, and the two lines to the page. */
export interface JobContext {
  /** Opened when it is first asked for: a job about files needs none, and a damaged one is then a coded failure. */
  readonly db: Db;
  now: () => Date;
  /** Tells the page how far the job is; cheap enough to call every few hundred steps. */
  progress: (done: number, total: number) => void;
  /** Throws `CancelledError` once the manager cancelled: an open transaction then rolls back. */
  throwIfCancelled: () => void;
}

/** Work of more than about 50 ms, off the main thread; its failures are coded like those of any service. */
export type Job<Input, Output> = (
  input: Input,
  context: JobContext,
) => Outcome<Output> | Promise<Outcome<Output>>;

/** The manager cancelled; nothing of the job remains. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
  }
}

/** Handed to the worker when it starts. */
export interface JobOrder {
  name: string;
  input: unknown;
  databaseFile: string;
  /** One Int32; anything but 0 asks the job to stop. Shared memory, since a busy worker reads no messages. */
  cancelFlag: SharedArrayBuffer;
}

/** What the worker posts. */
export type JobMessage =
  { kind: 'progress'; done: number; total: number } | { kind: 'done'; outcome: Outcome<unknown> };
