/** The control API under `/_mock/`, as openapi/mock-control.yaml describes it. */
import type { IncomingMessage } from 'node:http';
import { readQuery } from '../http/api-endpoint.js';
import { errorResponse, json, type WireResponse } from '../http/response.js';
import { BASE_PATH } from '../http/server.js';
import { didYouMean } from '../observability/hints/did-you-mean.js';
import { parseJson } from '../observability/hints/json-error.js';
import { listOperations, loadDocument, type Operation } from '../openapi/document.js';
import { compileRoutes, type Match } from '../openapi/router.js';
import { UserError } from '../openapi/user-error.js';
import { createDiscriminatingValidator } from '../openapi/validator.js';
import { statedName } from '../sandboxes/sandbox-name.js';
import { checkChoices } from './check-choices.js';
import { type ControlDependencies, type ControlHandler, RawReply } from './handler.js';
import { activityLogHandlers } from './handlers/activity-logs.js';
import { assetHandlers } from './handlers/assets.js';
import { eventHandlers } from './handlers/events.js';
import { faultHandlers } from './handlers/faults.js';
import { incidentHandlers } from './handlers/incidents.js';
import { observationHandlers } from './handlers/journal.js';
import { sessionHandlers } from './handlers/player-sessions.js';
import { playerSetters } from './handlers/player-setters.js';
import { playerHandlers } from './handlers/players.js';
import { referenceHandlers } from './handlers/reference.js';
import { roomHandlers } from './handlers/rooms.js';
import { lifecycleHandlers } from './handlers/sandbox-lifecycle.js';
import { mockHandlers } from './handlers/sandboxes.js';
import { stateHandlers } from './handlers/state.js';
import { taskHandlers } from './handlers/tasks.js';

/** All operations except `getHealth`, by operationId. */
export const handlers: Readonly<Record<string, ControlHandler>> = {
  ...mockHandlers,
  ...referenceHandlers,
  ...lifecycleHandlers,
  ...stateHandlers,
  ...playerHandlers,
  ...activityLogHandlers,
  ...roomHandlers,
  ...assetHandlers,
  ...sessionHandlers,
  ...observationHandlers,
  ...eventHandlers,
  ...faultHandlers,
  ...incidentHandlers,
  ...playerSetters,
  ...taskHandlers,
};

/** Operations that are not about one sandbox, so they ignore `X-Mock-Session`. */
export const ofAllSandboxes: ReadonlySet<string> = new Set([
  'getControlDescription',
  'listOperations',
  'listWorlds',
  'deleteWorld',
  'listDeviations',
  ...Object.keys(lifecycleHandlers),
]);

/** The largest body. It is high because of snapshots of large states. */
const bodyLimit = 256 * 1024 * 1024;

/** Returns the response to a request. The path excludes `/_mock`. The URL can name a sandbox. */
export type Control = (
  request: IncomingMessage,
  path: string,
  sandbox: string | undefined,
) => Promise<WireResponse>;

/**
 * Creates the control API.
 * @param parts The dependencies.
 */
export function createControl(parts: ControlDependencies): Control {
  const document = loadDocument('mock-control');
  const validator = createDiscriminatingValidator(document);
  // With an empty name, the path of one sandbox must not become the path of all.
  const route = compileRoutes(listOperations(document), true);

  function find(method: string, path: string): Match {
    if (!isDecodable(path)) throw new UserError('The path has a % that begins no percent-encoded character.');
    const found = route(method, path);
    if ('operation' in found) return found;
    if (found.allow.length === 0)
      throw new UserError(`Unknown path /_mock${path}. See GET /_mock/openapi.yaml for all paths.`, 404);
    const methods = found.allow.filter((name) => name !== 'HEAD').join(', ');
    throw new UserError(`/_mock${path} takes ${methods}, not ${method}.`, 405);
  }

  async function answer(...[request, path, inUrl]: Parameters<Control>): Promise<WireResponse> {
    // Health checks need no token, because the response reveals no more than a connection attempt does.
    if (path === '/health') return health(request);
    const rejection = parts.guard(request);
    if (rejection) throw rejection;
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const { operation, pathParams } = find(method, path);
    const query = readQuery(request.url ?? '');
    checkQuery(operation, query);
    const body = await readJson(request, operation);
    if (operation.requestBody) checkChoices(document, operation.requestBody.schema, body);
    const violations = validator.checkRequest(operation, { path: pathParams, query, body });
    if (violations.length > 0) throw new UserError(readable(violations));
    const stated = statedName(request, inUrl);
    const name = ofAllSandboxes.has(operation.id) ? '' : stated;
    await parts.stateDir?.caughtUp();
    await parts.sandboxes.prepare(name);
    // Neither reading a sandbox nor deleting its content creates the sandbox.
    const sandbox =
      method === 'GET' || method === 'DELETE' ? parts.sandboxes.peek(name) : parts.sandboxes.get(name);
    const result = await (handlers[operation.id] as ControlHandler)({
      path: pathParams,
      query,
      body,
      headers: request.headers,
      sandbox,
      sandboxName: name ?? '',
      base: parts.baseUrl(request, inUrl),
      apiUrl: (of) => parts.baseUrl(request, of) + BASE_PATH,
      parts,
    });
    await parts.stateDir?.written();
    return result instanceof RawReply ? result.response : json(200, result);
  }

  return async (...call) => {
    const reply = await answer(...call).catch(errorResponse);
    return { ...reply, isPrivate: true, headers: { ...reply.headers, 'cache-control': 'no-store' } };
  };
}

/** Makes violations readable. With alternatives, there is one for each, so the one about all of them is left out. */
function readable(violations: readonly string[]): string {
  const told = violations.filter((text) => !text.includes('must match exactly one schema in oneOf'));
  const ofChoice = told.filter((text) => !/must match "(then|else)" schema$/.test(text));
  const texts = (ofChoice.length > 0 ? ofChoice : violations).map((text) =>
    text
      .replace('boolean schema is false', 'does not belong here')
      .replace('must NOT have additional properties', 'has a field that does not belong here'),
  );
  return `The request does not fit: ${[...new Set(texts)].join('; ')}`;
}

function health({ method = 'GET' }: IncomingMessage): WireResponse {
  if (method === 'GET' || method === 'HEAD') return json(200, { status: 'up' });
  throw new UserError(`/_mock/health takes GET, not ${method}.`, 405);
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== undefined;
  } catch {
    return false;
  }
}

/** Rejects unknown query parameters, because a misspelled filter would otherwise match everything. */
function checkQuery(operation: Operation, query: Record<string, unknown>): void {
  const known = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const hint = didYouMean(unknown[0] ?? '', known);
  const expected = known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes none.';
  throw new UserError(
    `${operation.id} has no query parameter ${unknown.map((name) => `"${name.slice(0, 100)}"`).join(', ')}.${hint} ${expected}`,
  );
}

async function readJson(request: IncomingMessage, operation: Operation): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new UserError('The body is over 256 MiB.', 413);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  if (!operation.requestBody) {
    // Some HTTP clients send an empty object with each POST.
    if (/^\s*(\{\s*\})?\s*$/.test(text)) return undefined;
    throw new UserError(`${operation.id} takes no body. Send the request without one.`);
  }
  if (text.trim() === '' && !operation.requestBody.required) return {};
  try {
    return parseJson(text);
  } catch (error) {
    throw new UserError(`The body must be JSON: ${(error as Error).message}`);
  }
}
