import type { JSX } from 'preact';
import type { ClockInfo } from '../../../control-client/control-types.js';
import { durationText } from '../../../control-client/duration-text.js';
import { control, done } from '../../api/control.js';
import { readOverview } from '../../stores/mock-info.js';
import { sandboxNow } from '../../stores/sandbox-clock.js';
import { withUndo } from '../../stores/undo.js';
import { shortTime, timeText } from './clock-text.js';

const steps = [
  [60_000, '+1 min'],
  [3_600_000, '+1 h'],
  [86_400_000, '+1 day'],
] as const;

/** The sandbox's clock, and buttons that move it forward. */
export function ClockControl({ clock }: { clock: ClockInfo }): JSX.Element {
  const now = new Date(sandboxNow.value);
  const ahead = durationText(clock.aheadMs);

  async function move(change: () => Promise<ClockInfo>): Promise<void> {
    await withUndo(change, ({ now }) => `The clock of the sandbox is at ${timeText(new Date(now))}.`);
    await readOverview();
  }
  const advance = (ms: number) => move(() => done(control.POST('/clock/advance', { body: { ms } })));

  return (
    <fieldset class="bar-group" aria-label="Clock of the sandbox">
      <time class="bar-time" dateTime={now.toISOString()} title={timeText(now)}>
        {shortTime(now, clock.aheadMs > 0)}
      </time>
      {ahead && <span class="badge accent">{ahead} ahead</span>}
      <span class="joined">
        {steps.map(([ms, label]) => (
          <button key={ms} type="button" onClick={() => advance(ms)}>
            {label}
            <span class="hidden"> on the clock</span>
          </button>
        ))}
      </span>
      {clock.aheadMs > 0 && (
        <button type="button" onClick={() => move(() => done(control.POST('/clock/reset')))}>
          Real time<span class="hidden"> on the clock</span>
        </button>
      )}
    </fieldset>
  );
}
