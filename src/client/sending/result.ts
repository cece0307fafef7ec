import { ApiError, type CallContext } from '../errors.js';
import type { HeaderReader } from '../transports/transport.js';
import { isUnknown } from './retry.js';
import type { SentResult } from './sent-result.js';

/** The error for a body that is not a JSON object: plain text, the HTML of a proxy, or nothing. */
export interface TextError {
  error: string;
}

/** Only these operations return plain text: a number with all its digits. A test compares this with the description. */
export const returnsText = (path: string): boolean => path.startsWith('/network');

/**
 * Reads the body of a successful response.
 *
 * @param text - The body.
 * @param response - The response that the body belongs to.
 * @param context - The operation and the outcome, for the error.
 * @param isText - Whether the operation returns a number as plain text. It stays a string, with all digits.
 * @returns The parsed JSON, or the string.
 * @throws ApiError `INVALID_RESPONSE` for anything else, which comes from a proxy or a wrong `baseUrl`. The
 *   message doesn't quote the body, which may contain a session.
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
 * Turns the body of an error response into an object, so that `if (error)` is true for every error.
 *
 * @param text - The body.
 * @param status - The status code.
 * @returns The object that the server sent. For another body, `{ error }` with the body as a string, or with
 *   `HTTP <status>` if the body is empty.
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

/** The parsed content of a response. */
export type ReadResult = { ok: true; data: unknown } | { ok: false; error: object; outcomeUnknown: boolean };

/**
 * Parses a response.
 *
 * @param result - The response, as `send` returns it.
 * @param isText - Whether the operation returns a number as plain text, see {@link returnsText}.
 * @returns The data of a success. For a failure, the error, which is always an object, and whether the request
 *   may have been carried out anyway.
 * @throws ApiError `INVALID_RESPONSE` if the body of a success is not JSON.
 */
export function readResult(result: SentResult, isText = false): ReadResult {
  const { ok, status, text, request } = result;
  const { operation, readOnly } = request;
  if (ok) return { ok, data: parseData(text, result, { operation, outcomeUnknown: !readOnly }, isText) };
  const error = toErrorBody(text, status);
  return { ok, error, outcomeUnknown: isUnknown(status, readOnly, (error as TextError).error) };
}

/**
 * Collects the messages of an error body, in any of the forms that the server uses (`openapi/guides/errors.md`).
 *
 * @param body - The `error` member of a result.
 * @returns One message for each rejected value. For players in `invalidPlyrIds`, the message is `id: reason`.
 */
export function errorMessages(body: unknown): string[] {
  const { error, message, errorMessage, invalidPlyrIds } = Object(body) as Record<string, unknown>;
  const players = Object.entries(Object(invalidPlyrIds)).map(([id, reason]) => `${id}: ${reason}`);
  return [error, message, errorMessage, players].flat().filter((text) => typeof text === 'string');
}

/** The input of `unwrap`: a result of this client, or of openapi-fetch with a signed fetch. */
export type Unwrappable = { data?: unknown; error?: unknown; response: Response } & Partial<CallContext>;

/**
 * Returns the data of a result, or throws its error.
 *
 * @example
 * ```ts
 * const { publicKey } = await unwrap(plyr.GET('/jwt/publicKey'));
 * ```
 *
 * @param result - The result of a call, or a promise of it.
 * @returns The `data` of the result.
 * @throws ApiError with the status code, the messages, and the body of the response. If the call rejects, it
 *   throws the same error.
 */
export async function unwrap<R extends Unwrappable>(
  result: R | Promise<R>,
): Promise<Exclude<R['data'], undefined>> {
  const { data, error, response, operation = 'HTTP', outcomeUnknown = false } = await result;
  if (response.ok) return data as Exclude<R['data'], undefined>;
  throw new ApiError('API_ERROR', response, errorMessages(error), error, { operation, outcomeUnknown });
}
