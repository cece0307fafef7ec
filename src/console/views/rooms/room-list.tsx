import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { RoomInfo } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { Countdown } from '../../parts/countdown.js';
import { Amounts } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { chosenRooms, type RoomFilter, roomStates, stateOf } from './room-state.js';

const mostRead = 500;

/** The filters. They stay while a room is open. */
const filter = signal<RoomFilter & { text: string }>({ text: '', game: '', state: '' });

/** The rooms by game and state, newest first. */
export function RoomList(): JSX.Element {
  const { text, game, state } = filter.value;
  const { data, error, again } = useReading(
    () => {
      const query = { limit: mostRead, ...(text.trim() && { text: text.trim() }) };
      return done(control.GET('/rooms', { params: { query } }));
    },
    ['room', 'balance'],
    text.trim(),
  );
  const rooms = data ? chosenRooms(data.rooms, filter.value, sandboxNow.value) : [];
  const games = [...new Set([...(data?.rooms ?? []).map(({ gameId }) => gameId), ...(game ? [game] : [])])];
  const change = (part: Partial<typeof filter.value>) => {
    filter.value = { ...filter.value, ...part };
  };
  return (
    <div class="records">
      <div class="toolbar">
        <h2>Rooms</h2>
        <label class="search">
          <span class="hidden">Search rooms by number, address, or player</span>
          <input
            type="search"
            placeholder="Search by number, address, or player"
            value={text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
        <select
          aria-label="Game"
          value={game}
          onChange={(event) => change({ game: event.currentTarget.value })}
        >
          <option value="">All games</option>
          {games.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <select
          aria-label="State"
          value={state}
          onChange={(event) => change({ state: event.currentTarget.value as RoomFilter['state'] })}
        >
          <option value="">All states</option>
          {Object.entries(roomStates).map(([one, { title }]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
        <span class="quiet" role="status">
          {data && countOf(rooms.length, data)}
        </span>
      </div>
      {error && !data && <Failure error={error} retry={again} />}
      {!error && !data && <Loading what="rooms" />}
      {data &&
        (rooms.length > 0 ? (
          <Table rooms={rooms} />
        ) : (
          <NoRooms isFiltered={Boolean(text || game || state)} />
        ))}
    </div>
  );
}

function countOf(shown: number, { rooms, total }: { rooms: unknown[]; total: number }): string {
  const count = `${shown} ${shown === 1 ? 'room' : 'rooms'}`;
  return rooms.length < total ? `${count} among the newest ${rooms.length} of ${total}` : count;
}

function NoRooms({ isFiltered }: { isFiltered: boolean }): JSX.Element {
  if (isFiltered) return <Empty title="No room matches the filters." />;
  return (
    <Empty title="This sandbox has no rooms.">
      <p>
        A room appears here when a game creates one with <code>createGameRoom</code> or{' '}
        <code>createJoinPayGameRoom</code>.
      </p>
    </Empty>
  );
}

function Table({ rooms }: { rooms: readonly RoomInfo[] }): JSX.Element {
  return (
    <RecordTable
      rows={rooms}
      keyOf={({ roomAddress }) => roomAddress}
      columns={[
        {
          title: 'Room',
          cell: ({ roomId, roomAddress }) => <a href={linkTo('rooms', roomAddress)}>Room {roomId}</a>,
        },
        { title: 'Game', cell: ({ gameId }) => gameId },
        { title: 'State', cell: (room) => <RoomBadge room={room} /> },
        { title: 'Players', cell: ({ players }) => players.join(', ') || '–' },
        { title: 'Pot', cell: ({ pot }) => <Amounts of={pot} /> },
        {
          title: 'Deadline',
          cell: ({ deadline }) => (deadline === null ? 'Beyond all dates' : <Countdown at={deadline} />),
        },
        {
          title: 'Created',
          cell: ({ createdAt }) => (createdAt === null ? '–' : <Time at={createdAt} full />),
        },
      ]}
    />
  );
}

/** The state of a room at the time of the sandbox. */
export function RoomBadge({ room }: { room: RoomInfo }): JSX.Element {
  const { title, badge } = roomStates[stateOf(room, sandboxNow.value)];
  return <span class={`badge ${badge}`}>{title}</span>;
}
