import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { control, done } from '../../api/control.js';
import { CopyButton } from '../../parts/copy-button.js';
import { ScrollX } from '../../parts/scroll-x.js';
import { Failure, Loading } from '../../parts/states.js';
import { useReading } from '../../parts/use-reading.js';
import { linkTo } from '../../stores/navigation.js';

const shown = 8;

interface PlayerRow {
  plyrId: string;
  otp: string;
  /** When the one-time password expires, in milliseconds of the browser's clock. */
  endsAt: number;
}

/** The first players, with one-time passwords that are valid now. */
export function FirstPlayers(): JSX.Element {
  const { data: rows, error, again } = useReading(readPlayers, ['player']);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const isOver = rows?.some(({ endsAt }) => endsAt <= now) ?? false;
  useEffect(() => {
    if (isOver) again();
  }, [isOver]);
  if (!rows) return error ? <Failure error={error} retry={again} /> : <Loading what="players" />;
  return (
    <ScrollX label="Players">
      <table>
        <thead>
          <tr>
            <th scope="col">PLYR[ID]</th>
            <th scope="col">One-time password</th>
            <th scope="col" class="number">
              Valid for
            </th>
            <th scope="col">
              <span class="hidden">Copy</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ plyrId, otp, endsAt }) => (
            <tr key={plyrId}>
              <td>
                <a href={linkTo('players', plyrId)}>{plyrId}</a>
              </td>
              <td class="mono">{otp}</td>
              <td class="number">{Math.max(0, Math.ceil((endsAt - now) / 1_000))} s</td>
              <td>
                <CopyButton text={otp} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** Leaves out the accounts of games, which don't log in. */
async function readPlayers(): Promise<PlayerRow[]> {
  const [{ players }, { keys }] = await Promise.all([
    done(control.GET('/players', { params: { query: { limit: shown + 8 } } })),
    done(control.GET('/keys')),
  ]);
  const games = new Set(keys.map(({ gameId }) => gameId));
  const people = players.filter(({ plyrId }) => !games.has(plyrId)).slice(0, shown);
  return Promise.all(
    people.map(async ({ plyrId }) => {
      const params = { path: { plyrId } };
      const { otp, validForMs } = await done(control.GET('/players/{plyrId}/otp', { params }));
      return { plyrId, otp, endsAt: Date.now() + validForMs };
    }),
  );
}
