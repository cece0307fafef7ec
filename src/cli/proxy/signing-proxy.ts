/**
 * A proxy that signs all requests that pass through it, so that programs that can't sign can call the API.
 *
 * Anyone who can send requests to it uses its keys. So it accepts requests from programs on this machine. It
 * accepts requests from web pages only if their origin is allowed.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { readOnlyPosts } from '../../../generated/read-only-posts.js';
import { CallError, PlyrError } from '../../client/errors.js';
import type { SignedFetch } from '../../client/signed-fetch.js';
import { textsOf } from '../api/render-failure.js';

/** The options of a proxy. */
export interface SigningProxyOptions {
  /** Signs and sends. */
  signedFetch: SignedFetch;
  /** The base URL of the server, without a slash at the end. */
  baseUrl: string;
  /** Whether requests that change something may pass. */
  allowsChanges: boolean;
  /** The origins of web pages that may use the proxy, such as `http://127.0.0.1:8080`. */
  allowedOrigins: ReadonlySet<string>;
  /** The host names of the proxy, besides `localhost` and IP addresses. */
  allowedHosts: ReadonlySet<string>;
  /** Called with each request after its response was sent. */
  log: (entry: { method: string; path: string; status: number; durationMs: number }) => void;
}

/** The largest body that the proxy reads. The API accepts 1 MiB. */
const MAX_BODY_BYTES = 2 ** 20;

/**
 * Creates the proxy. The caller starts it with `listen`.
 * @param options See {@link SigningProxyOptions}.
 */
export function createSigningProxy(options: SigningProxyOptions): Server {
  return createServer((request, response) => {
    const started = performance.now();
    const { method = 'GET', url = '/' } = request;
    const path = url.split('?', 1)[0] as string;
    response.once('close', () =>
      options.log({ method, path, status: response.statusCode, durationMs: performance.now() - started }),
    );
    pass(request, response, path, options).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  options: SigningProxyOptions,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const { origin } = headers;
  if (!isOwnHost(headers.host, options.allowedHosts))
    return reject(
      response,
      403,
      `The host ${shown(headers.host)} is not allowed. Use 127.0.0.1, or start the proxy with --allow-host.`,
    );
  // A request for an image in a web page has no Origin header.
  const site = headers['sec-fetch-site'];
  if (origin === undefined && site !== undefined && site !== 'none' && site !== 'same-origin')
    return reject(response, 403, 'Web pages may not use the keys of this proxy.');
  if (origin !== undefined && !options.allowedOrigins.has(origin))
    return reject(
      response,
      403,
      `Web pages of ${shown(origin)} may not use the keys of this proxy. Start it with --allow-origin ${shown(origin)} if they should.`,
    );
  if (origin !== undefined) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'Origin');
    response.setHeader('access-control-expose-headers', 'x-mock-hint');
  }
  if (method === 'OPTIONS' && headers['access-control-request-method'] !== undefined) {
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '');
    return void response.writeHead(204).end();
  }
  if (!options.allowsChanges && method !== 'GET' && method !== 'HEAD' && !readOnlyPosts.has(path))
    return reject(
      response,
      403,
      `${method} ${path} changes something on mainnet. Start the proxy with --yes if it may pass.`,
    );
  const body = await bodyOf(request);
  if (body.error !== undefined) return reject(response, body.status, body.error);
  await forward({ method, url, headers: passedOn(request), body: body.json }, response, options);
}

async function forward(
  {
    method,
    url,
    headers,
    body,
  }: { method: string; url: string; headers: Record<string, string>; body: string | undefined },
  response: ServerResponse,
  { signedFetch, baseUrl }: SigningProxyOptions,
): Promise<void> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    const answer = await signedFetch(baseUrl + url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal: left.signal,
      retry: 0,
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    for (const [name, value] of answer.headers) if (!ownHeaders.has(name)) response.setHeader(name, value);
    response
      .writeHead(answer.status, { 'content-length': bytes.length })
      .end(method === 'HEAD' ? undefined : bytes);
  } catch (error) {
    if (left.signal.aborted) return;
    if (!(error instanceof PlyrError)) throw error;
    if (!(error instanceof CallError)) return reject(response, 400, error.message);
    const { message, advice = '' } = textsOf(error, baseUrl);
    reject(response, error.code === 'TIMEOUT' ? 504 : 502, `${message} ${advice}`.trimEnd());
  }
}

interface Body {
  /** Compact JSON. */
  json?: string;
  status: number;
  error?: string;
}

/** The signature covers compact JSON, so the proxy serializes the body again. */
async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES)
      return { status: 413, error: `The body is larger than ${MAX_BODY_BYTES} bytes. The API rejects it.` };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '' || request.method === 'GET' || request.method === 'HEAD') return { status: 200 };
  try {
    return { status: 200, json: JSON.stringify(JSON.parse(text)) };
  } catch {
    return { status: 400, error: 'The body is not valid JSON, so it cannot be signed.' };
  }
}

/** Headers that belong to a connection, or that the proxy sets itself. */
const ownHeaders = new Set([
  ...['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'proxy-authorization'],
  ...[
    'host',
    'content-length',
    'content-encoding',
    'accept-encoding',
    'expect',
    'origin',
    'referer',
    'cookie',
  ],
  ...[
    'apikey',
    'timestamp',
    'signature',
    'access-control-allow-origin',
    'access-control-expose-headers',
    'vary',
  ],
]);

function passedOn({ headers }: IncomingMessage): Record<string, string> {
  const passed = Object.entries(headers).filter(
    ([name, value]) => typeof value === 'string' && !ownHeaders.has(name) && !name.startsWith('sec-'),
  );
  return Object.fromEntries(passed as [string, string][]);
}

/** Checks the Host header, because the host name of a web page can resolve to this machine. */
function isOwnHost(host: string | undefined, allowed: ReadonlySet<string>): boolean {
  const name = (host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return name === 'localhost' || isIP(name) > 0 || allowed.has(name);
}

function reject(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}

const shown = (text = ''): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
