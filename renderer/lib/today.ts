import { useSyncExternalStore } from 'react';
import { localDay } from './format.ts';

const minute = 60_000;

function subscribe(onChange: () => void): () => void {
  const timer = window.setInterval(onChange, minute);
  return () => window.clearInterval(timer);
}

function today(): string {
  return localDay(new Date());
}

/** The local day `YYYY-MM-DD`; a screen that stays open over midnight follows. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}

/** Calls back when another local day has begun: much of what the main process answers is counted in days. */
export function onNewDay(listener: () => void): () => void {
  let day = today();
  return subscribe(() => {
    if (day === today()) return;
    day = today();
    listener();
  });
}
