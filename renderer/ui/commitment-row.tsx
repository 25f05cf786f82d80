import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '#renderer/lib/format.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import type { Commitment, CommitmentSighting, CommitmentStatus } from '#shared/domain/commitment.ts';
import { Chip } from './chip.tsx';
import classes from './commitment-row.module.css';
import { KindBadge } from './kind-badge.tsx';
import { Private } from './private.tsx';

interface CommitmentRowProps {
  commitment: Commitment;
  /** `YYYY-MM-DD` */
  today: string;
  /** What later sessions showed of it, newest first. */
  history?: readonly CommitmentSighting[];
  /** Whose it is, where rows of several people stand together; an owner of the same name is not said twice. */
  person?: ReactNode;
  onMark: (status: CommitmentStatus) => void;
}

const unseen: readonly CommitmentSighting[] = [];
const outcomes = ['kept', 'missed', 'dropped'] as const satisfies CommitmentStatus[];

/** One commitment with owner, due day and where it was agreed; a click says what became of it. */
export function CommitmentRow({ commitment, today, history = unseen, person, onMark }: CommitmentRowProps) {
  const { t } = useTranslation('commitments');
  const { text, status, dueDay, closedAt, sessionId, createdAt, behavioural } = commitment;
  const isOpen = status === 'open';
  const isLate = isOpen && dueDay !== null && dueDay < today;
  return (
    <li className={classes['row']}>
      <KindBadge kind="promise" decorative />
      <div className={classes['what']}>
        <div>{text}</div>
        <div className={classes['about']}>
          {person}
          {(person === undefined || commitment.owner !== 'rep') && <span>{ownerText()}</span>}
          {dueDay !== null && (
            <span className={isLate ? classes['late'] : undefined}>
              {t(isLate ? 'wasDue' : 'due', { day: formatDay(dueDay, 'dayMonth') })}
            </span>
          )}
          {sessionId !== null && (
            <Link to={`/sessions/${sessionId}/report`}>
              {t('agreed', { day: formatPast(createdAt, today) })}
            </Link>
          )}
          {closedAt !== null && <span>{t('closed', { day: formatPast(closedAt, today) })}</span>}
        </div>
        {history.map(({ sessionId: seenIn, sighting, sightedAt, observationText, observationVisibility }) => (
          <div key={seenIn} className={classes['about']}>
            <Link to={`/sessions/${seenIn}/report`}>
              {t('history', { sighting: t(`sighting.${sighting}`), day: formatPast(sightedAt, today) })}
            </Link>
            {observationText !== null && (
              <Private when={observationVisibility === 'private'}>
                <span>{observationText}</span>
              </Private>
            )}
          </div>
        ))}
        {isOpen && behavioural && <div className={classes['about']}>{t('closesWhenSeen')}</div>}
      </div>
      {isOpen ? (
        <div className={classes['acts']}>
          {outcomes
            .filter((outcome) => !behavioural || outcome === 'dropped')
            .map((outcome) => (
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
        </div>
      ) : (
        <div className={classes['acts']}>
          <Chip tone={status === 'kept' ? 'strength' : status === 'missed' ? 'promise' : 'plain'}>
            {t(`statuses.${status}`)}
          </Chip>
          <Button size="xs" variant="subtle" onClick={() => onMark('open')}>
            {t('reopen')}
          </Button>
        </div>
      )}
    </li>
  );

  function ownerText(): string {
    if (commitment.owner === 'rep') return commitment.repName;
    return commitment.owner === 'manager' ? t('manager') : commitment.ownerName;
  }
}
