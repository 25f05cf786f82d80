import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconLock, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatWhen } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { CommitmentStatus } from '#shared/domain/commitment.ts';
import type { TimelineItem as Item } from '#shared/ipc/reps.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import classes from './timeline-item.module.css';

const commitmentTones: Record<CommitmentStatus, 'accent' | 'strength' | 'promise' | 'plain'> = {
  open: 'accent',
  kept: 'strength',
  missed: 'promise',
  dropped: 'plain',
};

/** One session: what was seen and what was agreed, each a way into the session itself. */
export function TimelineItem({ item: { session, customers, highlights, commitments } }: { item: Item }) {
  const { t } = useTranslation(['rep', 'commitments', 'common']);
  const today = useToday();
  const openSession = useOpenSession();
  const openEntry = useEntryPanel((state) => state.open);
  const isAhead = session.status === 'planned';
  const about = [
    isAhead || session.status === 'in_progress' || session.status === 'draft'
      ? t(`common:sessionStatus.${session.status}`)
      : '',
    session.observationCount > 0 ? t('timeline.notes', { count: session.observationCount }) : '',
    session.visitCount > 0 ? t('timeline.visits', { count: session.visitCount }) : '',
    customers.join(', '),
    session.focusName ?? '',
  ].filter(Boolean);

  return (
    <li className={classes['item']} data-ahead={isAhead}>
      <div className={classes['head']}>
        <button type="button" className={classes['title']} onClick={() => openSession(session)}>
          {t(`common:sessionKind.${session.kind}`)}
        </button>
        <time dateTime={session.startsAt} className={classes['day']}>
          {isAhead
            ? formatWhen(session.startsAt, session.allDay, today)
            : formatPast(session.startsAt, today)}
        </time>
      </div>
      {about.length > 0 && <p className={classes['about']}>{about.join(' · ')}</p>}
      <ul>
        {highlights.map(({ id, kind, text, visibility }) => (
          <li key={id} className={classes['note']}>
            <Private when={visibility === 'private'}>
              <KindBadge kind={kind} />
              <Link to={`/sessions/${session.id}/ride?note=${id}`} className={classes['text']}>
                {text}
              </Link>
              {visibility === 'private' && (
                <span className={classes['lock']} title={t('privateNote')}>
                  <IconLock size={14} stroke={1.8} aria-hidden />
                  <VisuallyHidden>{t('privateNote')}</VisuallyHidden>
                </span>
              )}
              <ActionIcon
                size={26}
                className={classes['use']}
                aria-label={t('timeline.use', { text })}
                title={t('timeline.useShort')}
                onClick={() => openEntry({ mode: 'note', id, kind, text })}
              >
                <IconUserPlus size={16} stroke={1.7} aria-hidden />
              </ActionIcon>
            </Private>
          </li>
        ))}
        {commitments.map(({ id, text, status }) => (
          <li key={id} className={classes['note']}>
            <KindBadge kind="promise" decorative />
            <Link to="?tab=commitments" className={classes['text']}>
              {text}
            </Link>
            <Chip tone={commitmentTones[status]} className={classes['state']}>
              {t(`commitments:statuses.${status}`)}
            </Chip>
          </li>
        ))}
      </ul>
    </li>
  );
}
