import {
  type Command,
  type CommandUnknownOpts,
  Option,
  type OptionValues,
} from '@commander-js/extra-typings';
import type { ControlCommand } from '../../control/control-command.js';
import type { TargetOptions } from '../../control/mock-target.js';
import { httpUrl, nonEmpty } from '../../values.js';
import { sandboxOption } from '../server-options.js';

/**
 * Adds the options that say which mock to control.
 * @param command Gets the options.
 * @param hasSandbox Whether the command is about one sandbox.
 * @returns The command. {@link controlCommandOf} reads the options.
 */
export function withTarget<Args extends unknown[], Options extends OptionValues, Global extends OptionValues>(
  command: Command<Args, Options, Global>,
  hasSandbox = true,
): Command<Args, Options, Global> {
  const plain = command as unknown as Command;
  plain
    .optionsGroup('Mock:')
    .addOption(
      new Option('--url <url>', 'address of the mock (default: http://127.0.0.1:4010)')
        .env('PLYR_MOCK_URL')
        .argParser(httpUrl),
    )
    .addOption(
      new Option('--profile <name>', 'profile of your config file, with the address and the control token')
        .conflicts('url')
        .argParser(nonEmpty('the name of a profile')),
    )
    .option(
      '--control-token-file <file>',
      'file with the control token, which other machines need (default: the variable PLYR_MOCK_CONTROL_TOKEN)',
      nonEmpty('the name of a file'),
    );
  if (hasSandbox) plain.addOption(sandboxOption());
  plain.optionsGroup('Output:').option('--json', 'print JSON, also for errors');
  return command;
}

/**
 * Returns the details of a call of a command.
 * @param command The command.
 * @param changes Whether the command changes something in the mock.
 */
export function controlCommandOf(command: CommandUnknownOpts, changes: boolean): ControlCommand {
  const { url, profile, controlTokenFile, sandbox, json } = command.opts() as TargetOptions & { json?: true };
  return {
    ...{ url, profile, controlTokenFile, sandbox, changes },
    name: fullName(command),
    asJson: json ?? false,
    wantsColors: command.optsWithGlobals().color as boolean,
  };
}

/** Returns the name of a command without the program, such as `mock fault add`. */
function fullName(command: CommandUnknownOpts): string {
  const above = command.parent?.parent ? `${fullName(command.parent)} ` : '';
  return above + command.name();
}
