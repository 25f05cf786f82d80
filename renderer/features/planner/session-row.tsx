import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime, localSessionDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { SessionState } from '#renderer/ui/session-state.tsx';
import type { SessionListItem } from '#shared/domain/session.ts';
import classes from './session-list.module.css';
import { SessionMenu } from './session-menu.tsx';
import { useSessionActs } from './use-session-acts.ts';

/** When, with whom, about what, and how far it is. */
export function SessionRow({ session, isArchived }: { session: SessionListItem; isArchived: boolean }) {
  const { t } = useTranslation(['planner', 'common']);
  const open = useOpenSession();
  const acts = useSessionActs();
  const { startsAt, allDay, kind, rep, focusName, status, place } = session;
  const day = localSessionDay(session);
  const name = t(`common:sessionKind.${kind}`);
  return (
    <li className={classes['row']} data-status={status}>
      <div className={classes['when']}>
        <span>{formatDay(day, 'brief')}</span>
        <span className={classes['quiet']}>
          {formatDay(day, 'name')} · {allDay ? t('common:allDay') : formatTime(startsAt)}
        </span>
      </div>
      <Avatar name={rep?.name ?? name} />
      <button type="button" className={classes['open']} onClick={() => open(session)}>
        <b>{rep?.name ?? name}</b>
        <span className={classes['quiet']}>
          {[rep && name, place || rep?.region].filter(Boolean).join(' · ')}
        </span>
      </button>
      <div className={classes['chips']}>
        {focusName && <Chip tone="accent">{focusName}</Chip>}
        {status !== 'planned' && <SessionState session={session} />}
      </div>
      {isArchived ? (
        <Button size="xs" variant="subtle" onClick={() => acts.unarchive(session)}>
          {t('bringBack')}
        </Button>
      ) : (
        <SessionMenu session={session} onMove={(to) => void acts.moveTo(session, to)} />
      )}
    </li>
  );
}
