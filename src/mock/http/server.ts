/** The HTTP server of the mock: dispatches requests, and handles CORS, faults, the journal, and the log. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { dropConnection, waitFor } from '../faults/apply-fault.js';
import type { FaultPlan } from '../faults/faults.js';
import { explainFault } from '../observability/hints/fault-hints.js';
import { explainOutside } from '../observability/hints/route-hints.js';
import { noRoute, type Route } from '../openapi/router.js';
import { sandboxOfKey, splitUrl, statedName } from '../sandboxes/sandbox-name.js';
import type { Sandbox, Sandboxes } from '../sandboxes/sandboxes.js';
import type { StateDir } from '../sandboxes/state-dir.js';
import { WriteLog } from '../state/write-log.js';
import { afterThisTick } from './after-this-tick.js';
import type { Api, ApiResult } from './api-endpoint.js';
import {
  isUnhandled,
  type PlannedFaults,
  planFaults,
  responseOf,
  unhandledResult,
} from './planned-faults.js';
import { type Records, recordRequest } from './record-request.js';
import { errorResponse, failedResponse, notRouted, send, type WireResponse } from './response.js';
import type { Pages } from './static-pages.js';
import type { TlsPair } from './tls-pair.js';

/** The base path of the API, as on the real server. */
export const BASE_PATH = '/api';

/** The base path of the control API. */
export const CONTROL_PATH = '/_mock';

/** The parts that the server dispatches to. */
export interface ServerDependencies extends Records {
  /** Handles requests under `/api`. */
  api: Api;
  /** Finds the operation of a request, for its faults. */
  route: Route;
  sandboxes: Sandboxes;
  /** Handles requests outside of `/api`. */
  pages: Pages;
  /** Handles requests under `/_mock`, with the sandbox that the URL names, if any. */
  control: (request: IncomingMessage, path: string, sandbox: string | undefined) => Promise<WireResponse>;
  /** Keeps the state on the disk. Each response waits for the write. */
  stateDir: Pick<StateDir, 'caughtUp' | 'written'> | undefined;
  /** For https. */
  tls?: TlsPair | undefined;
}

const none: readonly string[] = [];
const noFaults: PlannedFaults = { operationId: null };
const noPlan: Partial<FaultPlan> = {};

/**
 * Creates the server. The caller makes it listen.
 * @param parts See {@link ServerDependencies}.
 * @returns A server that is not listening yet.
 * @throws Error of OpenSSL when it can't read the certificate or the key, or when they don't belong together.
 */
export function createMockServer(parts: ServerDependencies): Server {
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now();
    const { sandbox, url } = splitUrl(request.url ?? '/');
    // All later code, including the journal, sees the same URL in all sandboxes.
    request.url = url;
    const end = url.indexOf('?');
    const path = end < 0 ? url : url.slice(0, end);
    const respond = (answer: typeof respondApi) => {
      answer(request, response, { path, sandbox }, started, parts).catch((error) => {
        // An unhandled rejection would end the process, with all sandboxes in it.
        console.error(error);
        response.destroy();
      });
    };
    // Other requests are few, and a reader of events has to notice at once when its client leaves.
    if (isIn(BASE_PATH, path) && !isPreflight(request)) afterThisTick(() => respond(respondApi));
    else respond(respondOther);
  };
  return parts.tls ? tlsServer(parts.tls, listener) : createServer(listener);
}

function tlsServer(tls: TlsPair, listener: RequestListener): Server {
  const server = createTlsServer(tls, listener);
  // OpenSSL accepts a key of another type than that of the certificate, but then each handshake fails.
  if (new X509Certificate(tls.cert).checkPrivateKey(createPrivateKey(tls.key))) return server;
  throw Object.assign(new Error('key type mismatch'), { code: 'ERR_OSSL_X509_KEY_TYPE_MISMATCH' });
}

/** The parts of a request's URL. */
interface Target {
  path: string;
  /** The sandbox that it names. */
  sandbox: string | undefined;
}

async function respondOther(
  request: IncomingMessage,
  response: ServerResponse,
  { path, sandbox }: Target,
  started: number,
  parts: ServerDependencies,
): Promise<void> {
  const { method = 'GET' } = request;
  const reply = await handle(request, { path, sandbox }, parts).catch(errorResponse);
  // A preflight response of the API has only the headers that the server sends.
  if (!isIn(BASE_PATH, path)) {
    // A 401 here means only that the control token is missing or wrong.
    const challenge = reply.status === 401 ? { 'www-authenticate': 'Bearer' } : {};
    reply.headers = { ...pageHeaders, ...challenge, ...reply.headers };
  }
  await send(request, response, reply);
  const durationMs = performance.now() - started;
  parts.log({
    ...plainEntry,
    method,
    path: parts.redaction.path(null, path),
    status: reply.status,
    durationMs,
    ...(sandbox !== undefined && { sandbox, world: sandbox }),
    hint: reply.hint ?? null,
  });
}

