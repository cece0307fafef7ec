/** Responses, as they are sent. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { sendBadly } from '../faults/apply-fault.js';
import type { FaultPlan } from '../faults/fault-types.js';
import { explainFailure } from '../observability/hints/failure-hints.js';
import { hintHeader, hintHeaderValue } from '../observability/hints/hint-header.js';
import type { NoRoute } from '../openapi/router.js';
import { UserError } from '../openapi/user-error.js';
import { afterThisTick } from './after-this-tick.js';

/** A response, ready to be sent. */
export interface WireResponse {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** The headers of another server, which replace all headers of the mock: name, value, name, value. */
  rawHeaders?: string[];
  /** The reason phrase of another server. */
  statusText?: string;
  /** Why the request is rejected or fails, without secrets. For the journal, the log, and a header. */
  hint?: string | undefined;
  /** True for responses that pages of other sites must not read. */
  isPrivate?: boolean;
  /** Writes the body bit by bit, after the headers. */
  stream?: (response: ServerResponse) => void;
}

const jsonHeaders = Object.freeze({ 'content-type': 'application/json; charset=utf-8' });

/**
 * Returns a JSON response.
 * @param status The status code.
 * @param value The body.
 */
export function json(status: number, value: unknown): WireResponse {
  return { status, headers: jsonHeaders, body: JSON.stringify(value) };
}

/**
 * Returns a plain-text response.
 * @param status The status code.
 * @param value The body.
 * @param headers Additional headers.
 */
export function text(status: number, value: string, headers: Record<string, string> = {}): WireResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: value };
}

/**
 * Returns the response to a request that matches no operation. For HEAD, the server sends neither a type nor a length. With
 * 501, it sends `Allow` even if that is empty (openapi/evidence/users-auth-misc.md#110-routing-and-cors).
 * @param method The method of the request.
 * @param noRoute The result of the router.
 */
export function notRouted(method: string, noRoute: NoRoute): WireResponse {
  const { status, allow } = noRoute;
  const headers: Record<string, string> =
    allow.length > 0 || status === 501 ? { allow: allow.join(', ') } : {};
  if (method === 'OPTIONS' && allow.length > 0) return text(200, '', headers);
  return method === 'HEAD' ? { status, headers } : text(status, noRoute.text, headers);
}

/**
 * Returns the response to a request that failed because of a mistake of the caller or a bug of the mock. Bugs are logged.
 * @param error The thrown value.
 */
export function errorResponse(error: unknown): WireResponse {
  if (error instanceof UserError) return json(error.status, { error: error.message });
  console.error(error);
  return json(500, { error: `The mock failed: ${error instanceof Error ? error.message : error}` });
}

/**
 * Returns the response to a request to the API that failed, with a hint.
 * @param error The thrown value.
 */
export const failedResponse = (error: unknown): WireResponse => ({
  ...errorResponse(error),
  hint: explainFailure(error),
});

/**
 * Sends a response.
 * @param request The request.
 * @param response The stream to write to.
 * @param reply The response.
 * @param plan The faults of the request, if any.
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: WireResponse,
  plan?: FaultPlan,
): void | Promise<void> {
  const { status, body } = reply;
  if (reply.rawHeaders) response.writeHead(status, reply.statusText, withHint(reply.rawHeaders, reply.hint));
  else response.writeHead(status, headersOf(request, reply, plan));
  if (reply.stream && request.method !== 'HEAD') {
    response.flushHeaders();
    return reply.stream(response);
  }
  const isSent = request.method !== 'HEAD' && body !== undefined;
  if (isSent && plan && (plan.truncate || plan.bytesPerSecond))
    return sendBadly(response, Buffer.from(body as string), plan);
  afterThisTick(() => response.end(isSent ? body : undefined));
}

function headersOf(request: IncomingMessage, reply: WireResponse, plan?: FaultPlan): OutgoingHttpHeaders {
  const { status, headers, body, hint, isPrivate } = reply;
  const all: OutgoingHttpHeaders = {};
  if (!isPrivate) all.vary = 'Origin';
  if (!isPrivate && (request.method !== 'OPTIONS' || status === 204))
    all['access-control-allow-origin'] = '*';
  Object.assign(all, headers);
  if (plan && plan.ids.length > 0) all['x-mock-fault'] = plan.ids.join(',');
  if (hint !== undefined) {
    all[hintHeader] = hintHeaderValue(hint);
    // Pages of other origins can read only the listed headers.
    all['access-control-expose-headers'] = hintHeader;
  }
  if (body !== undefined) all['content-length'] = Buffer.byteLength(body);
  return all;
}

/** The headers of another server stay as they are. Its own CORS headers decide which of them pages can read. */
const withHint = (rawHeaders: string[], hint: string | undefined): string[] =>
  hint === undefined ? rawHeaders : [...rawHeaders, hintHeader, hintHeaderValue(hint)];
