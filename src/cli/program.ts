import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { UserError } from '../mock/openapi/user-error.js';
import { packageInfo } from '../mock/package-files.js';
import type { AddCommand, Program } from './command.js';
import { addCallCommand } from './commands/call.js';
import { addCompareCommand } from './commands/compare.js';
import { addCompletionCommands } from './commands/completion.js';
import { addDocsCommand } from './commands/docs.js';
import { addDoctorCommand } from './commands/doctor.js';
import { addMcpCommand } from './commands/mcp.js';
import { rejectUnknownCommand } from './commands/mock/subcommand.js';
import { addMockCommand } from './commands/mock.js';
import { addReferenceCommands } from './commands/operations.js';
import { addProxyCommand } from './commands/proxy.js';
import { addSignCommand } from './commands/sign.js';
import { hasColors, type Output, type Paint, painter, type Shell } from './shell.js';
import { rejectNeedlessValues } from './unknown-option.js';

/** All commands, in the order of the help text. */
const allCommands: readonly AddCommand[] = [
  addMockCommand,
  addCallCommand,
  addReferenceCommands,
  addSignCommand,
  addProxyCommand,
  addCompareCommand,
  addMcpCommand,
  addDoctorCommand,
  addDocsCommand,
  addCompletionCommands,
];

/**
 * Runs the command line. A mistake of the user becomes a short message and exit code 2.
 * @param args The arguments without the program's name.
 * @param shell The process, which gets the exit code.
 * @param commands The commands to choose from.
 * @returns When the command is done.
 * @throws Any error that is not a mistake of the user.
 */
export async function runProgram(
  args: readonly string[],
  shell: Shell,
  commands: readonly AddCommand[] = allCommands,
): Promise<void> {
  const asJson = wantsJson(args);
  const program = createProgram(shell, commands, asJson);
  unsetEmptyVariables(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    const message = messageOf(error);
    if (message === undefined) throw error;
    if (error instanceof CommanderError && error.exitCode === 0) return;
    if (asJson) {
      const report = { code: 'INVALID_COMMAND', outcomeUnknown: false, message };
      shell.stdout.write(`${JSON.stringify({ ok: false, ...report })}\n`);
    } else if (error instanceof UserError) {
      const paint = painter(hasColors(shell.stderr, program.opts().color));
      shell.stderr.write(`${paint('red', 'plyr-api:')} ${message}\n`);
    }
    shell.exitCode = 2;
  }
}

/**
 * Returns the program, with help and messages that go to the shell's streams.
 * @param shell The process.
 * @param commands Its commands.
 * @param isSilent Whether it prints no messages about mistakes, because the caller does.
 */
export function createProgram(
  shell: Shell,
  commands: readonly AddCommand[] = allCommands,
  isSilent = false,
): Program {
  const { version } = packageInfo();
  const program = new Command('plyr-api')
    .description('Tools for the PLYR Game API.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .option(
      '--no-color',
      'no colors, as with the variable NO_COLOR; FORCE_COLOR turns them on without a terminal',
    );
  const isColored = (output: Output) => hasColors(output, program.opts().color);
  const paintHelp: Paint = (style, text) => painter(isColored(shell.stdout))(style, text);
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => isSilent || shell.stderr.write(text),
      outputError: (text, write) =>
        write(withoutValue(text).replace(/^error:/, painter(isColored(shell.stderr))('red', 'plyr-api:'))),
      getOutHelpWidth: () => widthOf(shell.stdout),
      getErrHelpWidth: () => widthOf(shell.stderr),
      getOutHasColors: () => isColored(shell.stdout),
      getErrHasColors: () => isColored(shell.stderr),
    })
    .configureHelp({
      showGlobalOptions: true,
      // The options of a command don't apply to the commands below it.
      visibleGlobalOptions: (command) => (command.parent ? [...program.options] : []),
      styleTitle: (text) => paintHelp('bold', text),
      styleOptionTerm: (text) => paintHelp('cyan', text),
      styleSubcommandTerm: (text) => paintHelp('cyan', text),
    })
    .addHelpText('beforeAll', ({ error, command }) => {
      const [help, name] = command.args;
      // For "help foo", Commander shows the general help as an error.
      if (error && help === 'help' && name !== 'help') rejectUnknownCommand(name, command);
      return '';
    })
    .showHelpAfterError('Run "plyr-api --help" for all commands.');
  for (const add of commands) add(program, shell);
  rejectNeedlessValues(program);
  for (const command of program.commands) pointToHelp(command, `plyr-api ${command.name()}`);
  return program;
}

/** Adds a hint to the error messages of a command and its subcommands: how to get help. */
function pointToHelp(command: CommandUnknownOpts, name: string): void {
  command.showHelpAfterError(`Run "${name} --help" for all options.`);
  for (const child of command.commands) pointToHelp(child, `${name} ${child.name()}`);
}

/** Returns whether the arguments contain the option `--json`, even if other arguments are wrong. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

/** Returns the message about a mistake of the user. Undefined for other errors. */
function messageOf(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message;
  return error instanceof CommanderError ? withoutValue(error.message).replace(/^error: /, '') : undefined;
}

/** The value of a misspelled option can be a secret, so the message contains only the name. */
const withoutValue = (message: string): string =>
  message.replace(/^(error: unknown option '-[^=]*)=.*'/s, "$1'");

/** Limits the width, because long lines are hard to read. */
const widthOf = ({ columns = 100 }: Output): number => Math.min(columns, 100);

/** Treats empty variables as unset. For Commander, they have a value. */
function unsetEmptyVariables(command: CommandUnknownOpts): void {
  for (const { envVar } of command.options)
    if (envVar !== undefined && process.env[envVar] === '') delete process.env[envVar];
  for (const child of command.commands) unsetEmptyVariables(child);
}
