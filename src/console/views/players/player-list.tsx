import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { control, done } from '../../api/control.js';
import type { PlayerInfo } from '../../api/control-types.js';
import { Amounts } from '../../parts/record-name.js';
import { Empty, Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';

const mostShown = 200;

/** What was searched for. It stays while a player is open. */
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
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Player</th>
            <th scope="col">State</th>
            <th scope="col">Sessions</th>
            <th scope="col">Mirror address</th>
            <th scope="col">Primary address</th>
          </tr>
        </thead>
        <tbody>
          {players.map((player) => (
            <tr key={player.plyrId}>
              <th scope="row">
                <a href={linkTo('players', player.plyrId)}>{player.plyrId}</a>
              </th>
              <td>
                <PlayerState player={player} />
              </td>
              <td>{sessionsOf(player)}</td>
              <td>
                <Amounts of={player.balances} />
              </td>
              <td>
                <Amounts of={player.primaryBalances} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sessionsOf({ sessions }: PlayerInfo): string {
  const current = sessions.filter(({ isCurrent }) => isCurrent).map(({ gameId }) => gameId);
  return current.join(', ') || '–';
}

/** Badges for what keeps a player from logging in, or soon will. */
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
