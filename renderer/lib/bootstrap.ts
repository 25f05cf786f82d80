import type { UseMutateFunction } from '@tanstack/react-query';
import type { Settings } from '#shared/domain/settings.ts';
import type { Bootstrap } from '#shared/ipc/app.ts';
import type { Input } from '#shared/ipc/contract.ts';
import { useApiMutation, useApiQuery, type ApiError } from './api.ts';

/** What the app knew before its first picture. `main.tsx` asked for it, so it is always there. */
export function useBootstrap(): Bootstrap {
  const { data } = useApiQuery('app', 'bootstrap', undefined);
  if (data === undefined) throw new Error('The first render came before the bootstrap');
  return data;
}

/** Saves the settings named and leaves the others; every part of the app follows by itself. */
export function useUpdateSettings(): UseMutateFunction<Settings, ApiError, Input<'settings', 'update'>> {
  return useApiMutation('settings', 'update').mutate;
}
