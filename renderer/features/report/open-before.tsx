import { useTranslation } from 'react-i18next';
import { takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useMarkCommitment } from '#renderer/lib/mark-commitment.ts';
import { useSightings } from '#renderer/lib/sight-commitment.ts';
import { CommitmentAnswers } from '#renderer/ui/commitment-answers.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './next-steps.module.css';

/** What was agreed earlier and is still open: one click says what became of it. */
export function OpenBefore({ detail }: { detail: SessionDetail }) {
  const { t } = useTranslation('report');
  const { openBefore, observations, session } = detail;
  const mark = useMarkCommitment();
  const { of, sight } = useSightings(detail);
  if (openBefore.length === 0) return null;
  return (
    <section aria-labelledby="open-before">
      <SectionHeading id="open-before">{t('openBefore')}</SectionHeading>
      <ul className={classes['list']}>
        {openBefore.map((commitment) => (
          <li key={commitment.id} className={classes['step']}>
            <KindBadge kind="promise" decorative />
            <span className={classes['text']}>
              {commitment.text}
              {commitment.dueDay !== null &&
                ` · ${t('until', { day: formatDay(commitment.dueDay, 'dayMonth') })}`}
            </span>
            {(takesNotes(session.status) || !commitment.behavioural) && (
              <CommitmentAnswers
                commitment={commitment}
                observations={observations}
                answer={of(commitment.id).find(({ sessionId }) => sessionId === session.id)?.sighting}
                onMark={(status) => mark(commitment, status)}
                onSight={(sighting, observationId) => sight(commitment, sighting, observationId)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
