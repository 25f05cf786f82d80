import { useTranslation } from 'react-i18next';
import type { ImportBatchId } from '#shared/domain/ids.ts';
import { ApiError, call } from '#renderer/lib/api.ts';
import { formatList } from '#renderer/lib/format.ts';
import { showFailure, showToast } from '#renderer/lib/undo.tsx';

/** Takes an import back and says who stayed because of notes or changes since. */
export function useUndoImport(): (batchId: ImportBatchId) => Promise<void> {
  const { t } = useTranslation('import');
  return async (batchId) => {
    try {
      const { kept, keptCount } = await call('imports', 'undo', { batchId });
      const names = formatList(kept);
      const others = keptCount - kept.length;
      if (keptCount === 0) showToast(t('undone'));
      else if (others === 0) showToast(t('undoneKept', { names }));
      else showToast(t('undoneKeptMore', { names, count: others }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      showFailure(error.message);
    }
  };
}
