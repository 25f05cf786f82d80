import { useTranslation } from 'react-i18next';
import type { Commitment, CommitmentStatus } from '#shared/domain/commitment.ts';
import { call, useApiMutation } from './api.ts';
import { showFailure, showUndo } from './undo.tsx';

/** Says by one click what became of a commitment; the toast takes it back. */
export function useMarkCommitment(): (
  commitment: Pick<Commitment, 'id' | 'status' | 'closedAt'>,
  next: CommitmentStatus,
) => void {
  const { t } = useTranslation('commitments');
  const setStatus = useApiMutation('commitments', 'setStatus');
  return ({ id, status, closedAt }, next) =>
    setStatus.mutate(
      { id, status: next },
      {
        onError: ({ message }) => showFailure(message),
        onSuccess: () =>
          showUndo({
            message: t(`marked.${next}`),
            undo: async () => void (await call('commitments', 'setStatus', { id, status, closedAt })),
          }),
      },
    );
}
