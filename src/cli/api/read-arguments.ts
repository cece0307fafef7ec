/** Turns `key=value` arguments into the parameters of an operation. */
import { nearest } from '../../mock/observability/hints/near-misses.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { type CatalogOperation, type CatalogParameter, oneOf } from './catalog.js';

/** Parameters by name. */
export type Parameters = Record<string, unknown>;

/** How to read arguments. */
export interface ArgumentSources {
  /** Reads a file. The name `-` means standard input. */
  readText(file: string): string;
  /** Whether values that the description does not allow are sent, too. Testers need that. */
  isUnchecked: boolean;
}

/**
 * Reads arguments.
 *
 * - `name=value` gets its type from the description: `sync=true`, `expiresIn=3600`, `tokens=plyr,gamr`. A
 *   repeated name adds to an array.
 * - `name:=json` is JSON of any type: `amounts:='["5","5"]'`.
 * - `name=@file` is the content of a file, and `name=-` is standard input. Both keep secrets out of the shell's history.
 * - `@file` and `-` alone are a JSON object with all parameters. Later arguments replace its values.
 *
 * @param operation What is called.
 * @param args The arguments.
 * @param sources See {@link ArgumentSources}.
 * @throws UserError for invalid JSON, and unless `isUnchecked`, for an argument that the operation does not have, or whose
 *   value has the wrong type.
 */
export function readArguments(
  operation: CatalogOperation,
  args: readonly string[],
  sources: ArgumentSources,
): Parameters {
  const parameters: Parameters = {};
  for (const arg of args) {
    const [, name, operator, text] = /^([^=:@-][^=:]*)(:=|=)(.*)$/s.exec(arg) ?? [];
    if (name === undefined || text === undefined) {
      if (arg !== '-' && !arg.startsWith('@')) throw new UserError(notAnArgument(arg));
      const all = parseJson(sources.readText(arg === '-' ? arg : arg.slice(1)), arg);
      if (typeof all !== 'object' || all === null || Array.isArray(all))
        throw new UserError(`${arg} must be a JSON object with parameters.`);
      for (const key of Object.keys(all)) parameterNamed(operation, key, sources.isUnchecked);
      Object.assign(parameters, all);
      continue;
    }
    const parameter = parameterNamed(operation, name, sources.isUnchecked);
    const given =
      text === '-' ? sources.readText(text) : text.startsWith('@') ? sources.readText(text.slice(1)) : text;
    const value = operator === ':=' ? parseJson(given, name) : argumentValue(parameter, name, given, sources);
    const before = parameters[name];
    parameters[name] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
  return parameters;
}

/**
 * Returns the required parameters that a call doesn't have.
 * @param operation What is called.
 * @param parameters The parameters of the call.
 */
export function missingFrom(operation: CatalogOperation, parameters: Parameters): CatalogParameter[] {
  return operation.parameters.filter(({ name, required }) => required && parameters[name] === undefined);
}

function argumentValue(
  parameter: CatalogParameter | undefined,
  name: string,
  text: string,
  { isUnchecked }: ArgumentSources,
): unknown {
  try {
    return typed(parameter, name, text);
  } catch (error) {
    if (isUnchecked && error instanceof UserError) return text;
    throw error;
  }
}

/**
 * Converts the value of a parameter to its type.
 * @param parameter The parameter, or undefined if the description doesn't have it.
 * @param name For the error.
 * @param text The value as a string.
 * @throws UserError if the string doesn't match the type. The message quotes no secret.
 */
export function typed(parameter: CatalogParameter | undefined, name: string, text: string): unknown {
  const type = parameter?.type ?? 'string';
  const shown = parameter?.secret ? 'the value' : JSON.stringify(text);
  if (type.endsWith('[]')) return listOf(type.slice(0, -2).replace(/^\((.*)\)$/, '$1'), name, text, shown);
  if (type === 'object' || type === 'any') return parseJson(text, name);
  const value = scalar(type, text);
  if (value === undefined)
    throw new UserError(
      `${name} must be ${nameOf(type)}; ${shown} is not. Use ${name}:=JSON to send anything else.`,
    );
  return value;
}

function listOf(type: string, name: string, text: string, shown: string): unknown[] {
  if (text.trimStart().startsWith('[')) {
    const list = parseJson(text, name);
    if (Array.isArray(list)) return list;
  }
  if (type === 'object' || type === 'any') {
    const value = parseJson(text, name);
    return Array.isArray(value) ? value : [value];
  }
  return text.split(',').map((part) => {
    const value = scalar(type, part.trim());
    if (value !== undefined) return value;
    throw new UserError(`${name} must be ${nameOf(type)}, or several separated by commas; ${shown} is not.`);
  });
}

/** Returns undefined if the string doesn't match the type. */
function scalar(type: string, text: string): unknown {
  const types = type.split(' | ');
  if (types.includes('null') && text === 'null') return null;
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  // An amount can be both. As a string, it keeps all its digits.
  if (types.includes('number') && types.includes('string')) return text;
  if (types.includes('integer') && /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)))
    return Number(text);
  if (types.includes('number') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (types.some((one) => one === 'object' || one.endsWith('[]')) && /^\s*[[{]/.test(text))
    return JSON.parse(text);
  return types.includes('string') ? text : undefined;
}

const names: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

const nameOf = (type: string): string =>
  oneOf(
    type
      .split(' | ')
      .filter((one) => one !== 'null')
      .map((one) => names[one] ?? `a ${one}`),
  );

function parameterNamed(
  operation: CatalogOperation,
  name: string,
  isUnchecked: boolean,
): CatalogParameter | undefined {
  const found = operation.parameters.find((one) => one.name === name);
  if (found || isUnchecked) return found;
  throw new UserError(`${unknownParameter(operation, name)} --unchecked sends it anyway.`);
}

/**
 * Returns a message about an unknown parameter, with the parameter that may be meant.
 * @param operation What is called.
 * @param name The unknown name.
 */
export function unknownParameter({ id, parameters }: CatalogOperation, name: string): string {
  const all = parameters.map((one) => one.name);
  const [like] = nearest(name, all);
  const help =
    like !== undefined
      ? `Did you mean ${like}?`
      : all.length > 0
        ? `It has ${all.join(', ')}.`
        : 'It takes no parameters.';
  return `${id} has no parameter ${JSON.stringify(name)}. ${help}`;
}

/**
 * Parses JSON that a person has written.
 * @param text The JSON.
 * @param where What it is, for the message.
 * @param help The end of the message.
 * @throws UserError if it is not valid. The message quotes nothing of it.
 */
export function parseJson(text: string, where: string, help = ''): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine's error message quotes the string, which can be a secret.
    const position = /position \d+/.exec((error as Error).message)?.[0];
    throw new UserError(
      `${where} is not valid JSON${position === undefined ? '' : `, at ${position}`}.${help}`,
    );
  }
}

const notAnArgument = (arg: string): string =>
  `${JSON.stringify(arg.slice(0, 40))} is not an argument of a call. Write name=value, name:=JSON, @file, or - for standard input.`;
