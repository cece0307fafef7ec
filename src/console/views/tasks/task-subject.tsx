import type { JSX } from 'preact';
import type { TaskInfo } from '../../../control-client/control-types.js';
import { linkTo } from '../../stores/navigation.js';

/** What a task is about: its game, room, and players. */
export function TaskSubject({ task: { gameId, roomId, players } }: { task: TaskInfo }): JSX.Element {
  const place = [gameId, roomId !== undefined && `room ${roomId}`].filter(Boolean).join(', ');
  return (
    <>
      {place}
      {place !== '' && players.length > 0 && ': '}
      {players.map((player, index) => (
        <span key={player}>
          {index > 0 && ', '}
          <a href={linkTo('players', player)}>{player}</a>
        </span>
      ))}
    </>
  );
}

/** A link to the request that queued a task, while the journal has it. */
export function QueuedBy({ task: { requestId, operationId } }: { task: TaskInfo }): JSX.Element {
  if (requestId === undefined) return <span class="quiet">–</span>;
  return (
    <a href={linkTo('requests', requestId)}>
      {operationId ?? 'Request'} #{requestId}
    </a>
  );
}
