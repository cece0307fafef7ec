/** The control API under `/_mock/`, as openapi/mock-control.yaml describes it. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { FaultError } from '../faults/faults.js';
import { readQuery } from '../http/api-endpoint.js';
import { json, type WireResponse } from '../http/response.js';
import { listOperations, type Operation } from '../openapi/document.js';
import { PreferenceError } from '../openapi/prefer-header.js';
import { createValidator } from '../openapi/validator.js';
import { assetPath } from '../package-files.js';
import { SandboxNameError } from '../sandboxes/sandboxes.js';
import { loadControlDocument } from './document.js';
import { type ControlDependencies, ControlError, type ControlHandler } from './handler.js';
import { faultHandlers } from './handlers/faults.js';
import { observationHandlers } from './handlers/journal.js';
import { playerHandlers } from './handlers/players.js';
import { mockHandlers } from './handlers/sandboxes.js';
import { stateHandlers } from './handlers/state.js';
import { rejectionReason } from './loopback-only.js';

const handlers: Record<string, ControlHandler> = {
  ...mockHandlers,
  ...stateHandlers,
  ...playerHandlers,
  ...observationHandlers,
  ...faultHandlers,
};

/** Snapshots of big worlds are big. */
const bodyLimit = 256 * 1024 * 1024;

/** Answers a request; the path comes without `/_mock`. */
export type Control = (request: IncomingMessage, path: string) => Promise<WireResponse>;

/**
 * Prepares the control API.
 * @param parts What it works on.
 */
export function createControl(parts: ControlDependencies): Control {
  const document = loadControlDocument();
  const validator = createValidator(document);
  const routes = listOperations(document).map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`),
  }));

  function find(method: string, path: string): { operation: Operation; params: Record<string, string> } {
    const here = routes.filter(({ pattern }) => pattern.test(path));
    const route = here.find(({ operation }) => operation.method === method);
    if (route) return { operation: route.operation, params: decoded(route.pattern.exec(path)?.groups ?? {}) };
    if (here.length === 0)
      throw new ControlError(
        404,
        `There is nothing at /_mock${path}. What there is: GET /_mock/openapi.yaml`,
      );
    const methods = here.map(({ operation }) => operation.method).join(', ');
    throw new ControlError(405, `/_mock${path} takes ${methods}, not ${method}.`);
  }

  async function answer(request: IncomingMessage, path: string): Promise<WireResponse> {
    const rejection = rejectionReason(request);
    if (rejection) throw new ControlError(403, rejection);
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    if (method === 'GET' && path === '/openapi.yaml') {
      const body = readFileSync(assetPath('openapi/mock-control.yaml'), 'utf8');
      return { status: 200, headers: { 'content-type': 'application/yaml; charset=utf-8' }, body };
    }
    const { operation, params } = find(method, path);
    const query = readQuery(request.url ?? '');
    const body = operation.requestBody ? await readJson(request) : undefined;
    const violations = validator.checkRequest(operation, { path: params, query, body });
    if (violations.length > 0) throw new ControlError(400, readable(violations));
    const sandbox = parts.sandboxes.get([request.headers['x-mock-session'] ?? []].flat()[0]);
    const result = (handlers[operation.id] as ControlHandler)({ path: params, query, body, sandbox, parts });
    if (method !== 'GET') parts.changed();
    return json(200, result);
  }

  return async (request, path) => {
    const reply = await answer(request, path).catch((error) => {
      if (error instanceof ControlError) return json(error.status, { error: error.message });
      const isTheirs = [FaultError, PreferenceError, SandboxNameError].some((kind) => error instanceof kind);
      if (isTheirs) return json(400, { error: error.message });
      throw error;
    });
    return { ...reply, isPrivate: true, headers: { ...reply.headers, 'cache-control': 'no-store' } };
  };
}

/** A schema with alternatives complains about each of them; the complaint about all of them says nothing new. */
function readable(violations: readonly string[]): string {
  const told = violations.filter((text) => !text.includes('must match exactly one schema in oneOf'));
  const texts = (told.length > 0 ? told : violations).map((text) =>
    text.replace('boolean schema is false', 'does not belong here'),
  );
  return `The request does not fit: ${[...new Set(texts)].join('; ')}`;
}

function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(params).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    throw new ControlError(400, 'The path has a % that begins no percent-encoded character.');
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new ControlError(413, 'The body is over 256 MiB.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch (error) {
    throw new ControlError(400, `The body must be JSON: ${(error as Error).message}`);
  }
}