const plainEntry = {
  violations: none,
  requestViolations: none,
  operationId: null,
  sandbox: '',
  world: '',
  gameId: null,
  players: none,
  faults: none,
  hint: null,
};

/** Headers that forbid type sniffing, scripts (unless a page allows its own), and frames. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Handles all requests except those to the API. */
async function handle(
  request: IncomingMessage,
  { path, sandbox }: Target,
  parts: ServerDependencies,
): Promise<WireResponse> {
  // A page of another site must not learn whether it could control the mock.
  if (isIn(CONTROL_PATH, path))
    return parts.control(request, path.slice(CONTROL_PATH.length) || '/', sandbox);
  if (isPreflight(request)) return preflight(request);
  statedName(request, sandbox);
  await parts.sandboxes.prepare(sandbox);
  const { method = 'GET' } = request;
  const page = await parts.pages(request, path, sandbox);
  return page ?? { ...notRouted(method, noRoute(method)), hint: explainOutside(method, path, parts.route) };
}

async function respondApi(
  request: IncomingMessage,
  response: ServerResponse,
  { path: fullPath, sandbox: inUrl }: Target,
  started: number,
  parts: ServerDependencies,
): Promise<void> {
  const path = fullPath.slice(BASE_PATH.length) || '/';
  let sandbox: Sandbox | undefined;
  let plan: FaultPlan | undefined;
  let answer: ApiResult;
  const writes = new WriteLog();
  try {
    const name = sandboxOf(request, inUrl, parts.sandboxes);
    const catchingUp = parts.stateDir?.caughtUp();
    if (catchingUp) await catchingUp;
    const reading = parts.sandboxes.prepare(name);
    if (reading) await reading;
    sandbox = parts.sandboxes.acquire(name);
    const planned = sandbox.faults.isActive
      ? await planFaults(request, path, sandbox, parts.route)
      : noFaults;
    plan = planned.plan;
    if (plan?.delayMs) await waitFor(plan.delayMs, response);
    if (plan && isUnhandled(plan)) answer = unhandledResult(planned);
    else {
      const { answer: forced, outages, task: taskEffect, undoTask, response: last } = plan ?? noPlan;
      const { early } = planned;
      const made = parts.api({ request, path, sandbox, forced, outages, taskEffect, early, writes });
      answer = made instanceof Promise ? await made : made;
      if (taskEffect && !taskEffect.isTaken) undoTask?.();
      if (last) answer = { ...answer, reply: responseOf(last) };
    }
  } catch (error) {
    answer = { ...unhandled, reply: failedResponse(error) };
  }
  if (sandbox) parts.sandboxes.settle(sandbox, answer.reply.status === 401);
  const writing = parts.stateDir?.written();
  if (writing) await writing.catch((error) => (answer = { ...answer, reply: failedResponse(error) }));

  let { reply } = answer;
  const faultHint = plan && explainFault(plan, reply.status);
  if (faultHint !== undefined) reply = { ...reply, hint: faultHint };
  const at = sandbox?.state.now() ?? 0;
  const serverTime = sandbox?.state.signatureTime() ?? 0;
  if (sandbox) parts.sandboxes.release(sandbox);
  // Clients correct their clocks by this header, so it has the time that signatures are checked against.
  if (sandbox && Math.abs(serverTime - Date.now()) >= 1000)
    response.setHeader('date', new Date(serverTime).toUTCString());
  const isDropped = plan?.drop !== undefined || reply.status === 0;
  try {
    if (isDropped) dropConnection(response);
    else if (plan) await send(request, response, reply, plan);
    else send(request, response, reply);
  } catch (error) {
    // Node rejects some status codes and headers that a handler can return.
    if (response.headersSent) throw error;
    reply = failedResponse(error);
    send(request, response, reply);
  }
  const status = isDropped ? 0 : reply.status;

  const durationMs = performance.now() - started;
  const result = reply === answer.reply ? answer : { ...answer, reply };
  recordRequest(parts, { request, path: fullPath, sandbox, plan, result, status, at, durationMs, writes });
}

/** An API key selects a sandbox only if it exists. A request never creates a sandbox by its key. */
function sandboxOf(request: IncomingMessage, inUrl: string | undefined, sandboxes: Sandboxes) {
  const stated = statedName(request, inUrl);
  if (stated) return stated;
  const ofKey = sandboxOfKey(request.headers.apikey as string | undefined);
  return ofKey !== undefined && sandboxes.has(ofKey) ? ofKey : undefined;
}

const unhandled = { operationId: null, requestBody: undefined, requestViolations: none, violations: none };

/** Returns whether a path is a base path or below it. Case-insensitive. */
function isIn(base: string, path: string): boolean {
  const next = path.charCodeAt(base.length);
  const isWhole = path.length === base.length || next === 0x2f;
  return isWhole && path.slice(0, base.length).toLowerCase() === base;
}

const isPreflight = (request: IncomingMessage): boolean =>
  request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;

function preflight(request: IncomingMessage): WireResponse {
  const headers = request.headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH',
      ...(headers && { 'access-control-allow-headers': headers }),
    },
  };
}
