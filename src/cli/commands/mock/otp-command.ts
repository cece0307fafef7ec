import { nonEmpty } from '../../values.js';
import type { AddSubcommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

/**
 * Adds `plyr-api mock otp`, which prints the one-time password of a player.
 * @param mock Gets the command.
 * @param shell The process.
 */
export const addOtpCommand: AddSubcommand = (mock, shell) => {
  withTarget(
    mock
      .command('otp')
      .summary("print a player's one-time password")
      .description(
        'Prints the one-time password with which a player can log in now. Details go to standard error.',
      )
      .argument('<player>', 'the ID of a player, such as alice', nonEmpty('the ID of a player')),
  ).action(async (player, _options, self) => {
    const { runOtp } = await import('../../control/run-otp.js');
    await runOtp({ ...controlCommandOf(self, false), player }, shell);
  });
};
