import type { JSX } from 'preact';
import type { RoomInfo } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { Countdown } from '../../parts/countdown.js';
import { Address, TokenName } from '../../parts/record-name.js';
import { Panel, RecordPage } from '../../parts/record-page.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { Time } from '../../parts/time.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { RoomBadge } from './room-list.js';
import { RoomTimeline } from './room-timeline.js';

/** One room: its players, its pot, and its history. */
export function RoomPage({ roomAddress }: { roomAddress: string }): JSX.Element {
  const { data, error, again } = useReading(
    async () => {
      const query = { text: roomAddress, limit: 1 };
      return (await done(control.GET('/rooms', { params: { query } }))).rooms;
    },
    ['room', 'balance'],
    roomAddress,
  );
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading what="the room" />;
  const [room] = data;
  if (!room)
    return (
      <Empty title={`This sandbox has no room with the address ${roomAddress}.`}>
        <a href={linkTo('rooms')}>All rooms</a>
      </Empty>
    );
  return (
    <RecordPage
      view="rooms"
      back="All rooms"
      title={`Room ${room.roomId} of ${room.gameId}`}
      badges={<RoomBadge room={room} />}
    >
      <Panel title="Players and pot">
        <Facts room={room} />
      </Panel>
      <Panel title="What has happened">
        <RoomTimeline room={room} />
      </Panel>
    </RecordPage>
  );
}

function Facts({ room }: { room: RoomInfo }): JSX.Element {
  const { players, pot, deadline, createdAt, roomAddress } = room;
  const tokens = Object.entries(pot);
  return (
    <dl class="facts">
      <dt>Players</dt>
      <dd>
        {players.length === 0 && <span class="quiet">No players are in the room.</span>}
        <ul class="amounts">
          {players.map((player) => (
            <li key={player}>
              <a href={linkTo('players', player)}>{player}</a>
            </li>
          ))}
        </ul>
      </dd>
      {tokens.length === 0 && (
        <>
          <dt>Pot</dt>
          <dd class="quiet">Nothing was paid yet.</dd>
        </>
      )}
      {tokens.map(([token, amount]) => (
        <>
          <dt>
            Pot in <TokenName token={token} />
          </dt>
          <dd class="pot">{amount}</dd>
        </>
      ))}
      <dt>Deadline</dt>
      <dd>{deadline === null ? 'Beyond all dates' : <Countdown at={deadline} />}</dd>
      {createdAt !== null && (
        <>
          <dt>Created</dt>
          <dd>
            <Time at={createdAt} full />
          </dd>
        </>
      )}
      <dt>Address</dt>
      <dd>
        <Address address={roomAddress} what="room address" />
      </dd>
    </dl>
  );
}
