import { Option } from '@commander-js/extra-typings';
import { checkedName } from '../../../mock/sandboxes/sandbox-name.js';
import { nonEmpty } from '../../values.js';
import { type AddSubcommand, rejectUnknownCommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

/**
 * Adds `plyr-api mock sandbox`, which lists, creates, copies, renames, and deletes sandboxes of a running mock.
 * @param mock Gets the command.
 * @param shell The process.
 */
export const addSandboxCommands: AddSubcommand = (mock, shell) => {
  const sandbox = mock
    .command('sandbox')
    .summary('list, create, copy, rename, and delete sandboxes')
    .description('A sandbox is an isolated copy of the data, with its own clock, journal, and faults.')
    .helpCommand(false);
  withTarget(
    sandbox
      .command('list', { isDefault: true })
      .usage('[options]')
      .argument('[command]')
      .summary('list the sandboxes')
      .description('Lists the sandboxes in memory.'),
    false,
  ).action(async (unknown, _options, self) => {
    rejectUnknownCommand(unknown, sandbox);
    const { runSandboxList } = await import('../../control/run-sandbox.js');
    await runSandboxList(controlCommandOf(self, false), shell);
  });
  withTarget(
    sandbox
      .command('show')
      .summary('show the address and the keys of a sandbox')
      .description('Shows the address and the key pairs of a sandbox.')
      .argument('<name>', 'its name', checkedName),
    false,
  ).action(async (of, _options, self) => {
    const { runSandboxShow } = await import('../../control/run-sandbox.js');
    await runSandboxShow({ ...controlCommandOf(self, false), of }, shell);
  });
  withTarget(
    sandbox
      .command('new')
      .summary('create a sandbox with keys of its own')
      .description(
        'Creates a sandbox with the initial data, and prints its address and its key pairs. Requests signed with these keys need no X-Mock-Session header.',
      )
      .argument('[name]', 'its name (default: one that the mock chooses)', checkedName)
      .addOption(ttlOption()),
    false,
  ).action(async (to, { ttl }, self) => {
    const { runSandboxNew } = await import('../../control/run-sandbox.js');
    await runSandboxNew({ ...controlCommandOf(self, true), to, ttl }, shell);
  });
  withTarget(
    sandbox
      .command('copy')
      .summary('copy a sandbox, with its clock and sessions')
      .description(
        'Creates a sandbox with the data of another one, its clock, and its sessions, but with keys of its own.',
      )
      .argument('<from>', 'the sandbox to copy; "" is the default sandbox', (from) =>
        from === '' ? from : checkedName(from),
      )
      .argument('[name]', 'the name of the copy (default: one that the mock chooses)', checkedName)
      .addOption(ttlOption()),
    false,
  ).action(async (from, to, { ttl }, self) => {
    const { runSandboxNew } = await import('../../control/run-sandbox.js');
    await runSandboxNew({ ...controlCommandOf(self, true), from, to, ttl }, shell);
  });
  withTarget(
    sandbox
      .command('rename')
      .summary('rename a sandbox and its keys')
      .description('Renames a sandbox. Its address and its API keys change, too.')
      .argument('<from>', 'its name', checkedName)
      .argument('<to>', 'its new name', checkedName),
    false,
  ).action(async (of, to, _options, self) => {
    const { runSandboxRename } = await import('../../control/run-sandbox.js');
    await runSandboxRename({ ...controlCommandOf(self, true), of, to }, shell);
  });
  withTarget(
    sandbox
      .command('delete')
      .summary('delete sandboxes')
      .description('Deletes sandboxes. The default sandbox always stays.')
      .argument('[names...]', 'their names')
      .option('--all', 'delete all sandboxes except the default one'),
    false,
  ).action(async (names, { all }, self) => {
    const { runSandboxDelete } = await import('../../control/run-sandbox.js');
    const checked = names.map(checkedName);
    await runSandboxDelete({ ...controlCommandOf(self, true), names: checked, isAll: all ?? false }, shell);
  });
};

const ttlOption = () =>
  new Option('--ttl <time>', 'delete it after this time without use, such as 90s, 10m, 1h, or 7d')
    .argParser(nonEmpty('a time, such as 1h'))
    .default('1d');
