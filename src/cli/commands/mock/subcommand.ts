import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { nearest } from '../../../mock/observability/hints/near-misses.js';
import type { Shell } from '../../shell.js';

/**
 * Adds a command below `plyr-api mock`. As {@link AddCommand}, it imports what the command runs only when it is called.
 */
export type AddSubcommand = (mock: CommandUnknownOpts, shell: Shell) => void;

/**
 * Rejects a word after a command that also runs without one. Commander takes that word for an argument.
 * @param name The word.
 * @param command The command with the commands below it.
 */
export function rejectUnknownCommand(name: string | undefined, command: CommandUnknownOpts | null): void {
  if (name === undefined || command === null) return;
  const [like] = nearest(
    name,
    command.commands.map((one) => one.name()),
  );
  const help = like === undefined ? '' : `\n(Did you mean ${like}?)`;
  command.error(`error: unknown command '${name}'${help}`, { code: 'commander.unknownCommand' });
}
