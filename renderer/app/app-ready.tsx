import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Sets `data-app-state="ready"`, and marks the moment for the bench, once the screen beside it has its data. Stands after the screen in the same Suspense
 * boundary: its effect runs only when the screen is there and its queries have begun.
 */
export function AppReady() {
  const queryClient = useQueryClient();
  const fetching = useIsFetching();

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (queryClient.isFetching() > 0 || dataset['appState'] === 'ready') return;
    dataset['appState'] = 'ready';
    performance.mark('ready');
  }, [fetching, queryClient]);

  return null;
}
