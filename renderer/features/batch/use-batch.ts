import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchOrder, BatchResult } from '#shared/domain/batch.ts';
import { ApiError, call, messageOf, onProgress } from '#renderer/lib/api.ts';

interface BatchRun {
  /** Null while nothing is being written. */
  running: { done: number; total: number } | null;
  result: BatchResult | null;
  /** What went wrong, or that it was stopped. */
  notice: string | null;
  start: (order: Omit<BatchOrder, 'token'>) => void;
  stop: () => void;
}

/** One export at a time, with its progress. */
export function useBatch(): BatchRun {
  const { t } = useTranslation('batch');
  const [running, setRunning] = useState<BatchRun['running']>(null);
  const [result, setResult] = useState<BatchResult | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const token = useRef('');

  useEffect(
    () =>
      onProgress(({ jobId, done, total }) => {
        if (jobId === token.current) setRunning({ done, total });
      }),
    [],
  );

  async function run(order: Omit<BatchOrder, 'token'>): Promise<void> {
    token.current = crypto.randomUUID();
    setResult(null);
    setNotice(null);
    try {
      const answer = await call('batch', 'run', { ...order, token: token.current });
      if (answer.path !== null) setResult(answer);
    } catch (error) {
      setNotice(error instanceof ApiError && error.code === 'cancelled' ? t('stopped') : messageOf(error));
    } finally {
      token.current = '';
      setRunning(null);
    }
  }

  return {
    running,
    result,
    notice,
    start: (order) => void run(order),
    stop: () => void call('batch', 'cancel', { token: token.current }),
  };
}
