import type { Program } from '../command.js';
import type { DoctorCommand } from '../doctor/run-doctor.js';
import { hasColors, type Shell } from '../shell.js';
import { wholeNumber } from '../values.js';
import { baseUrlOption, profileOption, sandboxOption } from './server-options.js';

/**
 * Adds `plyr-api doctor`, which finds out why calls fail.
 * @param program Gets the command.
 * @param shell The process.
 * @param run Runs the checks. The default loads the code first.
 */
export function addDoctorCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('doctor')
    .summary('find out why calls fail')
    .description(
      'Checks Node, the config file, the keys, the connection, the clock, and whether the server accepts a signature. It sends one request, which changes nothing, and shows no key.',
    )
    .optionsGroup('Server:')
    .addOption(profileOption())
    .addOption(baseUrlOption())
    .addOption(sandboxOption())
    .option('--timeout <ms>', 'time limit in milliseconds', wholeNumber(600_000, 'milliseconds', 1), 10_000)
    .optionsGroup('Output:')
    .option('--json', 'print one line of JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 no check failed, 1 a check failed, 2 the command is wrong. A warning is not a failure.',
    )
    .action(async ({ profile, baseUrl, sandbox, timeout, json }, command) => {
      await run(
        {
          profile,
          baseUrl,
          sandbox,
          timeoutMs: timeout,
          asJson: json ?? false,
          isColored: hasColors(shell.stdout, command.optsWithGlobals().color),
        },
        shell,
      );
    });
}

async function loadAndRun(command: DoctorCommand, shell: Shell): Promise<void> {
  const { runDoctor } = await import('../doctor/run-doctor.js');
  await runDoctor(command, shell);
}
