import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/lib/today.ts';
import type { CoverageRow as Row } from '#shared/domain/coverage.ts';
import { CoverageRow } from './coverage-row.tsx';
import type { CoveragePeriod } from './coverage-view.ts';
import board from './board.module.css';
import classes from './coverage.module.css';
import { useRowWindow } from './use-row-window.ts';

interface CoverageTableProps {
  rows: readonly Row[];
  period: CoveragePeriod;
}

/** One line for each rep, only those near the window drawn; moved by keyboard as the board is. */
export function CoverageTable({ rows, period }: CoverageTableProps) {
  const { t } = useTranslation('team');
  const today = useToday();
  const items = useMemo(() => rows.map(({ id }) => ({ type: 'rep' as const, key: id })), [rows]);
  const { list, offset, focus, virtualizer } = useRowWindow(items);
  const longest = Math.max(1, ...rows.map(({ minutes }) => minutes[period]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move between the links inside
    <table
      aria-label={t('views.coverage')}
      aria-rowcount={rows.length + 1}
      className={board['board']}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const index = focus.move(event.key);
        if (index === null) return;
        event.preventDefault();
        virtualizer.scrollToIndex(index);
      }}
    >
      <thead className={board['head']}>
        <tr aria-rowindex={1} className={classes['row']}>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t(`coverage.columns.${period}`)}</th>
          <th scope="col">{t('coverage.columns.oneToOne')}</th>
          <th scope="col">{t('columns.rideAlongs', { year: today.slice(0, 4) })}</th>
          <th scope="col">{t('coverage.columns.plan')}</th>
        </tr>
      </thead>
      <tbody ref={list} className={board['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const row = rows[index];
          return (
            row && (
              <tr
                key={key}
                aria-rowindex={index + 2}
                data-last={index === rows.length - 1}
                className={classes['row']}
                style={{ height: size, transform: `translateY(${start - offset}px)` }}
              >
                <CoverageRow
                  row={row}
                  today={today}
                  minutes={row.minutes[period]}
                  share={row.minutes[period] / longest}
                  isActive={row.id === focus.activeKey}
                  onFocus={focus.activate}
                />
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}
