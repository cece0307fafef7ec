import { PlyrError } from './errors.js';

/** What stands in for an error body that is not a JSON object: plain text, HTML of a proxy, or nothing. */
export interface TextError {
  error: string;
}

/**
 * Reads the body of a successful answer.
 *
 * @param text - The body, if there was one.
 * @param response - The answer that it came with.
 * @returns The parsed JSON.
 * @throws PlyrError `INVALID_RESPONSE`. Every operation answers JSON, so something else came from a proxy or a
 *   wrong `baseUrl`. The text is not quoted, since it may hold a session.
 */
export function parseData(text: string | undefined, response: Response): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new PlyrError(
      'INVALID_RESPONSE',
      `The server answered ${response.status} (${type}) with a body that is not JSON. Check baseUrl.`,
    );
  }
}

/**
 * Gives every failed answer an error that is an object, so that `if (error)` never misses one.
 *
 * @param body - The parsed JSON, the text where it was not JSON, or undefined.
 * @param status - The HTTP status.
 * @returns The object as sent by the server, or `{ error }` with the text, or with `HTTP <status>` if empty.
 */
export function toErrorBody(body: unknown, status: number): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  const text = typeof body === 'string' ? body.trim() : JSON.stringify(body ?? undefined);
  return { error: text || `HTTP ${status}` } satisfies TextError;
}
