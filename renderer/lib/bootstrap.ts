import type { Bootstrap } from '#shared/ipc/app.ts';
import { useApiQuery } from './api.ts';

/** What the app knew before its first picture. `main.tsx` asked for it, so it is always there. */
export function useBootstrap(): Bootstrap {
  const { data } = useApiQuery('app', 'bootstrap', undefined);
  if (data === undefined) throw new Error('The first render came before the bootstrap');
  return data;
}
