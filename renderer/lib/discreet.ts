import { useQueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '#shared/ipc/app.ts';
import { useApiMutation } from './api.ts';
import { useBootstrap } from './bootstrap.ts';
import { showFailure } from './undo.tsx';

/**
 * Discreet mode: somebody can see the screen, and what is for the manager alone is hidden. What a screen shows of it
 * stands in `Private` (renderer/ui/private.tsx); this hook is for what a component must not do, such as asking for
 * private search results or ordering by a private ranking. Fields of class `private` that only keep the books (status,
 * dates) stay.
 */
export function useDiscreet(): boolean {
  return useBootstrap().settings.discreet;
}

/** Hides at once, then stores it: a file that cannot be written must not keep private things on the screen. */
export function useToggleDiscreet(): () => void {
  const client = useQueryClient();
  const discreet = !useDiscreet();
  const { mutate } = useApiMutation('settings', 'update');
  return () => {
    client.setQueryData<Bootstrap>(
      ['app', 'bootstrap', undefined],
      (before) => before && { ...before, settings: { ...before.settings, discreet } },
    );
    mutate({ discreet }, { onError: ({ message }) => showFailure(message) });
  };
}
