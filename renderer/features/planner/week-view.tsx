import { useEffect, useRef, useState, type DragEvent } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import type { SessionListItem } from '#shared/domain/session.ts';
import { addDays, mondayOf, startOfDay } from '#shared/lib/dates.ts';
import { SessionCard } from './session-card.tsx';
import { useSessionActs } from './use-session-acts.ts';
import classes from './week-view.module.css';

interface WeekViewProps {
  /** `YYYY-MM-DD` */
  monday: string;
  /** Another week is to be shown, the one of this day. */
  onShow: (day: string) => void;
}

/** Seven columns of cards by time; a card moves with the mouse, with Alt and arrows, or from its menu. */
export function WeekView({ monday, onShow }: WeekViewProps) {
  const { t } = useTranslation('planner');
  const zone = localZone();
  const { data: sessions, error } = useApiQuery('sessions', 'list', {
    from: startOfDay(monday, zone),
    to: startOfDay(addDays(monday, 7), zone),
    repId: null,
    statuses: null,
    limit: 1000,
  });
  const [dragged, setDragged] = useState<SessionListItem | null>(null);
  const { moveTo, week } = useMove(sessions, onShow, monday);

  if (error && sessions === undefined) return <ErrorText>{error.message}</ErrorText>;
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => ({
    day,
    sessions: sessions?.filter((session) => localSessionDay(session) === day) ?? [],
  }));
  return (
    <>
      <div ref={week} className={classes['week']} style={{ gridTemplateColumns: columnsOf(days) }}>
        {days.map(({ day, sessions: ofDay }) => (
          <DayColumn
            key={day}
            day={day}
            sessions={ofDay}
            dragged={dragged}
            onDrag={setDragged}
            onMove={moveTo}
          />
        ))}
      </div>
      <p className={classes['hint']}>{sessions?.length === 0 ? t('emptyWeek') : t('moveHint')}</p>
    </>
  );
}

/** An empty Saturday or Sunday leaves its width to the working days. */
function columnsOf(days: readonly { sessions: readonly unknown[] }[]): string {
  return days
    .map(({ sessions }, index) => (index > 4 && sessions.length === 0 ? '104px' : 'minmax(0, 1fr)'))
    .join(' ');
}

type Move = (session: SessionListItem, day: string) => void;

/** Moves a card and keeps the focus on it, also when it goes to another column or another week. */
function useMove(sessions: unknown, onShow: (day: string) => void, monday: string) {
  const acts = useSessionActs();
  const week = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const card = week.current?.querySelector<HTMLElement>(`[data-session="${moved.current}"]`);
    if (!card) return;
    card.focus();
    moved.current = null;
  }, [sessions]);

  function follow(session: SessionListItem, day: string): void {
    moved.current = session.id;
    onShow(day);
  }

  async function move(session: SessionListItem, day: string): Promise<void> {
    const before = localSessionDay(session);
    if (day === before) return;
    const leaves = mondayOf(day) !== monday;
    moved.current = session.id;
    const isMoved = await acts.moveTo(session, day, () => {
      // Wherever one has gone meanwhile, one stays.
      if (leaves && week.current !== null) follow(session, before);
    });
    if (!isMoved) moved.current = null;
    else if (leaves) follow(session, day);
  }
  return { moveTo: ((session, day) => void move(session, day)) satisfies Move, week };
}

interface DayColumnProps {
  day: string;
  sessions: readonly SessionListItem[];
  dragged: SessionListItem | null;
  onDrag: (session: SessionListItem | null) => void;
  onMove: Move;
}

function DayColumn({ day, sessions, dragged, onDrag, onMove }: DayColumnProps) {
  const { t } = useTranslation('planner');
  const openPlan = usePlanPanel((state) => state.open);
  const [isOver, setOver] = useState(false);
  const today = useToday();
  const accepts = dragged !== null && day >= today;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (dragged) onMove(dragged, day);
    onDrag(null);
  }

  return (
    <Card
      className={classes['day']}
      data-today={day === today}
      data-past={day < today}
      data-over={isOver && accepts}
      aria-label={formatDay(day, 'weekday')}
      onDragOver={(event) => {
        if (!accepts) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes['head']}>
        <h2>{formatDay(day, 'short')}</h2>
        {day >= today && (
          <ActionIcon
            size={28}
            aria-label={t('planOn', { day: formatDay(day, 'weekday') })}
            onClick={() => openPlan({ day })}
          >
            <IconPlus size={16} stroke={1.8} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <ul className={classes['cards']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionCard session={session} onDrag={onDrag} onMove={onMove} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
