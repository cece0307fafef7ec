import { nonEmpty, wholeNumber } from '../../values.js';
import type { AddSubcommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

/**
 * Adds `plyr-api mock tail`, which follows the requests of a running mock.
 * @param mock Gets the command.
 * @param shell The process.
 */
export const addTailCommand: AddSubcommand = (mock, shell) => {
  const command = mock
    .command('tail')
    .summary('follow the requests that a running mock receives')
    .description(
      'Prints a line for each request that a running mock receives, with the reason if the mock rejects it. Ctrl-C ends it. With filters, a request must meet all of them.',
    )
    .optionsGroup('Requests:')
    .option(
      '--operation <id>',
      'only requests of an operation, such as login',
      nonEmpty('the ID of an operation'),
    )
    .option(
      '--status <code>',
      'only requests with a status code, such as 404 or 4xx; 0 for no response',
      nonEmpty('a status code'),
    )
    .option('--player <id>', 'only requests of a player', nonEmpty('the ID of a player'))
    .option('--game <id>', 'only requests with an API key of a game', nonEmpty('the ID of a game'))
    .option('--key <key>', 'only requests with an API key', nonEmpty('an API key'))
    .option('--text <text>', 'only requests with a string in path, headers, or bodies', nonEmpty('a string'))
    .option(
      '--since <id>',
      'begin with the recorded requests after this ID; 0 for all (default: only new ones)',
      wholeNumber(999_999_999_999_999),
    );
  withTarget(command).action(async ({ operation, status, player, game, key, text, since }, self) => {
    const { runTail } = await import('../../control/run-tail.js');
    const filter = { operation, status, player, game, key, text };
    await runTail({ ...controlCommandOf(self, false), filter, since }, shell);
  });
};
