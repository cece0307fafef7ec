import { Option } from '@commander-js/extra-typings';
import { exitCodesText } from '../api/exit-codes.js';
import type { CallCommand } from '../api/run-call.js';
import type { Program } from '../command.js';
import { hasColors, type Shell } from '../shell.js';
import { nonEmpty, wholeNumber } from '../values.js';
import { baseUrlOption, profileOption, sandboxOption } from './server-options.js';

/**
 * Adds `plyr-api call`, which calls an operation.
 * @param program Gets the command.
 * @param shell The process.
 * @param run Calls the operation. The default loads the code first.
 */
export function addCallCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('call')
    .summary('call an operation of the API')
    .description(
      'Signs and sends a call, and prints its response. Write all parameters as name=value, whether they are in the path, the query, or the body.',
    )
    .argument('<operation>', 'the ID of an operation, such as getUserInfo; "plyr-api operations" lists them')
    .argument(
      '[parameters...]',
      'name=value, name:=JSON, name=@file, or @file and - for a JSON object with all parameters',
    )
    .optionsGroup('Server:')
    .addOption(profileOption())
    .addOption(baseUrlOption())
    .addOption(sandboxOption())
    .option('--secret-key-stdin', 'read the secret key from standard input')
    .option('--yes', 'call an operation that changes something on mainnet without asking')
    .option('--timeout <ms>', 'time limit in milliseconds', wholeNumber(600_000, 'milliseconds', 1))
    .optionsGroup('Request:')
    .option(
      '--prefer <preference>',
      'for the mock: the header Prefer, such as code=401 or example=invalidSignature',
      nonEmpty('a preference'),
    )
    .option(
      '--unchecked',
      'send whatever you write: also unknown or missing parameters, and values of the wrong type',
    )
    .addOption(
      new Option('--curl', 'print the call for curl, and do not send it').conflicts(['http', 'dryRun']),
    )
    .addOption(
      new Option('--http', 'print the signed request, and do not send it').conflicts(['curl', 'dryRun']),
    )
    .addOption(
      new Option('--dry-run', 'print the signed request and the signed text, and do not send it').conflicts([
        'curl',
        'http',
      ]),
    )
    .optionsGroup('Response:')
    .option('--wait', 'wait for the task that the call queues')
    .option('--json', 'print one line of JSON, also for errors')
    .addHelpText(
      'after',
      `
Examples:
  plyr-api call getUserInfo identifier=alice
  plyr-api call login plyrId=alice otp=123456 expiresIn=3600
  plyr-api call createGameRoom expiresIn=3600 --wait
  plyr-api call payGameRoom @payment.json --curl
${exitCodesText}`,
    )
    .action(async (operation, args, options, command) => {
      const { profile, baseUrl, sandbox, prefer, timeout } = options;
      await run(
        {
          operation,
          args,
          profile,
          baseUrl,
          sandbox,
          prefer,
          show: options.curl ? 'curl' : options.http ? 'http' : options.dryRun ? 'dry-run' : undefined,
          waits: options.wait ?? false,
          isUnchecked: options.unchecked ?? false,
          isConfirmed: options.yes ?? false,
          secretKeyFromStdin: options.secretKeyStdin ?? false,
          asJson: options.json ?? false,
          isColored: hasColors(shell.stderr, command.optsWithGlobals().color),
          timeoutMs: timeout,
        },
        shell,
      );
    });
}

async function loadAndRun(command: CallCommand, shell: Shell): Promise<void> {
  const { runCall } = await import('../api/run-call.js');
  await runCall(command, shell);
}
