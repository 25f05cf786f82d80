import { useTranslation } from 'react-i18next';
import type { CustomerPromise, PromiseChanges } from '#shared/domain/promise.ts';
import { takingBack } from '#shared/lib/changes.ts';
import { call, messageOf } from './api.ts';
import { showFailure, showUndo } from './undo.tsx';

/** Stores what was decided about a promise and offers to take it back. */
export function useSavePromise(): (
  promise: CustomerPromise,
  changes: Partial<PromiseChanges>,
) => Promise<void> {
  const { t } = useTranslation('promise');
  return async (promise, changes) => {
    const { observationId: id } = promise;
    try {
      await call('promises', 'update', { id, changes });
      if (changes.state === undefined) return;
      showUndo({
        message: t(`stored.${changes.state}`),
        undo: async () =>
          void (await call('promises', 'update', {
            id,
            changes: takingBack<PromiseChanges>(promise, changes),
          })),
      });
    } catch (error) {
      showFailure(messageOf(error));
    }
  };
}
