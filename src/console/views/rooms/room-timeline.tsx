import type { JSX } from 'preact';
import type { JournalEntry, RoomInfo } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { readFailedTasks } from '../../api/failed-tasks.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { lifeLine } from './life-line.js';

const mostRead = 300;

/** The life of a room, from its creation to its end, as far as the journal reaches. */
export function RoomTimeline({ room }: { room: RoomInfo }): JSX.Element {
  const { data, error } = useReading(
    () => Promise.all([entriesAbout(room), readFailedTasks()]),
    ['request', 'room', 'balance', 'FAILED'],
    room.roomAddress,
  );
  if (error && !data) return <p class="error">{error.message}</p>;
  if (!data) return <p class="quiet">…</p>;
  return (
    <>
      <ol class="life-line">
        {lifeLine(room, ...data).map(({ at, kind, title, details, requestId }) => (
          <li key={`${requestId} ${title}`} class={kind}>
            <Time at={at} />
            <div>
              <strong>{title}</strong>{' '}
              {requestId !== undefined && <a href={linkTo('requests', requestId)}>Request {requestId}</a>}
              {details.map((detail) => (
                <p key={detail} class="quiet">
                  {detail}
                </p>
              ))}
            </div>
          </li>
        ))}
        <Deadline room={room} />
      </ol>
      <p class="quiet">Payments and failures are those of the requests in the journal.</p>
    </>
  );
}

function Deadline({ room: { deadline, isEnded } }: { room: RoomInfo }): JSX.Element | null {
  if (deadline === null || isEnded) return null;
  const isOver = Date.parse(deadline) < sandboxNow.value;
  return (
    <li class={isOver ? 'failed' : 'later'}>
      <Time at={deadline} full />
      <div>
        <strong>{isOver ? 'The deadline passed' : 'Deadline'}</strong>
      </div>
    </li>
  );
}

/** Reads the requests that can be about a room: those that name it, and those that create a room. */
async function entriesAbout({ roomId }: RoomInfo): Promise<JournalEntry[]> {
  const queries = [
    { text: `"roomId":${JSON.stringify(roomId)}` },
    { operation: 'createGameRoom' },
    { operation: 'createJoinPayGameRoom' },
  ];
  const found = await Promise.all(
    queries.map((query) =>
      done(control.GET('/requests', { params: { query: { ...query, limit: mostRead } } })),
    ),
  );
  return [...new Map(found.flatMap(({ requests }) => requests.map((entry) => [entry.id, entry]))).values()];
}
