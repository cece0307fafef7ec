import type { JSX } from 'preact';
import type { PlayerInfo } from '../../../control-client/control-types.js';
import { Countdown } from '../../parts/countdown.js';
import { RecordTable } from '../../parts/record-table.js';
import { expireSessions } from './change-player.js';

/** The newest session in each game, and buttons that expire them. */
export function SessionTable({ player: { plyrId, sessions } }: { player: PlayerInfo }): JSX.Element {
  if (sessions.length === 0) return <p class="quiet">This player has never logged in.</p>;
  const current = sessions.filter(({ isCurrent }) => isCurrent);
  return (
    <>
      <RecordTable
        rows={sessions}
        keyOf={({ gameId }) => gameId}
        columns={[
          { title: 'Game', cell: ({ gameId }) => gameId },
          { title: 'Number', cell: ({ number }) => number },
          {
            title: 'Ends',
            cell: ({ endsAt }) => (endsAt === null ? 'Logged out' : <Countdown at={endsAt} />),
          },
          {
            title: 'Actions',
            isTitleHidden: true,
            cell: (session) => <ExpireButton plyrId={plyrId} session={session} />,
          },
        ]}
      />
      {current.length > 1 && (
        <button type="button" onClick={() => expireSessions(plyrId)}>
          Expire all {current.length} sessions
        </button>
      )}
    </>
  );
}

function ExpireButton({
  plyrId,
  session: { gameId, isCurrent },
}: {
  plyrId: string;
  session: PlayerInfo['sessions'][number];
}): JSX.Element {
  if (!isCurrent) return <span class="badge warn">Over</span>;
  return (
    <button
      type="button"
      aria-label={`Expire the session in ${gameId}`}
      onClick={() => expireSessions(plyrId, gameId)}
    >
      Expire
    </button>
  );
}
