import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/ipc/contract.ts';
import type { Outcome } from '#shared/lib/result.ts';
import type { JobInput, JobName, JobOutput } from './catalogue.ts';
import type { JobMessage, JobOrder } from './job.ts';

export interface JobDeps {
  /** The worker's entry: `worker.cjs` of the build. */
  workerFile: string | URL;
  onProgress: (progress: Progress) => void;
}

export interface Jobs {
  /**
   * Runs a job in a thread of its own and resolves with its outcome; rejects when the program is at fault.
   * `id` names the job in its progress reports and for `cancel`.
   */
  run: <N extends JobName>(
    name: N,
    request: { id: string; databaseFile: string; input: JobInput<N> },
  ) => Promise<Outcome<JobOutput<N>>>;
  /** Asks the job to stop; its outcome is then `cancelled`. A job that has ended already is left alone. */
  cancel: (id: string) => void;
}

/** Starts, follows and cancels jobs. */
export function createJobs({ workerFile, onProgress }: JobDeps): Jobs {
  const cancelFlags = new Map<string, SharedArrayBuffer>();
  return {
    async run<N extends JobName>(
      name: N,
      { id, databaseFile, input }: { id: string; databaseFile: string; input: JobInput<N> },
    ) {
      const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      cancelFlags.set(id, cancelFlag);
      try {
        const outcome = await follow(
          new Worker(workerFile, {
            workerData: { name, input, databaseFile, cancelFlag } satisfies JobOrder,
          }),
          (done, total) => {
            onProgress({ jobId: id, done, total });
          },
        );
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the catalogue's job of this name gave it
        return outcome as Outcome<JobOutput<N>>;
      } finally {
        if (cancelFlags.get(id) === cancelFlag) cancelFlags.delete(id);
      }
    },
    cancel(id) {
      const flag = cancelFlags.get(id);
      if (flag !== undefined) Atomics.store(new Int32Array(flag), 0, 1);
    },
  };
}

function follow(
  worker: Worker,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<unknown>> {
  return new Promise((resolve, reject) => {
    let outcome: Outcome<unknown> | null = null;
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.total);
      else ({ outcome } = message);
    });
    worker.on('error', reject);
    // The outcome counts once the thread has closed its connection.
    worker.on('exit', (code) => {
      if (outcome === null) reject(new Error(`The job ended with code ${code} and no outcome`));
      else resolve(outcome);
    });
  });
}
