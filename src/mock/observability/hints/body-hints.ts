/** Why the body of a request can't be read. */
import type { IncomingHttpHeaders } from 'node:http';
import { jsonProblem } from './json-error.js';

/** A request whose body the server rejects before it checks anything else. */
export interface UnreadableRequest {
  status: number;
  /** The plain-text response. */
  text: string;
  headers: IncomingHttpHeaders;
  /** The body, if it could be read as text. */
  sent?: string | undefined;
}

/**
 * Returns why a body can't be read. The reason never quotes the body, because malformed JSON can contain secrets anywhere.
 * @param request See {@link UnreadableRequest}.
 */
export function explainBody({ status, text, headers, sent }: UnreadableRequest): string {
  if (status === 413) {
    const length = headers['content-length'];
    const size = length === undefined ? '' : ` This one has ${Number(length).toLocaleString('en-US')} bytes.`;
    return `The body is too large: the server reads 1 MiB of JSON, or 56 KiB of a form.${size}`;
  }
  if (text !== 'Bad Request') return text;
  const encoding = headers['content-encoding'];
  if (sent === undefined)
    return encoding === undefined
      ? 'The body did not arrive in full, or its bytes are not text.'
      : `The body can't be decompressed as the header Content-Encoding (${encoding.slice(0, 20)}) says.`;
  if (sent === '') return 'The body is empty, although Content-Type says JSON. Send {} or no Content-Type.';
  const problem = jsonProblem(sent);
  if (problem === undefined)
    return /^\s*[[{]/.test(sent)
      ? 'The server rejects JSON that has the key __proto__.'
      : 'The server reads a JSON object or array only, not a string, a number, true, false, or null.';
  return `The body is not JSON: ${problem}.`;
}
