import { Argument } from '@commander-js/extra-typings';
import { UserError } from '../../mock/openapi/user-error.js';
import type { Program } from '../command.js';
import { type ShellName, shells } from '../completion/scripts.js';
import type { Shell } from '../shell.js';

/**
 * Adds `plyr-api completion`, which prints the script for a shell, and `plyr-api complete`, which that script calls.
 * @param program Gets the commands.
 * @param shell The process.
 */
export function addCompletionCommands(program: Program, shell: Shell): void {
  program
    .command('completion')
    .summary('print the script that completes commands in your shell')
    .description(
      'Prints a script that completes commands, options, their values, operation IDs, and parameters when you press Tab.',
    )
    .addArgument(new Argument('<shell>', 'your shell').choices(shells).argParser(shellName))
    .addHelpText(
      'after',
      `
Add the line of your shell to its startup file:
  bash  ~/.bashrc                   eval "$(plyr-api completion bash)"
  zsh   ~/.zshrc, after compinit    eval "$(plyr-api completion zsh)"
  fish  ~/.config/fish/config.fish  plyr-api completion fish | source`,
    )
    .action(async (name) => {
      const { completionScripts } = await import('../completion/scripts.js');
      shell.stdout.write(completionScripts[name]);
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'the words after plyr-api; the last one can be incomplete')
    .option('--line <text>', 'a whole command line, in place of words')
    .action(async (words, { line }) => {
      const [{ candidatesFor }, { splitLine }] = await Promise.all([
        import('../completion/candidates.js'),
        import('../completion/split-line.js'),
      ]);
      const all = line === undefined ? words : splitLine(line).slice(1);
      const lines = candidatesFor(program, all).map(({ value, description }) => `${value}\t${description}\n`);
      shell.stdout.write(lines.join(''));
    });
}

function shellName(name: string): ShellName {
  const found = shells.find((one) => one === name);
  if (found) return found;
  throw new UserError(`No completion exists for "${name}". Use bash, zsh, or fish.`);
}
