import type { MessagePort } from 'node:worker_threads';
import { failureOf } from '#electron/db/errors.ts';
import { connect, type Db } from '#electron/db/open.ts';
import type { Outcome } from '#shared/lib/result.ts';
import { jobCatalogue } from './catalogue.ts';
import type { Job, JobContext, JobMessage, JobOrder } from './job.ts';
import { CancelledError } from './job.ts';

/** Runs one ordered job inside its worker thread and posts how it went; faults of the program are thrown on. */
export async function runInWorker(order: JobOrder, port: MessagePort): Promise<void> {
  const post = (message: JobMessage) => {
    port.postMessage(message);
  };
  const flag = new Int32Array(order.cancelFlag);
  let db: Db | null = null;
  try {
    const outcome = await runJob(order, {
      get db() {
        db ??= connect(order.databaseFile);
        return db;
      },
      now: () => new Date(),
      progress: (done, total) => {
        post({ kind: 'progress', done, total });
      },
      throwIfCancelled: () => {
        if (Atomics.load(flag, 0) !== 0) throw new CancelledError();
      },
    });
    post({ kind: 'done', outcome });
  } finally {
    closeIfOpen(db);
  }
}

function closeIfOpen(db: Db | null): void {
  db?.$client.close();
}

async function runJob(order: JobOrder, context: JobContext): Promise<Outcome<unknown>> {
  const jobs: Record<string, Job<never, unknown>> = jobCatalogue;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Jobs.run` ties each name to the input of its job
  const job = jobs[order.name] as Job<unknown, unknown> | undefined;
  if (job === undefined) throw new Error(`No job ${order.name}`);
  try {
    return await job(order.input, context);
  } catch (error) {
    if (error instanceof CancelledError) return { ok: false, failure: { code: 'cancelled' } };
    const failure = failureOf(error);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}
