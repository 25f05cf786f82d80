import { useTranslation } from 'react-i18next';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { useMarkCommitment } from '#renderer/lib/mark-commitment.ts';
import { useSightings } from '#renderer/lib/sight-commitment.ts';
import { CommitmentAnswers } from '#renderer/ui/commitment-answers.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './side-panel.module.css';

/** What was agreed and not yet closed, and what was seen the time before. */
export function LastTimeTab({ detail }: { detail: SessionDetail }) {
  const { t } = useTranslation('ride');
  const { openBefore, lastTime, observations, session } = detail;
  const mark = useMarkCommitment();
  const { of, sight } = useSightings(detail);
  return (
    <>
      <SectionHeading>{t('stillOpen')}</SectionHeading>
      {openBefore.length === 0 && <p className={classes['quiet']}>{t('nothingOpen')}</p>}
      <ul className={classes['past']}>
        {openBefore.map((commitment) => (
          <li key={commitment.id}>
            <KindBadge kind="promise" decorative />
            <div className={classes['agreed']}>
              {commitment.text}
              <span className={classes['facts']}>
                {commitment.owner === 'other' ? commitment.ownerName : t(`owner.${commitment.owner}`)}
                {commitment.dueDay !== null &&
                  ` · ${t('until', { day: formatDay(commitment.dueDay, 'brief') })}`}
              </span>
              {takesNotes(session.status) && (
                <CommitmentAnswers
                  commitment={commitment}
                  observations={observations}
                  answer={of(commitment.id).find(({ sessionId }) => sessionId === session.id)?.sighting}
                  onMark={(status) => mark(commitment, status)}
                  onSight={(sighting, observationId) => sight(commitment, sighting, observationId)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className={classes['seen']}>
        <SectionHeading aside={lastTime !== null && formatDay(localDay(lastTime.heldAt), 'dayMonth')}>
          {t('seenLastTime')}
        </SectionHeading>
      </div>
      {lastTime === null && <p className={classes['quiet']}>{t('firstTime')}</p>}
      {lastTime?.observations.length === 0 && <p className={classes['quiet']}>{t('noNotes')}</p>}
      <ul className={classes['past']}>
        {lastTime?.observations.map(({ id, kind, text, competencyName, visibility }) => (
          <li key={id}>
            <Private when={visibility === 'private'}>
              <KindBadge kind={kind} />
              <span>
                {text}
                {competencyName !== null && <span className={classes['facts']}>{competencyName}</span>}
              </span>
            </Private>
          </li>
        ))}
      </ul>
    </>
  );
}
