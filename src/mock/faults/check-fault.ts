/** Finds mistakes in a fault that the schema allows: it could never happen, or HTTP can't carry its response. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { didYouMean } from '../observability/hints/did-you-mean.js';
import { playerFields } from '../observability/players.js';
import type { Operation } from '../openapi/document.js';
import { UserError } from '../openapi/user-error.js';
import { needs, queuesTasks } from './dependencies.js';
import type { FaultEffect, FaultMatch, FaultResponse, FaultStep, NewFault } from './fault-types.js';
import { fitsPath } from './match-request.js';

/** The context that a fault must match. */
export interface FaultContext {
  operations: readonly Operation[];
  /** The fields of an operation's body. */
  fieldsOf: (operation: Operation) => readonly string[];
}

/**
 * Checks a fault that matches the schema.
 * @param fault The fault.
 * @param context See {@link FaultContext}.
 * @throws UserError with the mistake.
 */
export function checkFault(fault: NewFault, context: FaultContext): void {
  const { operation, match, nth, times, once } = fault;
  const met = context.operations.filter(({ id }) => operation === '*' || operation === id);
  if (met.length === 0) {
    const ids = context.operations.map(({ id }) => id);
    throw new UserError(
      `Unknown operation "${operation.slice(0, 100)}".${didYouMean(operation, ids)} Give an operationId, or "*" for all.`,
    );
  }
  if (once && times !== undefined && times !== 1)
    throw new UserError(`once is the same as "times": 1, and times is ${times}. Leave out one of them.`);
  if (match) checkMatch(match, operation, met, context);
  const steps = fault.kind === 'sequence' ? fault.steps : [fault];
  if (fault.kind === 'sequence' && (once || times !== undefined))
    throw new UserError(
      'A sequence ends after its last step. Leave out times and once. "repeat": true starts it again.',
    );
  if (nth !== undefined && fault.kind === 'sequence' && (fault.repeat || lengthOf(fault) > 1))
    throw new UserError(
      'With nth, only one request takes a step of the sequence. Leave out nth, or give a fault of another kind.',
    );
  if (nth !== undefined && times !== undefined && times !== 1)
    throw new UserError(
      `With nth, the fault happens once at most, and times is ${times}. Leave out one of them.`,
    );
  if (fault.kind === 'sequence') for (const [at, step] of fault.steps.entries()) checkStep(step, at);
  for (const step of steps) if (step.kind !== 'none') checkEffect(step, operation, met);
}

/** Returns how many requests the steps of a sequence are for. */
export const lengthOf = ({ steps }: { steps: readonly FaultStep[] }): number =>
  steps.reduce((sum, { times = 1 }) => sum + times, 0);

/** Returns whether an effect can happen to an operation. */
export function applies(effect: FaultEffect, operation: Operation): boolean {
  if (effect.kind === 'status') return documents(operation, effect);
  if (effect.kind === 'outage') return needs(operation, effect.dependency);
  return effect.kind !== 'task' || queuesTasks(operation);
}

/** The fields that say when a fault happens. A sequence has them once, for all of its steps. */
const conditions = ['operation', 'match', 'nth', 'probability', 'once'];

function checkStep(step: FaultStep, at: number): void {
  const wrong = conditions.filter((name) => Object.hasOwn(step, name)).join(', ');
  if (wrong !== '')
    throw new UserError(
      `steps.${at} has ${wrong}. A step takes only times. Move the others to the sequence.`,
    );
}

function checkEffect(effect: FaultEffect, name: string, met: readonly Operation[]): void {
  if (effect.kind === 'response') checkResponse(effect);
  if (effect.kind === 'task') checkTask(effect);
  if (effect.kind === 'latency' && effect.latency.distribution === 'uniform') {
    const { minMs, maxMs } = effect.latency;
    if (minMs > maxMs)
      throw new UserError(`latency.minMs is ${minMs}, which is above latency.maxMs, ${maxMs}.`);
  }
  if (met.some((operation) => applies(effect, operation))) return;
  if (effect.kind === 'status') throw new UserError(undocumented(effect, name, met));
  if (effect.kind === 'outage')
    throw new UserError(
      `${name} does not need the dependency "${effect.dependency}". Give "*" for all operations that do.`,
    );
  throw new UserError(`${name} queues no task. Give an operation that does, or "*" for all of them.`);
}

