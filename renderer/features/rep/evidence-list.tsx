import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '#renderer/lib/today.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { Evidence } from '#shared/domain/profile.ts';
import classes from './evidence-list.module.css';
import { formatPast } from '#renderer/lib/format-past.ts';

/** The notes an entry stands on; each leads to the place in its session. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation('rep');
  const today = useToday();
  if (evidence.length === 0) return <p className={classes['none']}>{t('profile.evidenceGone')}</p>;
  return (
    <ul className={classes['list']}>
      {evidence.map(({ observationId, sessionId, kind, text, customer, observedAt, visibility }) => (
        <li key={observationId} className={classes['note']}>
          <KindBadge kind={kind} />
          <div className={classes['text']}>
            {text}
            <div className={classes['source']}>
              <Link to={`/sessions/${sessionId}/ride?note=${observationId}`}>
                {[formatPast(observedAt, today), customer].filter(Boolean).join(' · ')}
              </Link>
              {visibility === 'private' && (
                <span className={classes['private']}>
                  <IconLock size={12} stroke={1.9} aria-hidden /> {t('privateNote')}
                </span>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
