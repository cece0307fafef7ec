import { ApiError, type CallContext } from '../errors.js';
import type { HeaderReader } from '../transports/transport.js';
import { isUnknown } from './retry.js';
import type { SentResult } from './sent-result.js';

/** What stands in for an error body that is not a JSON object: plain text, HTML of a proxy, or nothing. */
export interface TextError {
  error: string;
}

/** Only these operations return plain text: a number with all its digits. A test compares with the description. */
export const returnsText = (path: string): boolean => path.startsWith('/network');

/**
 * Reads the body of a successful response.
 *
 * @param text - The body.
 * @param response - The response that it came with.
 * @param context - For the error.
 * @param isText - Whether the operation returns a number as plain text. It stays a string, with all digits.
 * @returns The parsed JSON, or the text.
 * @throws ApiError `INVALID_RESPONSE` for another form, which came from a proxy or a wrong `baseUrl`. The body is not
 *   quoted, since it may contain a session.
 */
export function parseData(
  text: string,
  response: { status: number; headers: HeaderReader; response: Response },
  context: CallContext,
  isText: boolean,
): unknown {
  try {
    return isText && /^\d/.test(text) ? text : JSON.parse(text);
  } catch {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new ApiError(
      'INVALID_RESPONSE',
      response,
      [`not JSON (${type}): check baseUrl`],
      undefined,
      context,
    );
  }
}

/**
 * Gives every failed answer an error that is an object, so that `if (error)` never misses one.
 *
 * @param text - The body.
 * @param status - The HTTP status.
 * @returns The object as sent by the server, or `{ error }` with the text, or with `HTTP <status>` if empty.
 */
export function toErrorBody(text: string, status: number): object {
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {}
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  const said = typeof body === 'string' ? body.trim() : JSON.stringify(body ?? undefined);
  return { error: said || `HTTP ${status}` } satisfies TextError;
}

/** What is in a response. */
export type ReadResult = { ok: true; data: unknown } | { ok: false; error: object; outcomeUnknown: boolean };

/**
 * Parses a response.
 *
 * @param result - What `send` resolves to.
 * @param isText - Whether the operation returns a number as plain text, see {@link returnsText}.
 * @returns The data of a success; of a failure the error, which is always an object, and whether the request may have
 *   been carried out anyway.
 * @throws ApiError `INVALID_RESPONSE` if a success is not JSON.
 */
export function readResult(result: SentResult, isText = false): ReadResult {
  const { ok, status, text, request } = result;
  const { operation, readOnly } = request;
  if (ok) return { ok, data: parseData(text, result, { operation, outcomeUnknown: !readOnly }, isText) };
  const error = toErrorBody(text, status);
  return { ok, error, outcomeUnknown: isUnknown(status, readOnly, (error as TextError).error) };
}

/**
 * Collects what the server said, from all the forms that its errors have (`openapi/guides/errors.md`).
 *
 * @param body - The `error` member of a result.
 * @returns One message for each thing that was rejected; of the players of `invalidPlyrIds`, `id: reason`.
 */
export function errorMessages(body: unknown): string[] {
  const { error, message, errorMessage, invalidPlyrIds } = Object(body) as Record<string, unknown>;
  const players = Object.entries(Object(invalidPlyrIds)).map(([id, reason]) => `${id}: ${reason}`);
  return [error, message, errorMessage, players].flat().filter((text) => typeof text === 'string');
}

/** What `unwrap` takes: a result of this client, or of openapi-fetch over a signed fetch. */
export type Unwrappable = { data?: unknown; error?: unknown; response: Response } & Partial<CallContext>;

/**
 * Turns a result into its data, and an error answer into an exception.
 *
 * @example
 * ```ts
 * const { publicKey } = await unwrap(plyr.GET('/jwt/publicKey'));
 * ```
 *
 * @param result - What a call resolves to, or the promise of it.
 * @returns The `data` of the result.
 * @throws ApiError with the status, the texts and the body of the answer. What the call rejects with goes through.
 */
export async function unwrap<R extends Unwrappable>(
  result: R | Promise<R>,
): Promise<Exclude<R['data'], undefined>> {
  const { data, error, response, operation = 'HTTP', outcomeUnknown = false } = await result;
  if (response.ok) return data as Exclude<R['data'], undefined>;
  throw new ApiError('API_ERROR', response, errorMessages(error), error, { operation, outcomeUnknown });
}
