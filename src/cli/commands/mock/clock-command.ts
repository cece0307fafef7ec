import { beforeUnknownOption } from '../../unknown-option.js';
import { nonEmpty } from '../../values.js';
import type { AddSubcommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

/**
 * Adds `plyr-api mock clock`, which shows or moves the clock of a running mock.
 * @param mock Gets the command.
 * @param shell The process.
 */
export const addClockCommand: AddSubcommand = (mock, shell) => {
  const clock = withTarget(
    mock
      .command('clock')
      .summary('show or move the clock of a running mock')
      .description(
        'Shows the clock of a sandbox, or moves it. Sessions, allowances, and locks end on this clock.',
      )
      .argument(
        '[time]',
        '+90s, +10m, +1h, or +30d from now; a date such as 2027-01-31 or 2027-01-31T12:00:00Z; or "real"',
        nonEmpty('a time, such as +1h'),
      ),
  ).action(async (time, _options, self) => {
    const { runClock } = await import('../../control/run-clock.js');
    await runClock({ ...controlCommandOf(self, time !== undefined), time }, shell);
  });
  beforeUnknownOption(clock, (flag) => {
    if (/^-\d/.test(flag))
      clock.error(
        `error: '${flag}' is not a time for the clock, which only moves forward. Give a step such as +1h, a date such as 2027-01-31, or "real".`,
      );
  });
};
