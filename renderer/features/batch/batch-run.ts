import { create } from 'zustand';
import type { BatchOrder, BatchResult } from '#shared/domain/batch.ts';
import { ApiError, call, messageOf, onProgress } from '#renderer/lib/api.ts';
import { announceExport } from '#renderer/lib/exported.ts';
import { i18n } from '#renderer/lib/language.ts';
import { showFailure, showToast } from '#renderer/lib/undo.tsx';

interface BatchRun {
  /** Null while nothing is being written. */
  running: { done: number; total: number } | null;
  result: BatchResult | null;
  /** What went wrong, or that it was stopped. */
  notice: string | null;
}

const atRest: BatchRun = { running: null, result: null, notice: null };

/** One export at a time; it goes on while the manager looks at other screens. */
export const useBatchRun = create<BatchRun>(() => atRest);

let token = '';
/** Whether the screen is there to show how it ended. */
let isShown = false;

/** The screen is there until the returned function is called; what it said of an earlier run is gone by the next time. */
export function showBatch(): () => void {
  isShown = true;
  return () => {
    isShown = false;
    if (token === '') useBatchRun.setState(atRest);
  };
}

/** Writes the reports; how it ended is on the screen, or said where the manager is by then. */
export async function runBatch(order: Omit<BatchOrder, 'token'>): Promise<void> {
  if (token !== '') return;
  const own = crypto.randomUUID();
  token = own;
  useBatchRun.setState(atRest);
  const stopListening = onProgress(({ jobId, done, total }) => {
    if (jobId === own) useBatchRun.setState({ running: { done, total } });
  });
  try {
    const result = await call('batch', 'run', { ...order, token: own });
    useBatchRun.setState({ result });
    if (!isShown) announceExport(result);
  } catch (error) {
    const isStopped = error instanceof ApiError && error.code === 'cancelled';
    const notice = isStopped ? i18n.t('batch:stopped') : messageOf(error);
    if (isShown) useBatchRun.setState({ notice });
    else if (isStopped) showToast(notice);
    else showFailure(notice);
  } finally {
    stopListening();
    token = '';
    useBatchRun.setState({ running: null });
  }
}

export async function stopBatch(): Promise<void> {
  try {
    await call('batch', 'cancel', { token });
  } catch (error) {
    showFailure(messageOf(error));
  }
}
