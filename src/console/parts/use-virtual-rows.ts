import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The options of the rows. */
export interface VirtualRowsOptions {
  /** How many rows there are. */
  count: number;
  /** The height of each row, in pixels. */
  height: number;
  /** The space above the first row that stays in view, in pixels. */
  head: number;
  /** A row that is rendered even when it is out of view; -1 for none. */
  keep: number;
}

/** The rows to render. */
export interface VirtualRows {
  items: readonly VirtualItem[];
  /** The height of all rows, in pixels. */
  totalHeight: number;
  /** How many rows fit into the view. */
  pageSize: number;
  /** How far the list is scrolled, in pixels. Reading it doesn't force a new layout of the page. */
  offset: number;
  /** Scrolls until a row is in view. */
  show(index: number): void;
}

/**
 * Renders only the rows of a long list that are in view.
 * @param scroller The element that scrolls.
 * @param options See {@link VirtualRowsOptions}.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement>,
  { count, height, head, keep }: VirtualRowsOptions,
): VirtualRows {
  const [, render] = useState(0);
  const kept = useRef(keep);
  kept.current = keep;
  const options = {
    count,
    estimateSize: () => height,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 8,
    paddingStart: head,
    scrollPaddingStart: head,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      const extra = kept.current;
      return extra < 0 || extra >= range.count || shown.includes(extra) ? shown : [...shown, extra];
    },
    onChange: () => render((n) => n + 1),
  };
  const made = useRef<Virtualizer<HTMLElement, HTMLElement>>();
  made.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  const virtualizer = made.current;
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Row heights are fixed, but depend on the width of the page.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height]);
  return {
    items: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    pageSize: Math.max(1, Math.floor(((virtualizer.scrollRect?.height ?? 0) - head) / height)),
    offset: virtualizer.scrollOffset ?? 0,
    show: (index) => virtualizer.scrollToIndex(index),
  };
}
