import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { drawnWith, useRowFocus, type RowItem } from '#renderer/lib/use-row-focus.ts';
import { useTop } from '#renderer/lib/use-top.ts';

/* The token --row in both densities: a virtual list must know heights beforehand. */
const rowHeights = { comfortable: 50, compact: 42 };
const regionHeight = 38;
const headHeight = 41;

/**
 * The rows of a long table that stand near the window, so that 300 scroll as lightly as twelve, and the one of them that
 * takes part in the tab order. Goes by `list`, the body of the table.
 */
export function useRowWindow(items: readonly RowItem[]) {
  const { density } = useBootstrap().settings;
  const list = useRef<HTMLTableSectionElement>(null);
  const offset = useTop(list);
  const focus = useRowFocus(items);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => (items[index]?.type === 'region' ? regionHeight : rowHeights[density]),
    scrollMargin: offset,
    scrollPaddingStart: headHeight,
    overscan: 8,
    rangeExtractor: drawnWith(focus.activeIndex),
  });

  useLayoutEffect(() => {
    virtualizer.measure();
  }, [virtualizer, density, items]);

  return { list, offset, focus, virtualizer };
}
