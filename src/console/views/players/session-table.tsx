import type { JSX } from 'preact';
import type { PlayerInfo } from '../../api/control-types.js';
import { Countdown } from '../../parts/countdown.js';
import { expireSessions } from './change-player.js';

/** The newest session in each game, and buttons that expire them. */
export function SessionTable({ player: { plyrId, sessions } }: { player: PlayerInfo }): JSX.Element {
  if (sessions.length === 0) return <p class="quiet">This player has never logged in.</p>;
  const current = sessions.filter(({ isCurrent }) => isCurrent);
  return (
    <>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Game</th>
              <th scope="col" class="number">
                Number
              </th>
              <th scope="col">Ends</th>
              <th scope="col">
                <span class="hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ gameId, number, endsAt, isCurrent }) => (
              <tr key={gameId}>
                <th scope="row">{gameId}</th>
                <td class="number">{number}</td>
                <td>{endsAt === null ? 'Logged out' : <Countdown at={endsAt} />}</td>
                <td>
                  {isCurrent ? (
                    <button
                      type="button"
                      aria-label={`Expire the session in ${gameId}`}
                      onClick={() => expireSessions(plyrId, gameId)}
                    >
                      Expire
                    </button>
                  ) : (
                    <span class="badge warn">Over</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {current.length > 1 && (
        <button type="button" onClick={() => expireSessions(plyrId)}>
          Expire all {current.length} sessions
        </button>
      )}
    </>
  );
}
