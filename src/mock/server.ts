/** The HTTP front of the mock: CORS, bodies, the base path, plain-text answers, pages, the log. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ParsedBody, readBody } from './body.js';
import type { Engine } from './engine.js';
import type { Pages } from './pages.js';
import { PreferenceError, parsePrefer } from './prefer.js';
import { WorldNameError, type Worlds } from './state/worlds.js';

/** Where the API lives, as on the real server. */
export const BASE_PATH = '/api';

/** One answered request, for the log. */
export interface LogEntry {
  method: string;
  path: string;
  status: number;
  durationMs: number;
  /** What the mock's answer breaks of the description; always a bug of a handler or of the description. */
  violations: string[];
}

/** What goes on the wire. */
interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  violations?: string[];
}

/**
 * Makes the server; the caller listens.
 * @param engine Answers API requests.
 * @param worlds The state, by tester.
 * @param pages Everything outside of `/api`.
 * @param log Told about each answered request.
 * @returns A server that is not listening yet.
 */
export function createFront(
  engine: Engine,
  worlds: Worlds,
  pages: Pages,
  log: (entry: LogEntry) => void,
): Server {
  return createServer(async (request, response) => {
    const started = performance.now();
    const { method = 'GET', url = '/' } = request;
    const path = url.split('?', 1)[0] as string;
    const reply = await handle(request, path, engine, worlds, pages).catch((error) => {
      console.error(error);
      return json(500, { error: `The mock failed: ${error instanceof Error ? error.message : error}` });
    });
    send(request, response, reply);
    const durationMs = performance.now() - started;
    log({ method, path, status: reply.status, durationMs, violations: reply.violations ?? [] });
  });
}

async function handle(
  request: IncomingMessage,
  path: string,
  engine: Engine,
  worlds: Worlds,
  pages: Pages,
): Promise<Reply> {
  if (request.method === 'OPTIONS' && request.headers['access-control-request-method'])
    return preflight(request);
  const inApi = /^\/api(\/|$)/i.test(path);
  if (!inApi) return pages(request.method ?? 'GET', path) ?? text(404, 'Not Found');
  return answerApi(request, path.slice(BASE_PATH.length) || '/', engine, worlds);
}

async function answerApi(
  request: IncomingMessage,
  path: string,
  engine: Engine,
  worlds: Worlds,
): Promise<Reply> {
  const { method = 'GET', headers, url = '' } = request;
  const parsed = await readBody(request);
  let outcome: Awaited<ReturnType<Engine['answer']>>;
  try {
    const preference = parsePrefer(headers.prefer);
    if (!parsed.ok && !preference) return text(parsed.status, parsed.text);
    outcome = await engine.answer({
      method,
      path,
      query: query(url),
      headers,
      body: body(parsed),
      preference,
      world: worlds.get([headers['x-mock-session'] ?? []].flat()[0]),
    });
  } catch (error) {
    if (error instanceof PreferenceError || error instanceof WorldNameError)
      return json(400, { error: error.message });
    throw error;
  }

  if ('miss' in outcome) {
    const { status, text: message, allow } = outcome.miss;
    const allowed: Record<string, string> = allow.length > 0 ? { allow: allow.join(', ') } : {};
    if (method === 'OPTIONS' && allow.length > 0) return text(200, '', allowed);
    return text(status, message, allowed);
  }
  const { answer, operation, violations } = outcome;
  if (violations.length > 0) {
    const error = `The mock's answer to ${operation.id} breaks the description: ${violations.join('; ')}`;
    return { ...json(500, { error }), violations };
  }
  const reply =
    answer.mediaType === 'application/json'
      ? json(answer.status, answer.body)
      : text(answer.status, String(answer.body));
  const example: Record<string, string> = answer.isExample ? { 'x-mock-answer': 'example' } : {};
  return { ...reply, headers: { ...reply.headers, ...answer.headers, ...example } };
}

function preflight(request: IncomingMessage): Reply {
  const headers = request.headers['access-control-request-headers'];
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET,HEAD,PUT,POST,DELETE,PATCH',
      ...(headers && { 'access-control-allow-headers': headers }),
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const { status, headers, body } = reply;
  response.writeHead(status, {
    vary: 'Origin',
    ...((request.method !== 'OPTIONS' || status === 204) && { 'access-control-allow-origin': '*' }),
    ...headers,
    ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function query(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const params = new URLSearchParams(url.slice(start + 1));
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}

function body(parsed: ParsedBody): unknown {
  return parsed.ok ? parsed.body : {};
}

function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

function text(status: number, value: string, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: value };
}
