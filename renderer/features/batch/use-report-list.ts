import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { BatchReport } from '#shared/domain/batch.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { drawnWith, useRowFocus } from '#renderer/lib/use-row-focus.ts';
import { useTop } from '#renderer/lib/use-top.ts';

/** What a closed row is about as high as, until it is drawn and measured. */
const rowHeight = 51;

/** Which rows stand near the window, which are open, and the one of them that takes part in the tab order. */
export function useReportList(reports: readonly BatchReport[]) {
  const items = useMemo(
    () => reports.map(({ sessionId }) => ({ type: 'report' as const, key: sessionId })),
    [reports],
  );
  const [opened, setOpened] = useState<ReadonlySet<SessionId>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const offset = useTop(list);
  const focus = useRowFocus(items);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: () => rowHeight,
    scrollMargin: offset,
    overscan: 8,
    rangeExtractor: drawnWith(focus.activeIndex),
  });

  function toggle(id: SessionId, index: number): void {
    const others = new Set(opened);
    const wasOpen = others.delete(id);
    setOpened(wasOpen ? others : others.add(id));
    const row = virtualizer.getVirtualItems().find((item) => item.index === index);
    // Closed from far down its page, the row would be left above the window.
    if (wasOpen && row !== undefined && row.start < (virtualizer.scrollOffset ?? 0))
      virtualizer.scrollToIndex(index, { align: 'start' });
  }

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = focus.move(event.key);
    const report = index === null ? undefined : reports[index];
    if (index === null || report === undefined) return;
    event.preventDefault();
    // Of an open one the beginning is wanted, not the end of its page.
    virtualizer.scrollToIndex(index, { align: opened.has(report.sessionId) ? 'start' : 'auto' });
  }

  return { list, offset, virtualizer, focus, opened, toggle, move };
}
