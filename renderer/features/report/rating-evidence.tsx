import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationId } from '#shared/domain/ids.ts';
import type { Observation } from '#shared/domain/observation.ts';
import type { Evidence } from '#shared/domain/profile.ts';
import { orderEvidence } from '#shared/domain/rating-rules.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { useToday } from '#renderer/lib/today.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import classes from './ratings.module.css';

interface RatingEvidenceProps {
  rateable: Rateable;
  detail: SessionDetail;
  cited: ReadonlySet<ObservationId>;
  onCite: (cited: ObservationId[]) => void;
}

type Note = Pick<Evidence, 'observationId' | 'kind' | 'text' | 'visibility'> & { source: string };

/** The notes to cite: of this session first, then those on the same competency taken since the rating before. */
export function RatingEvidence({ rateable, detail, cited, onCite }: RatingEvidenceProps) {
  const { t } = useTranslation('ratings');
  const today = useToday();
  const discreet = useDiscreet();
  const { name, earlierNotes, rating } = rateable;
  // The order is that of the moment the list was opened: nothing moves away under the pointer.
  const [first] = useState(cited);

  const customers = new Map(detail.visits.map(({ id, customer }) => [id, customer]));
  const ofSession = orderEvidence(detail.observations, name)
    .toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
    .map((note: Observation): Note => ({
      ...note,
      observationId: note.id,
      source: join(
        formatTime(note.observedAt),
        note.visitId === null ? undefined : customers.get(note.visitId),
        note.competencyName ?? undefined,
      ),
    }));
  const here = new Set(ofSession.map(({ observationId }) => observationId));
  // What was cited from further back stays in sight.
  const offered = new Set(earlierNotes.map(({ observationId }) => observationId));
  const earlier = [
    ...earlierNotes,
    ...(rating?.evidence ?? []).filter(
      ({ observationId }) => !here.has(observationId) && !offered.has(observationId),
    ),
  ].map((note): Note => ({ ...note, source: join(formatPast(note.observedAt, today), note.customer) }));

  function toggle(id: ObservationId, checked: boolean): void {
    onCite(checked ? [...cited, id] : [...cited].filter((each) => each !== id));
  }

  const list = (notes: readonly Note[]) => (
    <ul className={classes['notes']}>
      {notes
        .filter(({ visibility }) => !discreet || visibility === 'shared')
        .map(({ observationId, kind, text, source, visibility }) => (
          <li key={observationId}>
            <label className={classes['note']}>
              <Checkbox
                size="xs"
                checked={cited.has(observationId)}
                onChange={(event) => toggle(observationId, event.currentTarget.checked)}
              />
              <KindBadge kind={kind} />
              <span className={classes['noteText']}>
                {text}
                <span className={classes['source']}>
                  {join(source, visibility === 'private' ? t('private') : undefined)}
                </span>
              </span>
            </label>
          </li>
        ))}
    </ul>
  );

  return (
    <fieldset className={classes['evidence']}>
      <legend className={classes['subheading']}>{t('evidence')}</legend>
      {ofSession.length === 0 && <p className={classes['quiet']}>{t('evidenceNone')}</p>}
      {list(ofSession)}
      {earlier.length > 0 && (
        <>
          <p className={classes['subheading']}>{t('earlier')}</p>
          {list(earlier)}
        </>
      )}
    </fieldset>
  );
}

function join(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
