/** The page of all commands, the help, and the completion have the same commands and options. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandsBelow, nameOf, renderCommands } from '../../../scripts/generate/commands.js';
import { variables } from '../../../src/cli/api/profile.js';
import { candidatesFor } from '../../../src/cli/completion/candidates.js';
import { createProgram } from '../../../src/cli/program.js';
import { cleanEnvironment } from '../../cli/clean-environment.js';
import { FakeShell } from '../../cli/fake-shell.js';

beforeEach(cleanEnvironment);
afterEach(() => vi.unstubAllEnvs());

const program = createProgram(new FakeShell());
const page = readFileSync('generated/commands.md', 'utf8');
const [introduction = '', ...sections] = page.split(/^## plyr-api /m);
const sectionOf = (name: string): string => {
  const section = sections.find((one) => one.startsWith(`${name}\n`)) ?? '';
  // The section of another command contains a table that both have.
  return section.replaceAll(/^(\w+:) as for \[`plyr-api ([^`]+)`\]\(\S+\)\.$/gm, (_, title, other) => {
    const start = sectionOf(other).indexOf(`\n${title}\n`) + 1;
    return start > 0 ? sectionOf(other).slice(start).split('\n\n', 2).join('\n\n') : '';
  });
};

/** The first cells of the tables with options. */
const flagsIn = (markdown: string) =>
  [...markdown.matchAll(/^\| `(-[^`]+)`/gm)].map(([, flags = '']) => flags);
const longOf = (flags: string) => /--[\w-]+/.exec(flags)?.[0];

test('the committed page is up to date', () => {
  expect(page).toBe(renderCommands());
});

test('it has all commands, once', () => {
  const names = commandsBelow(program).map(nameOf);
  expect(sections.map((section) => section.split('\n')[0])).toEqual(names);
  expect([...introduction.matchAll(/^\| \[`([^`]+)`\]/gm)].map(([, name]) => name)).toEqual(names);
  expect(names).not.toContain('complete');
  const topLevel = names.filter((name) => !name.includes(' '));
  expect(candidatesFor(program, ['']).map(({ value }) => value)).toEqual([...topLevel, 'help']);
});

describe.each(commandsBelow(program).map((command) => [nameOf(command), command] as const))(
  '%s',
  (name, command) => {
    const section = sectionOf(name);
    const help = command.createHelp();

    test('the options of help and completion', () => {
      const flags = [...flagsIn(section), ...flagsIn(introduction)];
      const text = command.helpInformation();
      for (const one of flags) expect(text).toContain(`  ${one}`);
      const completed = candidatesFor(program, [...name.split(' '), '--']).map(({ value }) => value);
      expect(flags.map(longOf).sort()).toEqual(completed.sort());
    });

    test('descriptions, choices, defaults, and variables', () => {
      for (const option of help.visibleOptions(command)) {
        if (option.long === '--help') continue;
        const row = section.split('\n').find((line) => line.startsWith(`| \`${option.flags}\` |`)) ?? '';
        const cells = row.split(' | ');
        expect(row).toContain(option.description.replaceAll('<', '&lt;'));
        for (const choice of option.argChoices ?? []) expect(cells[1]).toContain(`\`${choice}\``);
        if (option.required && option.defaultValue !== undefined)
          expect(cells[2]).toBe(`\`${option.defaultValue}\``);
        if (option.envVar !== undefined) expect(cells[3]).toBe(`\`${option.envVar}\` |`);
      }
      for (const argument of help.visibleArguments(command)) expect(section).toContain(argument.description);
    });
  },
);

test('every variable that the command line reads is on it', () => {
  const folder = 'src/cli';
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const read = sources.flatMap((source) => [
    ...[...source.matchAll(/\benv\.([A-Z_]*PLYR_\w+)/g)].map(([, name = '']) => name),
    ...[...source.matchAll(/\.env\('(\w+)'\)/g)].map(([, name = '']) => name),
  ]);
  expect(read.length).toBeGreaterThan(5);
  for (const name of [...read, ...Object.keys(variables)]) expect(page).toContain(`\`${name}\``);
});