function undocumented(
  { status, example }: { status: number; example?: string },
  name: string,
  met: readonly Operation[],
): string {
  const any = 'For any other response, use the kind "response".';
  const forms = met.flatMap(({ responses }) => responses);
  const same = forms.filter((form) => form.status === status);
  const where = name === '*' ? 'No operation documents' : `${name} does not document`;
  if (same.length === 0) {
    const all = [...new Set(forms.map((form) => form.status))].sort((a, b) => a - b).join(', ');
    return `${where} the status code ${status}. Documented are ${all}. ${any}`;
  }
  const names = [...new Set(same.flatMap(({ examples }) => Object.keys(examples)))];
  return `${where} the example "${example}" for the status code ${status}.${didYouMean(example ?? '', names)} ${
    name === '*' ? '' : `The examples are ${names.join(', ')}. `
  }${any}`;
}

function documents(operation: Operation, { status, example }: { status: number; example?: string }): boolean {
  return operation.responses.some(
    (form) => form.status === status && (example === undefined || Object.hasOwn(form.examples, example)),
  );
}

function checkTask(fault: { effect: string; ms?: number; errorMessage?: string }): void {
  const { effect, ms, errorMessage } = fault;
  if (effect === 'delay' && ms === undefined)
    throw new UserError('The effect "delay" requires ms, the milliseconds that the task takes longer.');
  if (effect !== 'delay' && ms !== undefined)
    throw new UserError(`The effect "${effect}" takes no ms. Leave it out.`);
  if (effect !== 'fail' && errorMessage !== undefined)
    throw new UserError(`The effect "${effect}" takes no errorMessage. Leave it out.`);
}

/** Headers that define where a message ends. */
const framing = new Set(['content-length', 'transfer-encoding', 'connection', 'trailer', 'upgrade']);

function checkResponse({ status, headers = {}, body }: FaultResponse): void {
  if ((status === 204 || status === 304) && body !== undefined)
    throw new UserError(`A response with the status code ${status} has no body. Leave out body.`);
  for (const [name, value] of Object.entries(headers)) {
    if (framing.has(name.toLowerCase()))
      throw new UserError(`headers can't contain ${name}: the mock sets it. Leave it out.`);
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      throw new UserError(
        `headers contains ${JSON.stringify(name.slice(0, 100))}, whose name or value HTTP doesn't allow.`,
      );
    }
  }
}

/** The fields and parameters that name players, themselves or by a session. */
const namesPlayers = [...playerFields, 'identifier', 'sessionJwt', 'sessionJwts'];

function checkMatch(
  { path, player, room, body = {} }: FaultMatch,
  name: string,
  met: readonly Operation[],
  { fieldsOf }: FaultContext,
): void {
  const who = name === '*' ? 'No operation' : name;
  if (path !== undefined && !met.some((operation) => fitsPath(path, operation.path))) {
    const own = name === '*' ? '' : ` Its path is ${met[0]?.path}.`;
    throw new UserError(
      `${who} ${name === '*' ? 'has' : 'does not have'} a path that fits match.path, "${path.slice(0, 100)}".${own} Give a path below /api, such as /user/info/*.`,
    );
  }
  const fields = new Set(met.flatMap((operation) => fieldsOf(operation)));
  const parameters = new Set(met.flatMap((operation) => operation.parameters.map((one) => one.name)));
  const hasOneOf = (names: readonly string[]) => names.some((one) => fields.has(one) || parameters.has(one));
  if (room !== undefined && !hasOneOf(['roomId']))
    throw new UserError(`${name} names no room. Leave out match.room, or give an operation that does.`);
  if (player !== undefined && !hasOneOf(namesPlayers))
    throw new UserError(`${name} names no player. Leave out match.player, or give an operation that does.`);
  for (const field of Object.keys(body)) {
    const [first = ''] = field.split('.');
    if (fields.has(first)) continue;
    const known =
      name === '*'
        ? ''
        : fields.size === 0
          ? ' It has no body.'
          : ` Its fields are ${[...fields].join(', ')}.`;
    const verb = name === '*' ? 'has' : 'does not have';
    throw new UserError(
      `${who} ${verb} the field "${first.slice(0, 100)}" of match.body.${didYouMean(first, fields)}${known}`,
    );
  }
}
