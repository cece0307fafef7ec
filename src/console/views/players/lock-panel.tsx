import type { JSX } from 'preact';
import type { PlayerInfo } from '../../../control-client/control-types.js';
import { Countdown } from '../../parts/countdown.js';
import { lock, unlock } from './change-player.js';

const times: readonly (readonly [ms: number, title: string])[] = [
  [60_000, 'a minute'],
  [600_000, 'ten minutes'],
  [3_600_000, 'an hour'],
  [86_400_000, 'a day'],
  [2_592_000_000, '30 days'],
];

/** The lock of a player, which rejects logins, and the failed logins that lead to one. */
export function LockPanel({ player }: { player: PlayerInfo }): JSX.Element {
  const { plyrId, isLocked, lockedUntil, failedLogins } = player;
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const ms = Number(new FormData(event.currentTarget as HTMLFormElement).get('time'));
    const [, title = ''] = times.find(([time]) => time === ms) ?? [];
    await lock(plyrId, ms, title);
  }
  return (
    <>
      <dl class="facts">
        <dt>Lock</dt>
        <dd>{isLocked && lockedUntil ? <Countdown at={lockedUntil} /> : 'Not locked'}</dd>
        <dt>Failed logins</dt>
        <dd>{failedLogins} of 5</dd>
      </dl>
      <form class="inline-form" onSubmit={submit}>
        <label>
          Reject logins for
          <select name="time">
            {times.map(([ms, title]) => (
              <option key={ms} value={ms}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Lock</button>
        {(isLocked || failedLogins > 0) && (
          <button type="button" onClick={() => unlock(plyrId)}>
            {isLocked ? 'Unlock' : 'Forget failed logins'}
          </button>
        )}
      </form>
    </>
  );
}
