/**
 * Completes a command line from the definitions that help and parsing also use. The placeholder of an argument
 * or an option determines its values: `<operation>` is an operation ID, and `[parameters...]` are the
 * parameters of that operation.
 */
import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { allOperations, type CatalogOperation, type CatalogParameter } from '../api/catalog.js';
import { profileNames } from '../api/profile.js';

/** A completion of a word. A value that ends with `=` continues in the same word. */
export interface Candidate {
  value: string;
  description: string;
}

/**
 * Returns the candidates for the last word. An empty array means that the shell should offer files.
 * @param program The program, with all of its commands.
 * @param words The words after the program's name. The last one is incomplete, and can be empty.
 */
export function candidatesFor(program: CommandUnknownOpts, words: readonly string[]): Candidate[] {
  const current = words.at(-1) ?? '';
  const { command, operands, pending, isOperand } = readWords(program, words.slice(0, -1));
  const [, name, begun] = /^(--[^=]+)=(.*)$/s.exec(isOperand ? '' : current) ?? [];
  const assigned = name === undefined ? undefined : optionNamed(command, name);
  if (assigned) {
    return starting(valuesOf(assigned), begun ?? '').map((one) => ({
      ...one,
      value: `${name}=${one.value}`,
    }));
  }
  if (pending) {
    const found = starting(valuesOf(pending), current);
    // After an optional value, or a list of values, another option can follow.
    if (found.length > 0 || !current.startsWith('-')) return found;
  }
  if (current.startsWith('-') && !isOperand)
    return starting(optionsOf(command).map(optionCandidate), current);
  return starting(operandsOf(program, command, operands, current), current);
}

/** The meaning of the words before the last one. */
interface ReadWords {
  command: CommandUnknownOpts;
  /** The words after the command that are neither options nor their values. */
  operands: string[];
  /** The option to which the next word belongs, or can belong, as its value. */
  pending: Option | undefined;
  /** Whether the next word is an operand, whatever it begins with. */
  isOperand: boolean;
}

function readWords(program: CommandUnknownOpts, words: readonly string[]): ReadWords {
  const read: ReadWords = { command: program, operands: [], pending: undefined, isOperand: false };
  for (const word of words) {
    const isValue: boolean = read.pending !== undefined && (read.pending.required || !word.startsWith('-'));
    const isList = read.pending?.variadic;
    if (read.isOperand) read.operands.push(word);
    else if (isValue && !(isList && word.startsWith('-'))) {
      if (!isList) read.pending = undefined;
    } else if (word === '--') {
      read.isOperand = true;
      read.pending = undefined;
    } else if (word.startsWith('-') && word !== '-') {
      const option = word.includes('=') ? undefined : optionNamed(read.command, word);
      read.pending = option?.required || option?.optional ? option : undefined;
    } else {
      const child = read.operands.length === 0 && read.command.commands.find((one) => one.name() === word);
      if (child) read.command = child;
      else read.operands.push(word);
    }
  }
  return read;
}

/**
 * Returns the options that the help of a command shows, with those of the program.
 * @param command A command.
 */
export function optionsOf(command: CommandUnknownOpts): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...(command.parent ? help.visibleGlobalOptions(command) : [])];
}

const optionNamed = (command: CommandUnknownOpts, name: string): Option | undefined =>
  optionsOf(command).find(({ long, short }) => long === name || short === name);

const optionCandidate = ({ long, short, description }: Option): Candidate => ({
  value: long ?? short ?? '',
  description,
});

function valuesOf(option: Option): Candidate[] {
  if (option.attributeName() === 'profile') return named(profileNames());
  return option.argChoices ? named(option.argChoices) : valuesFor(placeholderOf(option.flags));
}

/** The word in the brackets of `--only <operations...>`. */
const placeholderOf = (flags: string): string => /[<[](\w+)/.exec(flags)?.[1] ?? '';

function operandsOf(
  program: CommandUnknownOpts,
  command: CommandUnknownOpts,
  operands: readonly string[],
  current: string,
): Candidate[] {
  if (operands[0] === 'help' && command === program) return commandsOf(command);
  const { registeredArguments } = command;
  const argument: Argument | undefined = registeredArguments[operands.length] ?? registeredArguments.at(-1);
  if (operands.length === 0 && command.commands.length > 0) return commandsOf(command);
  if (!argument || (operands.length >= registeredArguments.length && !argument.variadic)) return [];
  if (argument.argChoices) return named(argument.argChoices);
  if (argument.name() !== 'parameters') return valuesFor(argument.name());
  const operation = allOperations().find(({ id }) => id === operands[0]);
  return operation ? parametersOf(operation, operands.slice(1), current) : [];
}

function commandsOf(command: CommandUnknownOpts): Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ value: one.name(), description: one.summary() || one.description() }));
}

function valuesFor(placeholder: string): Candidate[] {
  if (!['operation', 'operations', 'words'].includes(placeholder)) return [];
  return allOperations().map(({ id, title }) => ({ value: id, description: title }));
}

function parametersOf(
  { parameters }: CatalogOperation,
  given: readonly string[],
  current: string,
): Candidate[] {
  const [, name] = /^([^=:]+)=/.exec(current) ?? [];
  if (name !== undefined) {
    const values = allowedValues(parameters.find((one) => one.name === name));
    return named(values.map((value) => `${name}=${value}`));
  }
  const isGiven = (name: string) =>
    given.some((word) => word.startsWith(`${name}=`) || word.startsWith(`${name}:=`));
  return parameters
    .filter(({ name, type }) => type.endsWith('[]') || !isGiven(name))
    .map(({ name, type, required, description }) => ({
      value: `${name}=`,
      description: `${type}${required ? ', required' : ''}: ${description.replaceAll(/\*\*|`/g, '')}`,
    }));
}

function allowedValues(parameter: CatalogParameter | undefined): string[] {
  if (parameter?.values) return parameter.values.map(String);
  return parameter?.type.split(' | ').includes('boolean') ? ['true', 'false'] : [];
}

const named = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: '' }));

const starting = (candidates: readonly Candidate[], begun: string): Candidate[] =>
  candidates.filter(({ value }) => value.startsWith(begun));
