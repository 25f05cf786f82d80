import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconAward, IconBulb, IconLock, IconMessageReply, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatWhen, localSessionDay } from '#renderer/lib/format.ts';
import { useMomentPanel } from '#renderer/lib/moment-panel.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { useTakeUpIdea } from '#renderer/lib/take-up-idea.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SessionState } from '#renderer/ui/session-state.tsx';
import { ObservationLinks } from '#renderer/ui/observation-links.tsx';
import type { CommitmentStatus } from '#shared/domain/commitment.ts';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import type { TimelineItem as Item } from '#shared/ipc/reps.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { formatPastDay } from '#renderer/lib/format-past.ts';
import classes from './timeline-item.module.css';

const commitmentTones: Record<CommitmentStatus, 'accent' | 'strength' | 'promise' | 'plain'> = {
  open: 'accent',
  kept: 'strength',
  missed: 'promise',
  dropped: 'plain',
};

interface TimelineItemProps {
  item: Item;
  repId: RepId;
}

/** One session: what was seen and what was agreed, each a way into the session itself. */
export function TimelineItem({ item, repId }: TimelineItemProps) {
  const { session, customers, guests, highlights, answers, links, commitments, reply } = item;
  const { t } = useTranslation(['rep', 'commitments', 'common', 'ideas', 'exchange', 'answer']);
  const today = useToday();
  const openSession = useOpenSession();
  const openEntry = useEntryPanel((state) => state.open);
  const openMoment = useMomentPanel((state) => state.open);
  const takeUp = useTakeUpIdea();
  const hangsOn = (id: ObservationId) => links.filter(({ observationId }) => observationId === id);
  const isAhead = session.status === 'planned';
  const about = [
    session.observationCount > 0 ? t('timeline.notes', { count: session.observationCount }) : '',
    session.visitCount > 0 ? t('timeline.visits', { count: session.visitCount }) : '',
    customers.join(', '),
    guests.length > 0 ? t('exchange:with', { names: guests.map(guestName).join(', ') }) : '',
    session.focusName ?? '',
  ].filter(Boolean);

  return (
    <li className={classes['item']} data-ahead={isAhead}>
      <div className={classes['head']}>
        <button type="button" className={classes['title']} onClick={() => openSession(session)}>
          {t(`common:sessionKind.${session.kind}`)}
        </button>
        <SessionState session={session} />
        <time
          dateTime={session.allDay ? localSessionDay(session) : session.startsAt}
          className={classes['day']}
        >
          {isAhead
            ? formatWhen(session.startsAt, session.allDay, today)
            : formatPastDay(localSessionDay(session), today)}
        </time>
      </div>
      {about.length > 0 && <p className={classes['about']}>{about.join(' · ')}</p>}
      <ul>
        {highlights.map(({ id, kind, text, visibility }) => (
          <li key={id}>
            <div className={classes['note']}>
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
                {kind === 'idea' &&
                  visibility === 'shared' &&
                  !hangsOn(id).some(({ type }) => type === 'idea') && (
                    <ActionIcon
                      size={26}
                      className={classes['use']}
                      aria-label={t('timeline.takeUp', { text })}
                      title={t('ideas:takeUp')}
                      onClick={() => takeUp(id)}
                    >
                      <IconBulb size={16} stroke={1.7} aria-hidden />
                    </ActionIcon>
                  )}
                {kind === 'strength' && visibility === 'shared' && (
                  <ActionIcon
                    size={26}
                    className={classes['use']}
                    aria-label={t('timeline.recognise', { text })}
                    title={t('moments.addRecognition')}
                    onClick={() => openMoment({ type: 'recognition', repId, note: { id, text } })}
                  >
                    <IconAward size={16} stroke={1.7} aria-hidden />
                  </ActionIcon>
                )}
                <ActionIcon
                  size={26}
                  className={classes['use']}
                  aria-label={t('timeline.use', { text })}
                  title={t('timeline.useShort')}
                  onClick={() => openEntry({ repId, mode: 'note', id, kind, text })}
                >
                  <IconUserPlus size={16} stroke={1.7} aria-hidden />
                </ActionIcon>
              </Private>
            </div>
            {hangsOn(id).length > 0 && (
              <div className={classes['links']}>
                <ObservationLinks links={hangsOn(id)} repId={repId} />
              </div>
            )}
          </li>
        ))}
        {answers.map(({ id, text, answer }) => (
          <li key={id} className={classes['note']}>
            <KindBadge kind="question" />
            <Link to={`/sessions/${session.id}/ride?question=${id}`} className={classes['text']}>
              <span className={classes['asked']}>{text}</span> <q>{t('common:quote', { text: answer })}</q>
            </Link>
          </li>
        ))}
        {reply !== null && (
          <li className={classes['note']}>
            <IconMessageReply size={22} stroke={1.6} aria-hidden />
            <Link to={`/sessions/${session.id}/report`} className={classes['text']}>
              <span className={classes['asked']}>{t('answer:card.short')}</span>{' '}
              {reply.ownView !== '' && <q>{t('common:quote', { text: reply.ownView })}</q>}
            </Link>
            {reply.agrees !== null && (
              <Chip className={classes['state']}>
                {reply.agrees ? t('answer:card.agrees') : t('answer:card.disagrees')}
              </Chip>
            )}
          </li>
        )}
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

function guestName({ name, department }: Item['guests'][number]): string {
  return department === '' ? name : `${name} (${department})`;
}
