import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { nonEmpty, wholeNumber } from '../../values.js';
import { type AddSubcommand, rejectUnknownCommand } from './subcommand.js';
import { controlCommandOf, withTarget } from './target-options.js';

const count = wholeNumber(1_000_000, 'requests', 1);
const milliseconds = wholeNumber(31_536_000_000, 'milliseconds');

/**
 * Adds `plyr-api mock fault`, which makes requests to a running mock fail.
 * @param mock Gets the command.
 * @param shell The process.
 */
export const addFaultCommands: AddSubcommand = (mock, shell) => {
  const fault = mock
    .command('fault')
    .summary('make requests to a running mock fail')
    .description(
      'An incident is a named set of faults, as they happen in production. A fault is a single failure.',
    )
    .helpCommand(false);
  withTarget(
    fault
      .command('list', { isDefault: true })
      .usage('[options]')
      .argument('[command]')
      .summary('list the faults')
      .description('Lists the faults of a sandbox.'),
  ).action(async (unknown, _options, self) => {
    rejectUnknownCommand(unknown, fault);
    const { runFaultList } = await import('../../control/run-fault.js');
    await runFaultList(controlCommandOf(self, false), shell);
  });
  withTarget(
    fault
      .command('incidents')
      .summary('list the incidents')
      .description('Lists the incidents that "plyr-api mock fault add" takes.'),
  ).action(async (_options, self) => {
    const { runIncidentList } = await import('../../control/run-fault.js');
    await runIncidentList(controlCommandOf(self, false), shell);
  });
  addAdd(fault, shell);
  withTarget(
    fault
      .command('remove')
      .summary('remove faults')
      .description(
        'Removes faults, or all faults of an incident. Tasks that the incident has stopped then run.',
      )
      .argument('<faults...>', 'IDs of faults, or names of incidents'),
  ).action(async (faults, _options, self) => {
    const { runFaultRemove } = await import('../../control/run-fault.js');
    await runFaultRemove({ ...controlCommandOf(self, true), faults }, shell);
  });
  withTarget(
    fault
      .command('clear')
      .summary('remove all faults')
      .description(
        'Removes all faults of a sandbox. Tasks that an incident has held then run. Other held tasks stay PENDING.',
      ),
  ).action(async (_options, self) => {
    const { runFaultClear } = await import('../../control/run-fault.js');
    await runFaultClear(controlCommandOf(self, true), shell);
  });
};

const addAdd: AddSubcommand = (fault, shell) => {
  const command = fault
    .command('add')
    .summary('begin an incident, or add a fault')
    .description(
      'Begins an incident, or adds a fault of a kind. Without options, it applies to all requests.',
    )
    .argument(
      '<fault>',
      'an incident such as payment-lost; a kind: latency, status, response, drop, truncate, slow, outage, or task; @file or - for a fault in JSON',
      nonEmpty('an incident, or a kind of fault'),
    )
    .optionsGroup('Which requests:')
    .option('--operation <id>', 'those of an operation (default: all)', nonEmpty('the ID of an operation'))
    .option('--player <id>', 'those of a player', nonEmpty('the ID of a player'))
    .option('--room <id>', 'those that name a room', nonEmpty('the ID of a room'))
    .option('--key <key>', 'those with an API key', nonEmpty('an API key'))
    .option(
      '--path <path>',
      'those whose path below /api matches, such as "/game/info/*"',
      nonEmpty('a path'),
    )
    .option(
      '--body-field <name=value>',
      'those with a value in their body, such as token=gamr; repeatable',
      pair,
    )
    .option('--nth <number>', 'only the nth of them', count)
    .option('--probability <number>', 'how likely it is for each of them, from 0 to 1', probability)
    .option('--times <number>', 'how many times it happens (default: no limit)', count)
    .addOption(new Option('--once', 'it happens only once').conflicts('times'))
    .optionsGroup('What happens:')
    .option('--after', 'response, drop: the request is handled first')
    .option('--status <code>', 'status, response: the status code', wholeNumber(599, '', 100))
    .option('--example <name>', 'status: a documented example', nonEmpty('the name of an example'))
    .option('--header <name: value>', 'response: a header; repeatable', header)
    .option('--response-body <text>', 'response: the body; @file for the content of a file')
    .option(
      '--ms <number>',
      'latency: how long a request waits; task: how much longer the task takes',
      milliseconds,
    )
    .option('--bytes <number>', 'truncate: how much of the body is sent', wholeNumber(1_000_000_000, 'bytes'))
    .option('--bytes-per-second <number>', 'slow: how fast', wholeNumber(1_000_000_000, 'bytes', 1))
    .addOption(
      new Option('--dependency <name>', 'outage: what is down').choices([
        'chain',
        'database',
        'redis',
        'tokenList',
      ] as const),
    )
    .addOption(
      new Option('--effect <effect>', 'task: what happens to the background task').choices([
        'fail',
        'hold',
        'delay',
      ] as const),
    )
    .option('--error-message <text>', 'task: the error message of a task that fails', nonEmpty('a message'));
  withTarget(command)
    .addHelpText(
      'after',
      `
Examples:
  plyr-api mock fault add payment-lost --player alice
  plyr-api mock fault add drop --operation payGameRoom --after --once
  plyr-api mock fault add response --status 502 --response-body "<h1>Bad Gateway</h1>" --times 3
  plyr-api mock fault add task --effect fail --operation earnGameRoom --nth 3 --room 3`,
    )
    .action(async (what, options, self) => {
      const { runFaultAdd } = await import('../../control/run-fault.js');
      await runFaultAdd({ ...controlCommandOf(self, true), what, options }, shell);
    });
};

type Pairs = Record<string, string>;

/** Reads `name=value`, also several times. */
function pair(text: string, before: Pairs | undefined): Pairs {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Expected name=value, such as token=gamr.');
  return { ...before, [name]: value };
}

/** Reads `name: value`, also several times. */
function header(text: string, before: Pairs | undefined): Pairs {
  const [, name, value] = /^([^:\s]+):\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('Expected name: value, such as "Retry-After: 1".');
  return { ...before, [name.toLowerCase()]: value };
}

function probability(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Expected a number from 0 to 1.');
}
