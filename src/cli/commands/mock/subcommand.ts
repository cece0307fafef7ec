import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { nearest } from '../../../mock/observability/hints/near-misses.js';
import type { Shell } from '../../shell.js';

/**
 * Adds a subcommand of `plyr-api mock`. Like {@link AddCommand}, it imports the code only when the command runs.
 */
export type AddSubcommand = (mock: CommandUnknownOpts, shell: Shell) => void;

/**
 * Rejects an unknown word after a command that also runs without a subcommand. Commander treats the word as an argument.
 * @param name The word.
 * @param command The command with its subcommands.
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
