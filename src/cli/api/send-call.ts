import type { PlyrTaskCall } from '../../client/named/plyr-call.js';
import { createPlyrOperations } from '../../client/operations-client.js';
import type { TaskOptions } from '../../client/tasks/task-types.js';
import type { CatalogOperation } from './catalog.js';
import { keysOf, noKeys, type Profile } from './profile.js';
import type { Parameters } from './read-arguments.js';
import { type Failure, failureOf } from './render-failure.js';

/** A call of an operation. */
export interface ApiCall {
  operation: CatalogOperation;
  parameters: Parameters;
  profile: Profile;
  /** Headers of the call, and of the polls of its task. */
  headers: Readonly<Record<string, string>>;
  /** Headers of the call alone. */
  prefer: Readonly<Record<string, string>>;
}

/** How to send a call. */
export interface SendOptions {
  timeoutMs?: number | undefined;
  /** Whether to wait for the task, if the operation queues one. */
  waits: boolean;
  /** Called with each state of the task. */
  onProgress?: TaskOptions['onProgress'];
  signal?: AbortSignal;
}

/** The outcome of a call. */
export type CallOutcome = { ok: true; data: unknown } | { ok: false; failure: Failure };

/**
 * Signs and sends a call.
 * @param call What to send.
 * @param options See {@link SendOptions}.
 * @throws UserError if a key is missing, or for a parameter that can't be sent.
 */
export async function sendCall(call: ApiCall, options: SendOptions): Promise<CallOutcome> {
  const { operation, parameters, profile, headers, prefer } = call;
  const { timeoutMs, waits, onProgress, signal } = options;
  const credentials = operation.signed || profile.secretKey !== undefined ? keysOf(profile) : noKeys;
  const { baseUrl } = profile;
  const client = createPlyrOperations({ ...credentials, baseUrl, headers, onEvent: () => {} });
  const methods = client as unknown as Readonly<Record<string, Method>>;
  try {
    const sent = (methods[operation.id] as Method)(parameters, { headers: prefer, timeoutMs, signal });
    const data = await (waits && operation.task ? sent.task({ onProgress, signal } as TaskOptions) : sent);
    return { ok: true, data };
  } catch (error) {
    return { ok: false, failure: failureOf(error, operation, baseUrl) };
  }
}

/**
 * Returns a message if an operation does not exist on the network of a profile.
 * @param operation What is called.
 * @param profile The server.
 */
export function networkMistake(
  { id, networks }: CatalogOperation,
  { name, baseUrl, network }: Profile,
): string | undefined {
  if (network === undefined || networks.includes(network)) return undefined;
  const [only] = networks;
  const where = only === undefined ? 'on no server, only on the mock' : `only on ${only}`;
  return `${id} exists ${where}. ${name === undefined ? baseUrl : `The profile ${name}`} is for ${network}.`;
}

type Method = (parameters: Parameters, options: object) => PlyrTaskCall<unknown, unknown>;
