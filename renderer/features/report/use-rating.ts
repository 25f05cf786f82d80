import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationId } from '#shared/domain/ids.ts';
import { isLevel, type RatingValue } from '#shared/domain/rating-levels.ts';
import { showsBehaviour } from '#shared/domain/rating-rules.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';

interface Said {
  value: RatingValue | null;
  cited: readonly ObservationId[];
}

/** What a value is called: "3 of 5", "Too early to tell". */
export function useValueText(): (value: RatingValue) => string {
  const { t } = useTranslation('ratings');
  return (value) => (isLevel(value) ? t('level', { level: value }) : t(`value.${value}`));
}

/**
 * What is said of one competency in this session. Each choice is stored at once; the toast takes a level back. Notes
 * tagged with the competency are proposed as evidence until something else is chosen.
 */
export function useRating({ id, name, rating }: Rateable, { session, observations }: SessionDetail) {
  const { t } = useTranslation('ratings');
  const valueText = useValueText();
  const set = useApiMutation('ratings', 'set');
  const remove = useApiMutation('ratings', 'clear');
  // Shown until it comes back from the disk, so that a choice stands the moment it is made.
  const [said, setSaid] = useState<Said | null>(null);
  const [known, setKnown] = useState(rating);
  if (known !== rating) {
    setKnown(rating);
    setSaid(null);
  }

  const proposed = observations
    .filter(({ kind, competencyName }) => competencyName === name && showsBehaviour(kind))
    .map((note) => note.id);
  const stored: Said =
    rating === null
      ? { value: null, cited: proposed }
      : { value: rating.value, cited: rating.evidence.map(({ observationId }) => observationId) };
  const { value, cited } = said ?? stored;
  const place = { sessionId: session.id, competencyId: id };

  const failed = {
    onError: ({ message }: Error) => {
      setSaid(null);
      showFailure(message);
    },
  };

  async function putBack(before: Said): Promise<void> {
    if (before.value === null) await call('ratings', 'clear', place);
    else await call('ratings', 'set', { ...place, value: before.value, observationIds: [...before.cited] });
  }

  return {
    value,
    cited: new Set(cited),
    choose: (chosen: RatingValue) => {
      if (chosen === value) return;
      const before = { value, cited };
      // What gives no level is shown by nothing; a level after it begins with what is proposed.
      const kept = value !== null && !isLevel(value) ? proposed : cited;
      const next = { value: chosen, cited: isLevel(chosen) ? kept : [] };
      setSaid(next);
      set.mutate(
        { ...place, value: chosen, observationIds: [...next.cited] },
        {
          ...failed,
          onSuccess: () =>
            showUndo({
              message: t('said', { name, value: valueText(chosen) }),
              undo: () => putBack(before),
            }),
        },
      );
    },
    cite: (ids: ObservationId[]) => {
      setSaid({ value, cited: ids });
      // Before a level is chosen there is nothing to store: the choice waits for it.
      if (value !== null) set.mutate({ ...place, value, observationIds: ids }, failed);
    },
    clear: () => {
      if (value === null) return;
      const before = { value, cited };
      setSaid({ value: null, cited: proposed });
      remove.mutate(place, {
        ...failed,
        onSuccess: () => showUndo({ message: t('cleared', { name }), undo: () => putBack(before) }),
      });
    },
  };
}
