import { useEffect, useState } from 'react';
import type { Progress } from '#shared/ipc/contract.ts';
import { onProgress } from './api.ts';

/** How far the job of this id is; nothing of nothing before it says so. */
export function useProgress(jobId: string | null): { done: number; total: number } {
  const [latest, setLatest] = useState<Progress | null>(null);
  useEffect(() => onProgress(setLatest), []);
  return latest !== null && latest.jobId === jobId ? latest : { done: 0, total: 0 };
}
