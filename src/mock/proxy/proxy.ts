/**
 * Forwards requests to another server, and checks both directions against the description. Bytes are not changed, so that
 * signatures stay valid, and the client receives exactly the server's response.
 */
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { type Api, readQuery, toWireResponse } from '../http/api-endpoint.js';
import { arrivedBytes, type Body, noBody, parseBody } from '../http/request-body.js';
import { json, type WireResponse } from '../http/response.js';
import type { RejectionExplainer } from '../observability/hints/explain-rejection.js';
import { hintHeader } from '../observability/hints/hint-header.js';
import type { ExampleResponder } from '../openapi/example-response.js';
import type { Match, Route } from '../openapi/router.js';
import type { Validator, Violation } from '../openapi/validator.js';
import { checkResponse } from './check-response.js';
import {
  BodyTooLargeError,
  bytesOf,
  ClientGoneError,
  exchange,
  type Limits,
  type UpstreamResponse,
} from './exchange.js';
import { forwardedHeaders, staysBelowBase } from './upstream.js';

const defaultLimits: Limits = { timeoutMs: 120_000, bodyBytes: 32 * 1024 * 1024 };

const none: readonly never[] = [];

/** The parts of a proxy. */
export interface ProxyOptions {
  /** Base URL of the other server's API. */
  upstream: URL;
  route: Route;
  validator: Validator;
  /** Returns the responses that faults ask for. */
  exampleResponse: ExampleResponder;
  explainer: Pick<RejectionExplainer, 'forwarded'>;
  /** The limits. The default is two minutes and 32 MiB. */
  limits?: Limits;
}

/**
 * Creates the function that forwards requests to another server.
 * @param parts See {@link ProxyOptions}.
 */
export function createProxy(parts: ProxyOptions): Api {
  const { upstream, route, validator, exampleResponse, explainer, limits = defaultLimits } = parts;
  const isSecure = upstream.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });

  return async ({ request, path, forced, early }) => {
    const { method = 'GET', url = '/' } = request;
    const found = route(method, path);
    const match = 'operation' in found ? found : undefined;
    const operationId = match?.operation.id ?? null;
    const unsent = { operationId, requestBody: undefined, requestViolations: none, violations: none };
    if (!staysBelowBase(path)) {
      const error = `The path ${path} has a segment "..", which can leave ${upstream.href}. It was not forwarded.`;
      return { ...unsent, requestViolations: [error], reply: { ...json(400, { error }), hint: error } };
    }
    let sent: Buffer;
    try {
      sent = early?.bytes ?? arrivedBytes(request) ?? (await bytesOf(request, limits.bodyBytes));
    } catch (thrown) {
      if (!(thrown instanceof BodyTooLargeError)) return { ...unsent, reply: { status: 0 } };
      const error = `The request was not forwarded: ${thrown.message}.`;
      return { ...unsent, reply: { ...json(413, { error }), hint: error } };
    }

    const { body, json: requestBody } = await parsedBody(request, sent);
    const query = readQuery(url);
    const requestViolations = checkRequest(validator, match, { method, path, query, body });
    const known = { operationId, requestBody, body, requestViolations, violations: none };
    if (forced && match) {
      const example = await exampleResponse(match.operation, forced);
      return { ...known, reply: toWireResponse(example) };
    }

    const start = url.indexOf('?');
    const isBase = path === '/' && !(start < 0 ? url : url.slice(0, start)).endsWith('/');
    const options: RequestOptions = {
      method,
      agent,
      host: upstream.hostname.replace(/^\[|\]$/g, ''),
      port: upstream.port || (isSecure ? 443 : 80),
      path: upstream.pathname + (isBase ? '' : path) + (start < 0 ? '' : url.slice(start)),
      headers: forwardedHeaders(request, upstream, sent.length) as never,
      setHost: false,
    };
    try {
      const reply: WireResponse = await exchange(options, isSecure, sent, request, limits);
      const upstreamHint = takeHint(reply);
      if (upstreamHint !== undefined) reply.hint = upstreamHint;
      else if (reply.status >= 400)
        reply.hint = explainer.forwarded({
          url,
          headers: request.headers,
          body,
          operationId,
          origin: upstream.origin,
          violations: requestViolations,
        });
      if (!match || method === 'HEAD') return { ...known, reply };
      return {
        ...known,
        reply,
        violations: await checkResponse(validator, match.operation, reply as UpstreamResponse),
      };
    } catch (thrown) {
      // Status 0: there is no response, and the server isn't to blame.
      if (thrown instanceof ClientGoneError) return { ...known, reply: { status: 0 } };
      const { message, code } = thrown as NodeJS.ErrnoException;
      const error = `${upstream.origin} did not respond to ${method} ${path}: ${message || code}`;
      return { ...known, violations: [error], reply: { ...json(502, { error }), hint: error } };
    }
  };
}

/** Returns the violations of a request. */
function checkRequest(
  validator: Validator,
  match: Match | undefined,
  request: { method: string; path: string; query: ReturnType<typeof readQuery>; body: unknown },
): readonly Violation[] {
  const { method, path, query, body } = request;
  if (match) return validator.checkRequest(match.operation, { path: match.pathParams, query, body });
  return method === 'OPTIONS' ? none : [`${method} ${path} is not in the description`];
}

/** Returns the body as the server reads it, or `{}` where the server rejects it. */
async function parsedBody(request: IncomingMessage, bytes: Buffer): Promise<Body> {
  const parsed = await parseBody(request.headers, bytes);
  return parsed.ok ? parsed : { ...noBody, json: parsed.sent };
}

/** Removes the hint from the headers of a response, and returns it. The other server may be a mock that sends one. */
function takeHint({ rawHeaders = [] }: WireResponse): string | undefined {
  const at = rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === hintHeader);
  return at < 0 ? undefined : rawHeaders.splice(at, 2)[1];
}
