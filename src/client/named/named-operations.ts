import { operationTable } from '../../../generated/operation-table.js';
import type { PlyrOperations } from '../../../generated/plyr-operations.js';
import { readOnlyPosts } from '../../../generated/read-only-posts.js';
import type { HeadersOf } from '../sending/call-headers.js';
import { readResult, returnsText } from '../sending/result.js';
import type { SendWithRetries } from '../sending/send-with-retries.js';
import { serializeBody } from '../signing.js';
import type { LookAtTask } from '../tasks/wait-for-task.js';
import type { CallOptions } from '../types.js';
import { parseRow } from './operation-row.js';
import { SentCall } from './sent-call.js';

/** The parts of a client that its methods share. */
export interface NamedOperationsOptions {
  /** The base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly send: SendWithRetries;
  readonly headersOf: HeadersOf;
}

/**
 * Creates a method for each row of the generated table. A method sends its request at once. The table says
 * which parameters are in the path and in the query. The others are in the body.
 *
 * @param options - The shared parts, already checked.
 * @returns The methods. They need no `this`.
 */
export function createNamedOperations({ baseUrl, send, headersOf }: NamedOperationsOptions): PlyrOperations {
  const methods: Record<string, Method> = {};
  const lookAt: LookAtTask = (taskId, signal) => operations.getTaskStatus({ taskId }, { signal });

  for (const [operationId, row] of Object.entries(operationTable)) {
    const { method, path, operation, place } = parseRow(row);
    const readOnly = method === 'GET' || readOnlyPosts.has(path);
    const isText = returnsText(path);
    // Async, so that invalid parameters also reject instead of throwing.
    const start = async (parameters: Parameters | undefined, options: CallOptions = {}) => {
      const { target, body: content } = place(parameters);
      const { signal, timeoutMs, retry } = options;
      const body = content === undefined ? undefined : serializeBody(content);
      const init = { method, headers: headersOf(body, options.headers), body };
      const url = baseUrl + target;
      const sent = await send({ url, init, signal, timeoutMs, retry, readOnly, operation });
      return { sent, read: readResult(sent, isText) };
    };
    methods[operationId] = (parameters, options) => new SentCall(start(parameters, options), lookAt);
  }
  // TypeScript checks callers against PlyrOperations. In this function, all operations have the same type.
  const operations = methods as unknown as PlyrOperations;
  return operations;
}

type Parameters = Readonly<Record<string, unknown>>;
type Method = (parameters?: Parameters, options?: CallOptions) => SentCall<unknown, unknown>;
