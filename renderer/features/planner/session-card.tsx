import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime, localSessionDay } from '#renderer/lib/format.ts';
import { useOpenSession } from '#renderer/lib/open-session.ts';
import type { SessionListItem } from '#shared/domain/session.ts';
import { addDays } from '#shared/lib/dates.ts';
import classes from './session-card.module.css';
import { SessionMenu } from './session-menu.tsx';
import { useSessionActs } from './use-session-acts.ts';

const stepMinutes = 30;
const dayKeys: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const timeKeys: Record<string, number> = { ArrowUp: -stepMinutes, ArrowDown: stepMinutes };

interface SessionCardProps {
  session: SessionListItem;
  onDrag: (session: SessionListItem | null) => void;
  onMove: (session: SessionListItem, day: string) => void;
}

/** A session in the week. Only a planned one moves; Alt with left and right changes the day, up and down the time. */
export function SessionCard({ session, onDrag, onMove }: SessionCardProps) {
  const { t } = useTranslation(['planner', 'common']);
  const open = useOpenSession();
  const acts = useSessionActs();
  const isPlanned = session.status === 'planned';
  const { startsAt, endsAt, allDay, kind, rep, status } = session;

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || !isPlanned) return;
    const days = dayKeys[event.key];
    const minutes = timeKeys[event.key];
    if (days === undefined && (minutes === undefined || allDay)) return;
    event.preventDefault();
    if (days !== undefined) onMove(session, addDays(localSessionDay(session), days));
    else if (minutes !== undefined) void acts.shift(session, minutes);
  }

  const time = allDay
    ? t('common:allDay')
    : [startsAt, endsAt]
        .flatMap((at) => at ?? [])
        .map(formatTime)
        .join('–');
  return (
    <div
      className={classes['card']}
      data-kind={kind}
      data-status={status}
      draggable={isPlanned}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(session);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button
        type="button"
        className={classes['open']}
        data-session={session.id}
        aria-keyshortcuts={isPlanned ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
        onClick={() => open(session)}
        onKeyDown={onKeyDown}
      >
        <span className={classes['time']}>{time}</span>
        {rep && <b>{rep.name}</b>}
        <span>{t(`common:sessionKindShort.${kind}`)}</span>
        {!isPlanned && <span className={classes['status']}>{t(`common:sessionStatus.${status}`)}</span>}
      </button>
      <SessionMenu session={session} className={classes['menu']} onMove={(day) => onMove(session, day)} />
    </div>
  );
}
