import { nonEmpty } from '../../values.js';
import type { AddSubcommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

const file = nonEmpty('the name of a file, or - for standard input');

/**
 * Adds `plyr-api mock reset`, `snapshot`, `restore`, and `seed`: the data of a running mock.
 * @param mock Gets the commands.
 * @param shell The process.
 */
export const addStateCommands: AddSubcommand = (mock, shell) => {
  withTarget(
    mock
      .command('reset')
      .summary('reset a running mock to its initial data')
      .description(
        'Resets a sandbox to its initial data and clock, removes its faults, and empties its journal.',
      ),
  ).action(async (_options, self) => {
    const { runReset } = await import('../../control/run-state.js');
    await runReset(controlCommandOf(self, true), shell);
  });
  withTarget(
    mock
      .command('snapshot')
      .summary('save the data of a running mock to a file')
      .description(
        'Saves the data of a sandbox, with its clock and tasks. The file also contains keys, so only you can read it.',
      )
      .argument('[file]', 'the file; without it, the snapshot goes to standard output', file)
      .option('--force', 'replace an existing file'),
  ).action(async (name, { force }, self) => {
    const { runSnapshot } = await import('../../control/run-state.js');
    await runSnapshot({ ...controlCommandOf(self, false), file: name, replaces: force ?? false }, shell);
  });
  withTarget(
    mock
      .command('restore')
      .summary('restore data that was saved with snapshot')
      .description('Replaces the data of a sandbox with a snapshot. Faults and the journal stay.')
      .argument('<file>', 'the file, or - for standard input', file),
  ).action(async (name, _options, self) => {
    const { runRestore } = await import('../../control/run-state.js');
    await runRestore({ ...controlCommandOf(self, true), file: name }, shell);
  });
  withTarget(
    mock
      .command('seed')
      .summary('add players, keys, rooms, and more to a running mock')
      .description(
        'Adds the data of a seed file to a sandbox, and updates existing records. "plyr-api mock --init" writes an example.',
      )
      .argument('<file>', 'the file in YAML or JSON, or - for standard input', file),
  ).action(async (name, _options, self) => {
    const { runSeed } = await import('../../control/run-state.js');
    await runSeed({ ...controlCommandOf(self, true), file: name }, shell);
  });
};
