/** The faults that a request meets, and their responses. */
import type { IncomingMessage } from 'node:http';
import type { FaultPlan, FaultResponse } from '../faults/faults.js';
import type { MatchableRequest } from '../faults/match-request.js';
import { playersNamedBy, withSessions } from '../observability/players.js';
import type { Match, Route } from '../openapi/router.js';
import type { Sandbox } from '../sandboxes/sandboxes.js';
import { type ApiResult, readQuery } from './api-endpoint.js';
import { type EarlyBody, readEarly, sentText } from './early-body.js';
import type { WireResponse } from './response.js';

/** The planned faults of a request. */
export interface PlannedFaults {
  operationId: string | null;
  plan?: FaultPlan | undefined;
  /** The body, if the plan needed it. */
  early?: EarlyBody | undefined;
}

const none: readonly string[] = [];

/**
 * Draws the faults of a request. Reads its body if a fault needs it.
 * @param request The request.
 * @param path The path below `/api`, without the query.
 * @param sandbox The sandbox with the faults.
 * @param route Finds the operation.
 */
export async function planFaults(
  request: IncomingMessage,
  path: string,
  sandbox: Sandbox,
  route: Route,
): Promise<PlannedFaults> {
  const found = route(request.method ?? 'GET', path);
  if (!('operation' in found)) return { operationId: null };
  let early = sandbox.faults.readsBody ? await readEarly(request) : undefined;
  const plan = sandbox.faults.plan(matchable(request, path, sandbox, found, early));
  if (plan && isUnhandled(plan)) early ??= await readEarly(request);
  return { operationId: found.operation.id, plan, early };
}

/** Returns whether a fault ends the request before it is handled. */
export const isUnhandled = ({ drop, response }: FaultPlan): boolean =>
  drop === 'before' || (response !== undefined && !response.after);

/**
 * Returns the result of a request that is not handled.
 * @param planned The planned faults.
 */
export function unhandledResult({ operationId, plan, early }: PlannedFaults): ApiResult {
  const reply = plan?.drop !== 'before' && plan?.response ? responseOf(plan.response) : { status: 0 };
  return {
    operationId,
    reply,
    requestBody: early && sentText(early),
    body: early?.parsed.ok ? early.parsed.body : undefined,
    requestViolations: none,
    violations: none,
  };
}

/** Returns the response that a fault asks for. */
export function responseOf({ status, headers = {}, body }: FaultResponse): WireResponse {
  if (body === undefined) return { status, headers: lowerCase(headers) };
  const isText = typeof body === 'string';
  const type = !isText ? 'application/json' : /^\s*</.test(body) ? 'text/html' : 'text/plain';
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, ...lowerCase(headers) },
    body: isText ? body : JSON.stringify(body),
  };
}

/** Header names are compared in lowercase, so that a header of the fault replaces the mock's. */
const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function matchable(
  request: IncomingMessage,
  path: string,
  sandbox: Sandbox,
  { operation, pathParams }: Match,
  early: EarlyBody | undefined,
): MatchableRequest {
  const fields = () => {
    const sent = early?.parsed.ok ? early.parsed.body : {};
    const body = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
    return { parameters: { ...readQuery(request.url ?? ''), ...pathParams }, body };
  };
  return {
    operation,
    path,
    apiKey: request.headers.apikey as string | undefined,
    fields,
    players() {
      const { parameters, body } = fields();
      const named = playersNamedBy([parameters.plyrId, parameters.identifier].flat(), body);
      return withSessions(named, body, sandbox.playerOf);
    },
  };
}
