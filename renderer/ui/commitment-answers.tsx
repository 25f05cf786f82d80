import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyEvidence } from '#shared/domain/commitment-rules.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import type { Commitment, CommitmentStatus, Sighting } from '#shared/domain/commitment.ts';
import type { ObservationId } from '#shared/domain/ids.ts';
import type { Observation } from '#shared/domain/observation.ts';
import classes from './commitment-answers.module.css';

interface CommitmentAnswersProps {
  commitment: Commitment;
  /** Notes of the session that answers, in the order they were taken. */
  observations: readonly Pick<Observation, 'id' | 'kind' | 'text' | 'visibility'>[];
  /** What this session has answered so far. */
  answer: Sighting | undefined;
  onMark: (status: CommitmentStatus) => void;
  onSight: (sighting: Sighting, observationId: ObservationId | null) => void;
}

const sightings = ['seen', 'not_yet', 'no_opportunity'] as const satisfies Sighting[];

/** What became of something agreed earlier, in one click; for a behaviour, what this session showed of it. */
export function CommitmentAnswers({
  commitment,
  observations: all,
  answer,
  onMark,
  onSight,
}: CommitmentAnswersProps) {
  const { t } = useTranslation('commitments');
  const [chosen, setChosen] = useState<ObservationId | null>(null);
  const discreet = useDiscreet();
  const observations = discreet ? all.filter(({ visibility }) => visibility === 'shared') : all;
  const { text } = commitment;
  if (!commitment.behavioural)
    return (
      <fieldset className={classes['answers']} aria-label={text}>
        {(['kept', 'missed'] as const).map((outcome) => (
          <Button
            key={outcome}
            size="xs"
            {...(outcome !== 'kept' && { variant: 'subtle' })}
            aria-label={t(`markLong.${outcome}`, { text })}
            onClick={() => onMark(outcome)}
          >
            {t(`statuses.${outcome}`)}
          </Button>
        ))}
      </fieldset>
    );

  // A note may have gone to the archive since it was chosen.
  const evidence = observations.find(({ id }) => id === chosen) ?? likelyEvidence(text, observations);
  return (
    <fieldset className={classes['answers']} aria-label={text}>
      {sightings.map((sighting) => (
        <Button
          key={sighting}
          size="xs"
          {...(sighting !== 'seen' && { variant: 'subtle' })}
          aria-label={t(`sightLong.${sighting}`, { text })}
          aria-pressed={answer === sighting}
          disabled={sighting === 'seen' && evidence === null}
          onClick={() => onSight(sighting, sighting === 'seen' ? (evidence?.id ?? null) : null)}
        >
          {t(`sighting.${sighting}`)}
        </Button>
      ))}
      {evidence === null ? (
        <p className={classes['hint']}>{t('noteFirst')}</p>
      ) : (
        <NativeSelect
          size="xs"
          className={classes['evidence']}
          label={t('evidence')}
          aria-label={t('evidenceOf', { text })}
          value={evidence.id}
          data={observations
            .map(({ id, text: label }) => ({ value: id, label: label.slice(0, 120) }))
            .toReversed()}
          onChange={({ currentTarget: { value } }) =>
            setChosen(observations.find(({ id }) => id === value)?.id ?? null)
          }
        />
      )}
    </fieldset>
  );
}
