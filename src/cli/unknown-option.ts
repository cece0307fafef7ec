/** Explains options that a command does not have, where the message of Commander misleads. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** The types of Commander lack this method. */
interface Reporter {
  unknownOption(flag: string): void;
}

/**
 * Explains unknown options before Commander does.
 * @param command The command.
 * @param explain Calls `command.error` if it can explain the option.
 */
export function beforeUnknownOption(command: CommandUnknownOpts, explain: (flag: string) => void): void {
  const reporter = command as CommandUnknownOpts & Reporter;
  const report = reporter.unknownOption.bind(command);
  reporter.unknownOption = (flag) => {
    explain(flag);
    report(flag);
  };
}

/**
 * Rejects values for options that take none. Commander calls such an option unknown, and suggests its own name.
 * @param command The command. Its subcommands are included.
 */
export function rejectNeedlessValues(command: CommandUnknownOpts): void {
  beforeUnknownOption(command, (flag) => {
    const [name, value] = flag.split('=', 2);
    if (value !== undefined && command.options.some(({ long }) => long === name))
      command.error(`error: option '${name}' takes no value`, { code: 'commander.unknownOption' });
  });
  for (const child of command.commands) rejectNeedlessValues(child);
}
