import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestSummary } from '../../../control-client/control-types.js';
import { phoneWidth, useMedia } from '../../parts/use-media.js';
import { useVirtualRows } from '../../parts/use-virtual-rows.js';
import { nextIndex } from './next-index.js';
import { columns, RequestRow, rowId } from './request-row.js';

/** Heights in pixels; requests.css has the same. */
const sizes = { head: 32, row: 34, phoneRow: 56 };

/** The content of the grid. */
export interface RequestGridProps {
  /** Newest first. */
  requests: readonly RequestSummary[];
  /** The ID of the request whose details are open. */
  openId: number | undefined;
  onOpen: (request: RequestSummary) => void;
}

/** The rows of the journal. Only those in view are rendered. The arrow keys move, and Enter opens a request. */
export function RequestGrid({ requests, openId, onOpen }: RequestGridProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<number>();
  const isPhone = useMedia(phoneWidth);
  const height = isPhone ? sizes.phoneRow : sizes.row;
  const head = isPhone ? 0 : sizes.head;
  const active = activeId === undefined ? -1 : requests.findIndex(({ id }) => id === activeId);
  const { items, totalHeight, pageSize, offset, show } = useVirtualRows(scroller, {
    ...{ count: requests.length, height, head, keep: active },
  });
  useSteadyRows(scroller, requests, { offset, height });

  function open(request: RequestSummary): void {
    setActiveId(request.id);
    onOpen(request);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const request = requests[active];
    if (event.key === 'Enter' && request) open(request);
    const next = nextIndex(event.key, active, requests.length, pageSize);
    if (next === undefined) return;
    event.preventDefault();
    setActiveId(requests[next]?.id);
    show(next);
  }

  return (
    <div ref={scroller} class="request-scroller">
      <table
        class="request-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: with it, the cells are those of a grid
        role="grid"
        tabIndex={0}
        aria-label="Requests, newest first"
        aria-rowcount={requests.length + 1}
        aria-activedescendant={active < 0 ? undefined : rowId(activeId as number)}
        onKeyDown={onKeyDown}
        onFocus={() => active < 0 && setActiveId(requests[0]?.id)}
      >
        <thead>
          <tr aria-rowindex={1} class="request-row">
            {columns.map((column) => (
              <th key={column} scope="col" class={column.toLowerCase()}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: `${totalHeight - head}px` }}>
          {items.map(({ index, start }) => {
            const request = requests[index];
            if (!request) return null;
            return (
              <RequestRow
                key={request.id}
                {...{ request, index, top: start - head, onOpen: open }}
                isActive={index === active}
                isOpen={request.id === openId}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the visible rows in place while new ones arrive above them. */
function useSteadyRows(
  scroller: { current: HTMLElement | null },
  requests: readonly RequestSummary[],
  { offset, height }: { offset: number; height: number },
): void {
  const first = useRef<number>();
  useLayoutEffect(() => {
    const element = scroller.current;
    const before = first.current;
    first.current = requests[0]?.id;
    if (!element || offset < height || before === undefined) return;
    const added = requests.findIndex(({ id }) => id <= before);
    if (added > 0 && requests[added]?.id === before) element.scrollTop += added * height;
  }, [requests]);
}
