/** The one-time password of a player in a running mock. */
import { done } from '../../control-client/control-client.js';
import { durationText } from '../../control-client/duration-text.js';
import type { Shell } from '../shell.js';
import { type ControlCommand, runControl } from './control-command.js';

/**
 * Prints the one-time password with which a player can log in, alone on standard output.
 * @param command How it was called.
 * @param shell Gets the output.
 */
export async function runOtp(
  { player, ...command }: ControlCommand & { player: string },
  shell: Shell,
): Promise<void> {
  await runControl(command, shell, async ({ control }) => {
    const path = { plyrId: player };
    const data = await done(control.GET('/players/{plyrId}/otp', { params: { path } }));
    const { otp, isUsed, validForMs, fixedOtp } = data;
    const validity = isUsed
      ? 'It has been used, and works again after five minutes.'
      : `It works once, for ${durationText(validForMs)} on the clock of the sandbox.`;
    const fixed = fixedOtp === undefined ? '' : ` The fixed one-time password ${fixedOtp} always works.`;
    if (!command.asJson) shell.stderr.write(`${validity}${fixed}\n`);
    return { data, text: otp };
  });
}
