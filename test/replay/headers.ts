/** What the recordings say about a response besides its body, in one form for recorded and for replayed ones. */
import type { Exchange } from './recording.js';

/** All recorded headers, except those of the connection. */
const recordedHeaders = [
  'vary',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'allow',
  'content-type',
];

/**
 * Returns the headers that the server sent. The recordings leave out those that follow from a rule: each response has
 * `vary: Origin`, and all have `access-control-allow-origin: *`, except one to OPTIONS that is not a preflight.
 * @returns The value of each header by its name; undefined for a header that the server did not send.
 */
export function expectedHeaders(exchange: Exchange): Record<string, string | undefined> {
  const { answerHeaders = {}, call, type, status } = exchange;
  const isPlainOptions = call.startsWith('OPTIONS ') && status === 200;
  const sent: Record<string, string | undefined> = {
    vary: 'Origin',
    ...(!isPlainOptions && { 'access-control-allow-origin': '*' }),
    ...answerHeaders,
    'content-type': type,
  };
  return Object.fromEntries(recordedHeaders.map((name) => [name, sent[name]]));
}

/**
 * Returns the error message of a response: the field `error` or `message`, or the whole body if it is plain text.
 * Undefined for a response without one.
 */
export function errorMessageOf(status: number | null, body: unknown): unknown {
  if (status === null || status < 400) return undefined;
  if (typeof body !== 'object' || body === null) return body;
  const { error, message } = body as { error?: unknown; message?: unknown };
  return error === undefined ? message : error;
}
