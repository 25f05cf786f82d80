import { Button } from '@mantine/core';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween, formatDays, formatWhen, localDay } from '#renderer/lib/format.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Sparkline } from '#renderer/ui/sparkline.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import type { BoardRow as Row } from '#shared/domain/rep.ts';
import { isUrgent } from './arrange.ts';
import classes from './board.module.css';
import { RideDots } from './ride-dots.tsx';
import { RestoreButton } from './restore-button.tsx';
import { useNeedText } from './need-text.ts';

interface BoardRowProps {
  row: Row;
  isArchive: boolean;
  isActive: boolean;
  onFocus: (key: string) => void;
  onOpen: (id: RepId) => void;
}

/** One rep. The name is the link; a click anywhere else on the row follows it. */
export const BoardRow = memo(function BoardRow({ row, isArchive, isActive, onFocus, onOpen }: BoardRowProps) {
  const { t } = useTranslation('team');
  const needText = useNeedText();
  const tabIndex = isActive ? 0 : -1;
  const urgent = !isArchive && isUrgent(row);
  const about = [row.region, row.status === 'active' ? '' : t(`filter.groups.${row.status}`)].filter(Boolean);

  function onClick(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a, button')) return;
    onOpen(row.id);
  }

  return (
    // The link inside does the same by keyboard; the row is only a larger target for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['row']} data-urgent={urgent} onClick={onClick} onFocus={() => onFocus(row.id)}>
      <div role="cell" className={classes['name']}>
        <Avatar name={row.name} />
        <div className={classes['names']}>
          <Link to={`/team/${row.id}`} data-rep={row.id} tabIndex={tabIndex} className={classes['link']}>
            {row.name}
          </Link>
          <div className={classes['about']}>
            {about.join(' · ')}
            {urgent && (
              <span className={classes['need']}>
                {about.length > 0 && ' · '}
                {needText(row)}
              </span>
            )}
          </div>
        </div>
      </div>
      <div role="cell">
        <RideDots done={row.rideAlongsThisYear} policy={row.rideAlongsPolicy} />
      </div>
      <div role="cell" className={classes['quiet']}>
        <LastTalk at={row.lastCoachedAt} />
      </div>
      <div role="cell">
        {isArchive ? (
          <RestoreButton id={row.id} name={row.name} tabIndex={tabIndex} />
        ) : (
          <Next row={row} tabIndex={tabIndex} />
        )}
      </div>
      <div role="cell" className={classes['cut']}>
        {row.focus === null ? (
          <span className={classes['quiet']}>{t('noFocus')}</span>
        ) : (
          <span title={row.focus.name}>{row.focus.name}</span>
        )}
      </div>
      <div role="cell" className={classes['profile']}>
        {row.strengths.slice(0, 1).map(({ id, title }) => (
          <Chip key={id} tone="strength" className={classes['chip']}>
            <span title={title}>+ {title}</span>
          </Chip>
        ))}
        {row.developments.slice(0, 1).map(({ id, title }) => (
          <Chip key={id} tone="growth" className={classes['chip']}>
            <span title={title}>– {title}</span>
          </Chip>
        ))}
      </div>
      <div role="cell" className={classes['year']}>
        <Sparkline
          values={row.sessionsByMonth}
          label={t('sparkline', { count: row.sessionsByMonth.reduce((sum, each) => sum + each, 0) })}
        />
      </div>
      <div role="cell" className={row.openCommitments === 0 ? classes['quiet'] : undefined}>
        {row.openCommitments}
      </div>
    </div>
  );
});

function LastTalk({ at }: { at: string | null }) {
  const { t } = useTranslation('team');
  if (at === null) return t('never');
  const days = Math.max(0, daysBetween(localDay(at), localDay(new Date())));
  return days === 0 ? t('today') : formatDays(days);
}

function Next({ row, tabIndex }: { row: Row; tabIndex: number }) {
  const { t } = useTranslation('team');
  const plan = usePlanPanel((state) => state.open);
  if (row.next !== null) return formatWhen(row.next.startsAt, row.next.allDay);
  return (
    <Button
      variant="subtle"
      size="xs"
      className={classes['act']}
      tabIndex={tabIndex}
      aria-label={t('planFor', { name: row.name })}
      onClick={() => plan({ repId: row.id })}
    >
      {t('planOne')}
    </Button>
  );
}
