import { parentPort, workerData } from 'node:worker_threads';
import type { JobOrder } from './services/jobs/job.ts';
import { runInWorker } from './services/jobs/run-in-worker.ts';

/** Entry of the worker thread: one thread, one job, then it ends. */
if (parentPort === null) throw new Error('worker.ts runs in a worker thread only');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jobs.ts alone starts this file, with a JobOrder
void runInWorker(workerData as JobOrder, parentPort);
