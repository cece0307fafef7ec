/** The clock of a running mock. */
import { done } from '../../control-client/control-client.js';
import type { ClockInfo } from '../../control-client/control-types.js';
import { durationText } from '../../control-client/duration-text.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { momentOf } from '../../mock/seed/moment.js';
import type { Shell } from '../shell.js';
import { type ControlCommand, type RunningMock, runControl } from './control-command.js';

/** The longest step that the control API accepts. */
const longestStepMs = 315_360_000_000;

/**
 * Shows or moves the clock of a sandbox.
 * @param command How it was called. Without a time, it shows the clock.
 * @param shell Gets the output.
 * @throws UserError for a time to which the clock can't move.
 */
export async function runClock(
  { time, ...command }: ControlCommand & { time?: string | undefined },
  shell: Shell,
): Promise<void> {
  // Checks for typos before anything is sent.
  if (time !== undefined && time !== 'real') target(time, Date.now());
  await runControl(command, shell, async (mock) => {
    const data = await moved(time, mock);
    return { data, text: clockText(data) };
  });
}

async function moved(time: string | undefined, { control }: RunningMock): Promise<ClockInfo> {
  if (time === 'real') return done(control.POST('/clock/reset'));
  let clock = await done(control.GET('/clock'));
  if (time === undefined) return clock;
  const to = target(time, clock.ms);
  const realMs = clock.ms - clock.aheadMs;
  if (to < realMs)
    throw new UserError(
      `${new Date(to).toISOString()} has passed. The clock can't be behind that of the mock's machine, which is at ${new Date(realMs).toISOString()}.`,
    );
  // The clock only moves forward, so reset it before it moves to an earlier time.
  if (to < clock.ms) clock = await done(control.POST('/clock/reset'));
  const ms = Math.round(to - clock.ms);
  if (ms > longestStepMs)
    throw new UserError(`"${time}" is too far: the clock moves at most ten years at once.`);
  return done(control.POST('/clock/advance', { body: { ms } }));
}

/** Returns the time to which the clock moves. */
function target(time: string, now: number): number {
  try {
    if (/^\+|^\d{4}-\d\d-\d\d/.test(time))
      return momentOf(/^[\d-]+$/.test(time) ? `${time}T00:00:00Z` : time, now);
  } catch {}
  throw new UserError(
    `"${time.slice(0, 50)}" is not a time for the clock. Give a step such as +90s, +10m, +1h, or +30d, a date such as 2027-01-31 or 2027-01-31T12:00:00Z, or "real".`,
  );
}

function clockText({ now, ms, aheadMs, signatureMs }: ClockInfo): string {
  const difference = durationText(Math.abs(aheadMs));
  if (difference === '') return `${now}, the time of the mock's machine`;
  const line = `${now}, ${difference} ${aheadMs > 0 ? 'ahead of' : 'behind'} the mock's machine`;
  const follows = Math.abs(signatureMs - ms) < 1_000;
  return `${line}\n${follows ? 'Sign requests with this time. The TypeScript client does so by itself.' : "Sign requests with the time of the mock's machine (--signature-clock real)."}`;
}
