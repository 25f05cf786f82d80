import { useTranslation } from 'react-i18next';
import type { Commitment, CommitmentSighting, Sighting } from '#shared/domain/commitment.ts';
import type { CommitmentId, ObservationId } from '#shared/domain/ids.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, useApiMutation, useApiQuery } from './api.ts';
import { showFailure, showUndo } from './undo.tsx';

interface Sightings {
  /** Newest first. */
  of: (id: CommitmentId) => CommitmentSighting[];
  sight: (commitment: Commitment, sighting: Sighting, observationId: ObservationId | null) => void;
}

/** What was seen of the behaviours a session carries forward, and the one click that answers in this session. */
export function useSightings({
  session,
  openBefore,
}: Pick<SessionDetail, 'session' | 'openBefore'>): Sightings {
  const { t } = useTranslation('commitments');
  const { id: sessionId } = session;
  // Asked only where a behaviour waits for an answer; a team session has no rep, and so carries none.
  const { data = [] } = useApiQuery(
    'commitments',
    'sightings',
    { repId: session.repId ?? '' },
    { enabled: openBefore.some(({ behavioural }) => behavioural) },
  );
  const mutation = useApiMutation('commitments', 'sight');
  const of = (id: CommitmentId): CommitmentSighting[] => data.filter((one) => one.commitmentId === id);

  return {
    of,
    sight: ({ id }, sighting, observationId) => {
      const before = of(id).find((one) => one.sessionId === sessionId);
      mutation.mutate(
        { id, sessionId, sighting, observationId },
        {
          onError: ({ message }) => showFailure(message),
          onSuccess: () =>
            showUndo({
              message: t(`sighted.${sighting}`),
              undo: async () => {
                await call('commitments', 'unsight', { id, sessionId });
                if (before !== undefined)
                  await call('commitments', 'sight', {
                    id,
                    sessionId,
                    sighting: before.sighting,
                    observationId: before.observationId,
                  });
              },
            }),
        },
      );
    },
  };
}
