import type { Program } from '../command.js';
import type { DocsCommand } from '../docs/run-docs.js';
import type { Shell } from '../shell.js';
import { httpUrl, wholeNumber } from '../values.js';

/**
 * Adds `plyr-api docs`, which opens the docs.
 * @param program Gets the command.
 * @param shell The process.
 * @param run Opens the docs. The default loads the code first.
 */
export function addDocsCommand(program: Program, shell: Shell, run: typeof loadAndRun = loadAndRun): void {
  program
    .command('docs')
    .summary('open the docs')
    .description(
      'Prints the address of the docs, and opens it if standard output is a terminal. Without a running mock, it starts one that serves the docs of this package on this machine.',
    )
    .argument(
      '[words...]',
      'the ID of an operation, the name of a guide such as tasks, or words to search for',
    )
    .option('--no-open', 'only print the address')
    .option(
      '--mock <url>',
      'address of a mock with docs; without this option, the command serves them if no mock runs',
      httpUrl,
      'http://127.0.0.1:4010',
    )
    .option('--port <number>', 'port to serve the docs on; 0 picks a free one', wholeNumber(65_535), 0)
    .addHelpText(
      'after',
      `
Examples:
  plyr-api docs payGameRoom
  plyr-api docs tasks
  plyr-api docs unknown outcome --no-open`,
    )
    .action(async (words, { open, mock, port }, command) => {
      const serves = command.getOptionValueSource('mock') === 'default';
      await run({ words, mock, serves, port, opens: open && shell.stdout.isTTY === true }, shell);
    });
}

async function loadAndRun(command: DocsCommand, shell: Shell): Promise<void> {
  const [{ runDocs }, { openBrowser }] = await Promise.all([
    import('../docs/run-docs.js'),
    import('../docs/open-browser.js'),
  ]);
  await runDocs(command, shell, openBrowser);
}
