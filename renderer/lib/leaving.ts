import { useEffect, useEffectEvent } from 'react';

const stores = new Set<() => void>();

/** Has `store` called when the window goes away: what was typed may not wait any longer. */
export function useStoreOnLeave(store: () => void): void {
  const storeLatest = useEffectEvent(store);
  useEffect(() => {
    const storeNow = (): void => storeLatest();
    stores.add(storeNow);
    return () => void stores.delete(storeNow);
  }, []);
}

/** Listens for that moment; returns the function that stops it. */
export function listenForLeaving(): () => void {
  window.addEventListener('pagehide', storeAll);
  return () => window.removeEventListener('pagehide', storeAll);
}

function storeAll(): void {
  for (const store of stores) store();
}
