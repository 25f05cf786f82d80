import { useEffect, useEffectEvent } from 'react';
import { onChanged } from './api.ts';

const stores = new Set<() => void>();

/**
 * Has `store` called when the window goes away and when the app lock closes: what was typed may not wait any longer. Also
 * when it opens, for what was refused meanwhile.
 */
export function useStoreOnLeave(store: () => void): void {
  const storeLatest = useEffectEvent(store);
  useEffect(() => {
    const storeNow = (): void => storeLatest();
    stores.add(storeNow);
    return () => void stores.delete(storeNow);
  }, []);
}

/** Listens for those moments; returns the function that stops it. */
export function listenForLeaving(): () => void {
  window.addEventListener('pagehide', storeAll);
  const stop = onChanged((tables) => {
    if (tables.includes('lock')) storeAll();
  });
  return () => {
    window.removeEventListener('pagehide', storeAll);
    stop();
  };
}

function storeAll(): void {
  for (const store of stores) store();
}
