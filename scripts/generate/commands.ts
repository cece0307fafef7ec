import type { CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { variables } from '../../src/cli/api/profile.js';
import { createProgram } from '../../src/cli/program.js';
import { table } from '../lib/markdown-table.js';

/**
 * Renders generated/commands.md: all commands and their options, from the definitions that help and completion come from.
 * @returns Markdown, a chapter of the docs.
 */
export function renderCommands(): string {
  let printed = '';
  const output = {
    write: (text: string) => {
      printed += text;
    },
  };
  const program = createProgram({
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
    on: () => {},
    exit: () => {},
  });
  /** What the help of a command has after the options. */
  const textAfter = (command: CommandUnknownOpts): string => {
    printed = '';
    command.outputHelp();
    return printed.slice(command.helpInformation().length);
  };
  const help = program.createHelp();
  const commands = commandsBelow(program);
  const shown: ShownTables = new Map();
  return [
    '# Commands',
    '',
    'This page lists all commands of `plyr-api` with their arguments and options. To learn how to use them, read',
    '[Command line](../openapi/guides/command-line.md).',
    '',
    table(
      ['command', 'what it does'],
      commands.map((command) => [linkTo(nameOf(command), ''), escaped(help.subcommandDescription(command))]),
    ),
    '',
    'These options belong to all commands:',
    '',
    optionTable(help.visibleOptions(program)),
    '',
    'Several commands read these variables. Options win over variables.',
    '',
    table(
      ['variable', 'meaning'],
      Object.entries(variables).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
    ...commands.map((command) => renderCommand(command, textAfter(command), shown)),
    '',
  ].join('\n');
}

/**
 * Lists the commands that the help shows, each with those below it.
 * @param command The program, or a command.
 */
export function commandsBelow(command: CommandUnknownOpts): CommandUnknownOpts[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((child) => child.name() !== 'help')
    .flatMap((child) => [child, ...commandsBelow(child)]);
}

/**
 * Returns the name of a command after those above it, without the program's.
 * @param command A command.
 */
export function nameOf(command: CommandUnknownOpts): string {
  const { parent } = command;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}

const linkTo = (name: string, program: 'plyr-api ' | ''): string =>
  `[\`${program}${name}\`](#plyr-api-${name.replaceAll(' ', '-')})`;

/** The tables of options so far, each with the command that it belongs to. */
type ShownTables = Map<string, string>;

function renderCommand(command: CommandUnknownOpts, after: string, shown: ShownTables): string {
  const help = command.createHelp();
  const groups = grouped(help.visibleOptions(command));
  const args = help.visibleArguments(command);
  return [
    '',
    `## plyr-api ${nameOf(command)}`,
    '',
    escaped(command.description()),
    '',
    '```text',
    help.commandUsage(command),
    '```',
    ...(args.length > 0
      ? [
          '',
          table(
            ['argument', 'meaning'],
            args.map((argument) => [
              `\`${help.argumentTerm(argument)}\``,
              withChoices(argument.description, argument.argChoices),
            ]),
          ),
        ]
      : []),
    ...[...groups].flatMap(([title, options]) => ['', ...renderGroup(command, title, options, shown)]),
    ...(after.trim() === '' ? [] : ['', renderText(after)]),
  ].join('\n');
}

/** A table of several options that many commands have is shown once. */
function renderGroup(
  command: CommandUnknownOpts,
  title: string,
  options: readonly Option[],
  shown: ShownTables,
): string[] {
  const rows = optionTable(options);
  const first = shown.get(title + rows);
  if (first !== undefined && options.length > 1) return [`${title} as for ${linkTo(first, 'plyr-api ')}.`];
  shown.set(title + rows, nameOf(command));
  return [title, '', rows];
}

/** The options by their headings in the help. The table of all commands has `--help`. */
function grouped(options: readonly Option[]): Map<string, Option[]> {
  const groups = new Map<string, Option[]>();
  for (const option of options.filter(({ long }) => long !== '--help')) {
    const title = option.helpGroupHeading ?? 'Options:';
    groups.set(title, [...(groups.get(title) ?? []), option]);
  }
  return groups;
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map((option) => [
    `\`${option.flags}\``,
    withChoices(option.description, option.argChoices),
    defaultOf(option),
    option.envVar === undefined ? '' : `\`${option.envVar}\``,
  ]);
  const isShort = rows.every(([, , value, variable]) => value === '' && variable === '');
  return isShort
    ? table(
        ['option', 'meaning'],
        rows.map((row) => row.slice(0, 2)),
      )
    : table(['option', 'meaning', 'default', 'variable'], rows);
}

/** Only options with a value have a default that readers know. */
function defaultOf({ required, optional, defaultValue }: Option): string {
  return (required || optional) && defaultValue !== undefined ? `\`${defaultValue}\`` : '';
}

const withChoices = (description: string, choices: readonly string[] | undefined): string =>
  choices
    ? `${escaped(description)} (${choices.map((choice) => `\`${choice}\``).join(', ')})`
    : escaped(description);

/** Descriptions are not HTML. */
const escaped = (text: string): string => text.replaceAll('<', '&lt;');

/** Indented lines are code. */
function renderText(text: string): string {
  return text
    .trim()
    .replaceAll(/(?:^ {2}.*(?:\n|$))+/gm, (lines) => {
      const code = lines.replaceAll(/^ {2}/gm, '').trimEnd();
      return `\n\`\`\`text\n${code}\n\`\`\`\n`;
    })
    .trimEnd();
}
