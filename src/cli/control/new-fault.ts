/** Builds a fault from the options of `plyr-api mock fault add`. The mock validates it. */
import type { Fault, NewFault } from '../../control-client/control-types.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { readTextFile } from '../api/text-file.js';

/** The options of the command. */
export interface FaultOptions {
  operation?: string | undefined;
  player?: string | undefined;
  room?: string | undefined;
  key?: string | undefined;
  path?: string | undefined;
  bodyField?: Readonly<Record<string, string>> | undefined;
  nth?: number | undefined;
  probability?: number | undefined;
  times?: number | undefined;
  once?: boolean | undefined;
  after?: boolean | undefined;
  status?: number | undefined;
  example?: string | undefined;
  header?: Readonly<Record<string, string>> | undefined;
  responseBody?: string | undefined;
  ms?: number | undefined;
  bytes?: number | undefined;
  bytesPerSecond?: number | undefined;
  dependency?: string | undefined;
  effect?: string | undefined;
  errorMessage?: string | undefined;
}

/** The options of each kind that determine what happens. */
const optionsOf: Readonly<Record<Fault['kind'], readonly (keyof FaultOptions)[]>> = {
  latency: ['ms'],
  status: ['status', 'example'],
  response: ['status', 'header', 'responseBody', 'after'],
  drop: ['after'],
  truncate: ['bytes'],
  slow: ['bytesPerSecond'],
  outage: ['dependency'],
  task: ['effect', 'errorMessage', 'ms'],
  sequence: [],
};

/** The options that a kind requires. */
const requiredBy: Readonly<Partial<Record<Fault['kind'], readonly (keyof FaultOptions)[]>>> = {
  latency: ['ms'],
  status: ['status'],
  response: ['status'],
  slow: ['bytesPerSecond'],
  outage: ['dependency'],
  task: ['effect'],
};

/** The kinds of faults. */
export const faultKinds = Object.keys(optionsOf) as readonly Fault['kind'][];

/** The conditions that limit an incident or a fault to some requests. */
export type Narrowing = Pick<NewFault, 'match' | 'probability' | 'times' | 'nth'> & { operation?: string };

/**
 * Returns a fault of a kind.
 * @param kind The kind.
 * @param options The options of the command line.
 * @throws UserError for options that the kind does not have, or if a required one is missing.
 */
export function newFault(kind: Fault['kind'], options: FaultOptions): NewFault {
  if (kind === 'sequence')
    throw new UserError('a sequence has steps. Write it as JSON, and name the file: @sequence.json.');
  checkEffects(kind, options, optionsOf[kind]);
  const missing = requiredBy[kind]?.find((name) => options[name] === undefined);
  if (missing) throw new UserError(`a fault of the kind ${kind} needs ${flag(missing)}.`);
  const { ms, status, example, header, responseBody, after, bytes } = options;
  const effects = {
    ...(kind === 'latency' ? { latency: { distribution: 'fixed', ms } } : { ms }),
    ...{ status, example, headers: header, after, bytes },
    body: responseBody?.startsWith('@') ? readTextFile(responseBody.slice(1)) : responseBody,
    bytesPerSecond: options.bytesPerSecond,
    dependency: options.dependency,
    effect: options.effect,
    errorMessage: options.errorMessage,
  };
  return { operation: '*', ...narrowing(options), kind, ...given(effects) } as NewFault;
}

/**
 * Returns the conditions of an incident.
 * @param name Its name.
 * @param options The options of the command line.
 * @throws UserError for options that only faults have.
 */
export function incidentOptions(name: string, options: FaultOptions): Narrowing {
  checkEffects(`the incident ${name}`, options, []);
  if (options.nth !== undefined) throw new UserError(`the incident ${name} takes no --nth.`);
  return narrowing(options);
}

function narrowing(options: FaultOptions): Narrowing {
  const { operation, player, room, key, path, bodyField, nth, probability, once } = options;
  const fields = Object.entries(bodyField ?? {}).map(([name, text]) => [name, fieldValue(text)]);
  const body = fields.length > 0 ? Object.fromEntries(fields) : undefined;
  const match = given({ path, player, room, key, body });
  const times = once ? 1 : options.times;
  return given({
    ...{ operation, nth, probability, times },
    match: Object.keys(match).length > 0 ? match : undefined,
  });
}

/** Reads JSON, such as a number. Anything else is a string. */
function fieldValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const effectNames = [...new Set(Object.values(optionsOf).flat())];

function checkEffects(what: string, options: FaultOptions, allowed: readonly (keyof FaultOptions)[]): void {
  const wrong = effectNames.find((name) => options[name] !== undefined && !allowed.includes(name));
  if (wrong === undefined) return;
  const kinds = faultKinds.filter((kind) => optionsOf[kind].includes(wrong));
  const subject = what.startsWith('the ') ? what : `a fault of the kind ${what}`;
  throw new UserError(`${subject} takes no ${flag(wrong)}. That option is for ${kinds.join(' and ')}.`);
}

/** Returns the flag of an option: `--response-body` for `responseBody`. */
const flag = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function given<T extends object>(values: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
