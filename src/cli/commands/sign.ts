import { Option } from '@commander-js/extra-typings';
import type { Program } from '../command.js';
import type { Shell } from '../shell.js';
import { nonEmpty } from '../values.js';

/**
 * Adds `plyr-api sign`, which prints the headers that sign a request. Any program that sends requests can use it.
 * @param program Gets the command.
 * @param shell The process.
 */
export function addSignCommand(program: Program, shell: Shell): void {
  program
    .command('sign')
    .summary('print the headers that sign a request')
    .description(
      'Signs a body, and prints the three headers. The server accepts them for five minutes. Send exactly the body that the option `--format json` prints: the signature covers that compact JSON.',
    )
    .argument('[body]', 'JSON, @file, or - for standard input; omit it for a request without a body')
    .option('--profile <name>', 'whose keys to use', nonEmpty('the name of a profile'))
    .addOption(
      new Option(
        '--format <format>',
        '`headers`, one per line; `curl`, as options of curl; `json`, with body and signed text',
      )
        .choices(['headers', 'curl', 'json'] as const)
        .default('headers' as const),
    )
    .addHelpText(
      'after',
      `
Examples:
  plyr-api sign '{"plyrId":"alice"}'
  http POST :4010/api/user/login $(plyr-api sign @login.json) < login.json`,
    )
    .action(async (body, { profile, format }) => {
      const { runSign } = await import('../api/run-sign.js');
      await runSign({ body, profile, format }, shell);
    });
}
