import { useDebouncedCallback } from '@mantine/hooks';
import { useStoreOnLeave } from './leaving.ts';

/** Saves once there was no call for `delayMs`; the last call is not lost when the screen or the window goes away. */
export function useDebouncedSave<Args extends unknown[]>(save: (...args: Args) => void, delayMs: number) {
  const debounced = useDebouncedCallback(save, { delay: delayMs, flushOnUnmount: true });
  useStoreOnLeave(() => debounced.flush());
  return debounced;
}
