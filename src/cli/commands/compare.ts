import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { PlyrError } from '../../client/errors.js';
import { checkBaseUrl } from '../../client/sending/url.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { networks } from '../../mock/state/network.js';
import type { Program } from '../command.js';
import type { CompareCommand } from '../compare/run-compare.js';
import { hasColors, type Shell } from '../shell.js';
import { nonEmpty, wholeNumber } from '../values.js';

/**
 * Adds `plyr-api compare`, which finds where a live server behaves differently from the mock.
 * @param program Gets the command.
 * @param shell The process. Exit code 1 means that something differs.
 * @param run Compares. The default loads the code first.
 */
export function addCompareCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('compare')
    .summary('find where a live server differs from the mock')
    .description(
      'Sends the same requests to a live server and to a mock, and prints the differences. Without --write, it sends only requests that change nothing. PLYR_API_KEY and PLYR_SECRET_KEY sign the requests to the live server.',
    )
    .optionsGroup('Servers:')
    .addOption(
      new Option(
        '--against <url>',
        'base URL of the live server, such as https://api-testnet.plyr.network/api',
      )
        .env('PLYR_BASE_URL')
        .makeOptionMandatory()
        .argParser(baseUrl),
    )
    .addOption(
      new Option('--role <role>', 'role of your API key; requests to the mock use a key of this role')
        .choices(['game', 'admin'])
        .default('game'),
    )
    .addOption(
      new Option(
        '--network <name>',
        'network of the live server (default: mainnet for api.plyr.network, else testnet)',
      ).choices(networks),
    )
    .option(
      '--timeout <ms>',
      'time limit of each request in milliseconds',
      wholeNumber(600_000, 'milliseconds', 1),
      90_000,
    )
    .optionsGroup('Requests:')
    .option(
      '--set <example=value>',
      'value to send to the live server in place of a value of the examples, such as alice=my-player; repeatable',
      replacement,
    )
    .option('--only <operations...>', 'compare only these operations')
    .option('--skip <operations...>', 'skip these operations')
    .option('--write <flows...>', 'also run flows that change data: room, chips')
    .option('--allow-mainnet-writes', 'let --write change data on mainnet')
    .optionsGroup('Comparison:')
    .option('--exact', 'compare all values, for a server with the same data as the mock')
    .option(
      '--allow-missing-data',
      'skip an example for which one server has data and the other returns a documented error',
    )
    .optionsGroup('Output:')
    .option(
      '--har <file>',
      'write all requests and responses to a HAR file, without secrets',
      nonEmpty('the name of a file'),
    )
    .option('--junit <file>', 'write the result for a CI system', nonEmpty('the name of a file'))
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing differs, 1 something differs, 2 the command is wrong or the server is down.',
    )
    .action(async (options, command) => {
      const { against, network, role, set, timeout, har, junit } = options;
      const { networkOf } = await import('../api/profile.js');
      await run(
        {
          against,
          credentials: await credentials(),
          role,
          own: set ?? new Map(),
          only: options.only ?? [],
          skip: options.skip ?? [],
          isExact: options.exact ?? false,
          allowsMissingData: options.allowMissingData ?? false,
          write: options.write ?? [],
          allowsMainnetWrites: options.allowMainnetWrites ?? false,
          timeoutMs: timeout,
          ...(har !== undefined && { harFile: har }),
          ...(junit !== undefined && { junitFile: junit }),
          isColored: hasColors(shell.stdout, command.optsWithGlobals().color),
          mock: { taskDelayMs: 0, network: network ?? networkOf(against) ?? 'testnet' },
        },
        shell,
      );
    });
}

function baseUrl(text: string): string {
  try {
    return checkBaseUrl(text, false);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function replacement(text: string, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [, example, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (example === undefined || value === undefined) {
    throw new InvalidArgumentError('Expected EXAMPLE=VALUE, such as alice=my-player.');
  }
  return new Map(before).set(example, value);
}

async function credentials(): Promise<CompareCommand['credentials']> {
  const { fromEnv } = await import('../../client/env.js');
  try {
    const { apiKey, sign } = fromEnv(process.env);
    return { apiKey, sign };
  } catch (error) {
    if (error instanceof PlyrError) {
      throw new UserError(`${error.message} It must contain a key of the live server.`);
    }
    throw error;
  }
}

async function loadAndRun(command: CompareCommand, shell: Shell): Promise<void> {
  const { runCompare } = await import('../compare/run-compare.js');
  await runCompare(command, shell);
}
