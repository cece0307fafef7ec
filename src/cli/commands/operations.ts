import { Option } from '@commander-js/extra-typings';
import { networks } from '../../mock/state/network.js';
import type { Program } from '../command.js';
import { hasColors, painter, type Shell } from '../shell.js';

/**
 * Adds `plyr-api operations` and `plyr-api describe`: the reference in the terminal.
 * @param program Gets the commands.
 * @param shell The process.
 */
export function addReferenceCommands(program: Program, shell: Shell): void {
  program
    .command('operations')
    .summary('list or search the operations of the API')
    .description('Lists all operations, or those that contain all words of a search.')
    .argument('[words...]', 'words to search for in names, summaries, parameters, and error messages')
    .addOption(new Option('--network <name>', 'only those of a network').choices(networks))
    .option('--json', 'print the catalog as JSON')
    .action(async (words, { network, json }, command) => {
      const { allOperations, searchOperations, renderOperations } = await load();
      const found = searchOperations(allOperations(), words).filter(
        (one) => network === undefined || one.networks.includes(network),
      );
      if (json) return void shell.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      if (found.length > 0) {
        const paint = painter(hasColors(shell.stdout, command.optsWithGlobals().color));
        return void shell.stdout.write(`${renderOperations(found, paint)}\n`);
      }
      shell.stderr.write('No operation contains all of these words. Try fewer.\n');
      shell.exitCode = 1;
    });
  program
    .command('describe')
    .summary('show the parameters, errors, and effects of an operation')
    .description('Shows an operation: its parameters, networks, errors with what to do, and an example.')
    .argument('<operation>', 'the ID of an operation, such as getUserInfo')
    .option('--json', 'print its entry in the catalog as JSON')
    .action(async (id, { json }, command) => {
      const { operationNamed, renderOperation } = await load();
      const operation = operationNamed(id);
      const paint = painter(hasColors(shell.stdout, command.optsWithGlobals().color));
      shell.stdout.write(
        `${json ? JSON.stringify(operation, null, 2) : renderOperation(operation, paint)}\n`,
      );
    });
}

async function load() {
  const [catalog, search, render] = await Promise.all([
    import('../api/catalog.js'),
    import('../api/search-operations.js'),
    import('../api/render-operation.js'),
  ]);
  return { ...catalog, ...search, ...render };
}
