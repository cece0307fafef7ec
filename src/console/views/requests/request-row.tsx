import type { JSX } from 'preact';
import type { RequestSummary } from '../../../control-client/control-types.js';
import { Time } from '../../parts/time.js';

/** The columns of the journal, in their order. */
export const columns = ['Time', 'Status', 'Operation', 'Game', 'Player', 'Duration', 'Marks'] as const;

/** How a row is shown. */
export interface RequestRowProps {
  request: RequestSummary;
  /** Its place among all rows, from 0. */
  index: number;
  /** Its offset from the top, in pixels. */
  top: number;
  /** Whether this is the row of the arrow keys. */
  isActive: boolean;
  /** Whether its details are open. */
  isOpen: boolean;
  onOpen: (request: RequestSummary) => void;
}

/** A request in the journal. */
export function RequestRow({ request, index, top, isActive, isOpen, onOpen }: RequestRowProps): JSX.Element {
  const { id, at, method, path, operationId, gameId, players, durationMs } = request;
  const [player = '', ...others] = players;
  return (
    <tr
      id={rowId(id)}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      class={`request-row${isActive ? ' active' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(request)}
    >
      <td class="at">
        <Time at={at} />
      </td>
      <td class="status">
        <StatusBadge status={request.status} />
      </td>
      <td class="operation" title={`${method} ${path}`}>
        {operationId ?? <span class="unknown">{`${method} ${path}`}</span>}
      </td>
      <td class="game">{gameId ?? ''}</td>
      <td class="player" title={players.join(', ')}>
        {others.length > 0 ? `${player} +${others.length}` : player}
      </td>
      <td class="duration">{duration(durationMs)}</td>
      <td class="marks">
        <Marks request={request} />
      </td>
    </tr>
  );
}

/** The ID of the element of a request. */
export const rowId = (id: number): string => `request-${id}`;

/** A status code, in the color of its class. */
export function StatusBadge({ status }: { status: number }): JSX.Element {
  if (status === 0)
    return (
      <span class="badge bad" title="No response">
        none
      </span>
    );
  const kind = status < 300 ? 'good' : status < 500 ? 'warn' : 'bad';
  return <span class={`badge ${kind}`}>{status}</span>;
}

/** Badges for special properties of a request. */
export function Marks({ request }: { request: RequestSummary }): JSX.Element {
  const { faults, violations } = request;
  return (
    <>
      {faults.length > 0 && <span class="badge bad">fault</span>}
      {request.isForced && (
        <span class="badge accent" title="The header Prefer or a fault chose the response">
          forced
        </span>
      )}
      {violations > 0 && <span class="badge warn">violation</span>}
      {request.hint && <span class="badge accent">hint</span>}
    </>
  );
}

/**
 * Writes a duration.
 * @param ms Milliseconds.
 * @returns Such as `1.4 ms` or `2.10 s`.
 */
export function duration(ms: number): string {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(2)} s`;
  return `${ms >= 100 ? Math.round(ms) : ms.toFixed(1)} ms`;
}
