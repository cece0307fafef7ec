import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PlayerInfo } from '../../../control-client/control-types.js';
import { control, done } from '../../api/control.js';
import { Amounts } from '../../parts/record-name.js';
import { RecordTable } from '../../parts/record-table.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';
import { AddPlayer } from './add-player.js';

const mostShown = 200;

/** The search. It stays while a player is open. */
const search = signal('');

/** All players that match a search. */
export function PlayerList(): JSX.Element {
  const text = search.value.trim();
  const { data, error, again } = useReading(
    () => done(control.GET('/players', { params: { query: { limit: mostShown, ...(text && { text }) } } })),
    ['player', 'balance', 'allowance'],
    text,
  );
  return (
    <div class="records">
      <div class="toolbar">
        <h2>Players</h2>
        <label class="search">
          <span class="hidden">Search players by PLYR[ID] or address</span>
          <input
            type="search"
            placeholder="Search by PLYR[ID] or address"
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
          />
        </label>
        <span class="quiet" role="status">
          {data && countOf(data.players.length, data.total)}
        </span>
      </div>
      {error && !data && <Failure error={error} retry={again} />}
      {!error && !data && <Loading what="players" />}
      {data && (data.players.length > 0 ? <Table players={data.players} /> : <NoPlayers text={text} />)}
      <AddPlayer />
    </div>
  );
}

const countOf = (shown: number, total: number): string =>
  shown < total ? `The first ${shown} of ${total} players` : `${total} ${total === 1 ? 'player' : 'players'}`;

function NoPlayers({ text }: { text: string }): JSX.Element {
  if (text) return <Empty title={`No player has “${text}” in the PLYR[ID] or an address.`} />;
  return (
    <Empty title="This sandbox has no players.">
      <p>Players appear here when they register, or when you add data to the sandbox.</p>
    </Empty>
  );
}

function Table({ players }: { players: readonly PlayerInfo[] }): JSX.Element {
  return (
    <RecordTable
      rows={players}
      keyOf={({ plyrId }) => plyrId}
      columns={[
        { title: 'Player', cell: ({ plyrId }) => <a href={linkTo('players', plyrId)}>{plyrId}</a> },
        { title: 'State', cell: (player) => <PlayerState player={player} /> },
        { title: 'Sessions', cell: sessionsOf },
        { title: 'Mirror address', cell: ({ balances }) => <Amounts of={balances} /> },
        { title: 'Primary address', cell: ({ primaryBalances }) => <Amounts of={primaryBalances} /> },
      ]}
    />
  );
}

function sessionsOf({ sessions }: PlayerInfo): string {
  const current = sessions.filter(({ isCurrent }) => isCurrent).map(({ gameId }) => gameId);
  return current.join(', ') || '–';
}

/** Badges for a lock, and for failed logins that can lead to one. */
export function PlayerState({ player: { isLocked, failedLogins } }: { player: PlayerInfo }): JSX.Element {
  return (
    <>
      {isLocked && <span class="badge bad">Locked</span>}
      {failedLogins > 0 && (
        <span class="badge warn">
          {failedLogins} failed {failedLogins === 1 ? 'login' : 'logins'}
        </span>
      )}
    </>
  );
}
