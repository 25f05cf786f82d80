import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import type { BoardItem } from './arrange.ts';
import { BoardRow } from './board-row.tsx';
import { setBoardView } from './board-view.ts';
import classes from './board.module.css';
import { useRowFocus } from './use-row-focus.ts';

interface BoardProps {
  items: readonly BoardItem[];
  isArchive: boolean;
}

/* The tokens --row in both densities, and the heading of a region: the virtual list must know heights beforehand. */
const rowHeights = { comfortable: 50, compact: 42 };
const regionHeight = 38;
const headHeight = 41;

/**
 * The table of reps. Only the rows near the window exist, so that 300 scroll as lightly as twelve. One row takes part in
 * the tab order; arrows, Home, End and Page keys move it, Enter opens it, letters start the filter.
 */
export function Board({ items, isArchive }: BoardProps) {
  const { t } = useTranslation('team');
  const navigate = useNavigate();
  const { density } = useBootstrap().settings;
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.type === 'region' ? regionHeight : rowHeights[density]),
    scrollMargin: offset,
    scrollPaddingStart: headHeight,
    overscan: 8,
  });

  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, density, items]);

  // What stands above the list (the filter, a wrapped head) moves it: measured on every render, set only when it differs.
  useLayoutEffect(() => {
    const page = list.current?.closest('main');
    if (!page || !list.current) return;
    const top = list.current.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop;
    if (top !== offset) setOffset(top);
  });

  const focus = useRowFocus(items, (index) => virtualizer.scrollToIndex(index));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      event.preventDefault();
      setBoardView({ isFilterOpen: true, text: event.key });
    } else if (focus.move(event.key)) {
      event.preventDefault();
    }
  }

  return (
    <div
      role="table"
      aria-label={t('title')}
      aria-rowcount={items.length + 1}
      className={classes['board']}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes['head']}>
        <div role="row" aria-rowindex={1} className={classes['row']}>
          <span role="columnheader">{t('columns.name')}</span>
          <span role="columnheader">{t('columns.rideAlongs', { year: new Date().getFullYear() })}</span>
          <span role="columnheader">{t('columns.lastTalk')}</span>
          <span role="columnheader">{t('columns.next')}</span>
          <span role="columnheader">{t('columns.focus')}</span>
          <span role="columnheader" className={classes['profile']}>
            {t('columns.profile')}
          </span>
          <span role="columnheader" className={classes['year']}>
            {t('columns.oneYear')}
          </span>
          <span role="columnheader">{t('columns.open')}</span>
        </div>
      </div>
      <div
        ref={list}
        role="rowgroup"
        className={classes['rows']}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              data-last={index === items.length - 1}
              className={classes['place']}
              style={{ height: size, transform: `translateY(${start - offset}px)` }}
            >
              {item.type === 'region' ? (
                <div role="cell" aria-colspan={8} className={classes['region']}>
                  {item.region || t('noRegion')}
                  <span className={classes['regionCount']}>{item.count}</span>
                </div>
              ) : (
                <BoardRow
                  row={item.row}
                  isArchive={isArchive}
                  isActive={item.key === focus.activeKey}
                  onFocus={focus.activate}
                  onOpen={(id) => void navigate(`/team/${id}`)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
