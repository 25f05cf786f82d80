import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { useToday } from '#renderer/lib/today.ts';
import { isUrgent, type BoardItem } from './arrange.ts';
import { BoardRow } from './board-row.tsx';
import { setBoardView, useBoardView } from './board-view.ts';
import classes from './board.module.css';
import { useRowWindow } from './use-row-window.ts';

interface BoardProps {
  items: readonly BoardItem[];
  isArchive: boolean;
}

/**
 * The table of reps. Only the rows near the window exist, so that 300 scroll as lightly as twelve. One row takes part in
 * the tab order; arrows, Home, End and Page keys move it, Enter opens it, letters start the filter.
 */
export function Board({ items, isArchive }: BoardProps) {
  const { t } = useTranslation('team');
  const today = useToday();
  const showsNeed = !useDiscreet() && !isArchive;
  const { list, offset, focus, virtualizer } = useRowWindow(items);
  const isGrouped = items[0]?.type === 'region';

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      event.preventDefault();
      setBoardView({ isFilterOpen: true, text: useBoardView.getState().text + event.key });
      return;
    }
    const index = focus.move(event.key);
    if (index === null) return;
    event.preventDefault();
    virtualizer.scrollToIndex(index);
  }

  // On the table, once: a handler given to each row would be a new one in every frame of scrolling.
  useEffect(() => {
    const table = list.current?.closest('table');
    table?.addEventListener('keydown', onKeyDown);
    return () => table?.removeEventListener('keydown', onKeyDown);
  });

  return (
    <table aria-label={t('title')} aria-rowcount={items.length + 1} className={classes['board']}>
      <thead className={classes['head']}>
        <tr aria-rowindex={1} className={classes['row']}>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('columns.rideAlongs', { year: today.slice(0, 4) })}</th>
          <th scope="col">{t('columns.lastTalk')}</th>
          <th scope="col">{t('columns.next')}</th>
          <th scope="col">{t('columns.focus')}</th>
          <th scope="col" className={classes['profile']}>
            {t('columns.profile')}
          </th>
          <th scope="col" className={classes['year']}>
            {t('columns.oneYear')}
          </th>
          <th scope="col">{t('columns.open')}</th>
        </tr>
      </thead>
      <tbody ref={list} className={classes['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <tr
              key={key}
              aria-rowindex={index + 2}
              data-last={index === items.length - 1}
              data-urgent={item.type === 'rep' && showsNeed && isUrgent(item.row)}
              className={item.type === 'region' ? classes['region'] : classes['row']}
              style={{ height: size, transform: `translateY(${start - offset}px)` }}
            >
              {item.type === 'region' ? (
                <th scope="rowgroup" colSpan={8}>
                  {item.region || t('noRegion')}
                  <span className={classes['regionCount']}>{item.count}</span>
                </th>
              ) : (
                <BoardRow
                  row={item.row}
                  today={today}
                  isArchive={isArchive}
                  isGrouped={isGrouped}
                  isActive={item.key === focus.activeKey}
                  onFocus={focus.activate}
                />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
