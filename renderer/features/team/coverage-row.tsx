import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import type { CoverageRow as Row } from '#shared/domain/coverage.ts';
import board from './board.module.css';
import classes from './coverage.module.css';
import { DueText } from './due-text.tsx';
import { formatHours } from './format-hours.ts';
import { RideDots } from './ride-dots.tsx';

interface CoverageRowProps {
  row: Row;
  /** `YYYY-MM-DD` */
  today: string;
  minutes: number;
  /** Of the time of whoever got most, 0 to 1. */
  share: number;
  /** Whether this row is the one in the tab order. */
  isActive: boolean;
  onFocus: (key: string) => void;
}

/** The cells of one rep against the rhythm. The link of the name covers the row. */
export const CoverageRow = memo(function CoverageRow(props: CoverageRowProps) {
  const { row, today, minutes, share, isActive, onFocus } = props;
  const { t } = useTranslation('team');
  const plan = usePlanPanel((state) => state.open);
  const tabIndex = isActive ? 0 : -1;
  const about = [
    row.region,
    row.status === 'active' ? '' : t(`filter.groups.${row.status}`),
    row.hasOwnRhythm ? t('coverage.ownRhythm') : '',
  ].filter(Boolean);
  const isOpen = [row.oneToOne, row.rideAlong].some(({ state }) => state === 'overdue' || state === 'due');

  return (
    <>
      <th scope="row" className={board['name']}>
        <Avatar name={row.name} />
        <div className={board['names']}>
          <Link
            to={`/team/${row.id}`}
            data-row={row.id}
            tabIndex={tabIndex}
            className={board['link']}
            onFocus={() => onFocus(row.id)}
          >
            {row.name}
          </Link>
          <div className={board['about']}>{about.join(' · ')}</div>
        </div>
      </th>
      <td className={classes['time']}>
        <svg aria-hidden width="100%" height="6" className={classes['bar']}>
          <rect className={classes['track']} width="100%" height="6" rx="3" />
          <rect className={classes['fill']} width={`${share * 100}%`} height="6" rx="3" />
        </svg>
        <span className={minutes === 0 ? board['quiet'] : undefined}>
          {minutes === 0 ? t('coverage.noTime') : formatHours(minutes)}
        </span>
      </td>
      <td className={classes['held']}>
        <span className={board['quiet']}>
          {t('coverage.heldOf', { done: row.oneToOnesThisYear, policy: row.oneToOnesPolicy })}
        </span>
        <DueText due={row.oneToOne} today={today} />
      </td>
      <td className={classes['held']}>
        <span className={classes['rides']}>
          <RideDots done={row.rideAlongsThisYear} policy={row.rideAlongsPolicy} />
          {row.rideAlongsAhead > 0 && (
            <span className={board['quiet']}>{t('coverage.ahead', { count: row.rideAlongsAhead })}</span>
          )}
        </span>
        <DueText due={row.rideAlong} today={today} />
      </td>
      <td>
        {isOpen && (
          <button
            type="button"
            className={board['act']}
            tabIndex={tabIndex}
            aria-label={t('planFor', { name: row.name })}
            onClick={() =>
              plan({ repId: row.id, kind: row.rideAlong.state === 'overdue' ? 'ride_along' : 'one_to_one' })
            }
          >
            {t('planOne')}
          </button>
        )}
      </td>
    </>
  );
});
