/** The module `#transport` on Node, Deno, and Bun (see `imports` in package.json). */
import { PlyrError } from '../errors.js';
import { builtin } from './builtin.js';
import { eagerResponse, type MakeResponse } from './eager-response.js';
import { type Fetch, fetchTransport } from './fetch-transport.js';
import { LazyEnding } from './lazy-ending.js';
import { lazyResponse } from './lazy-response.js';
import { nodeTransport } from './node-http.js';
import type { NodeProcess } from './node-types.js';
import type { Ending, Transport, TransportOptions } from './transport.js';
import { isUnconnected } from './unconnected.js';

export { logFromEnv } from '../log-to.js';
export { onAbort } from './shared-listener.js';

const { process } = globalThis as { process?: NodeProcess };
const isDeno = () => 'Deno' in globalThis;
const isNode = () => !isDeno() && !('Bun' in globalThis) && !!process?.versions?.node;

/**
 * Creates the transport: `node:http`, or `fetch` if the application replaced or configured it. The transport
 * checks that for each request, so that interceptors and proxies work whenever they are installed.
 *
 * @throws PlyrError `INVALID_OPTION` for `agent` together with `fetch`, or where there is no `node:http`.
 */
export function createTransport({ fetch, agent }: TransportOptions): Transport {
  const byFetch = carefulFetch(fetch);
  const hasHttp = isNode() && !fetch && builtin('http');
  if (agent && !hasHttp) {
    throw new PlyrError('INVALID_OPTION', 'agent works on Node only, and not together with fetch.');
  }
  if (!hasHttp) return byFetch;
  const byHttp = nodeTransport(agent);
  // An explicit agent wins over a changed `fetch`.
  if (agent) return byHttp;
  return (request, attempt) =>
    (isFetchChanged() || 'dispatcher' in request.init ? byFetch : byHttp)(request, attempt);
}

/** Creates the ending of an attempt. */
export const createEnding = (): Ending => new LazyEnding();

/** Creates the responses that callers get. */
export const makeResponse: MakeResponse = (head, headers, text) =>
  (isNode() ? lazyResponse : eagerResponse)(head, headers, text);

/**
 * Creates a signer that uses `node:crypto`. It is synchronous, and six times as fast as Web Crypto.
 *
 * @param secretKey - The secret key, exactly as issued.
 * @returns HMAC-SHA256 of a message in hexadecimal; undefined where there is no `node:crypto`.
 */
export function fastSigner(secretKey: string): ((message: string) => string) | undefined {
  const crypto = builtin('crypto');
  const key = crypto?.createSecretKey(secretKey, 'utf8');
  return crypto && key && ((message) => crypto.createHmac('sha256', key).update(message).digest('hex'));
}

/** Creates a transport that uses `fetch`. It never sends a request twice, and it knows when nothing was sent. */
function carefulFetch(send: Fetch = (url, init) => fetch(url, init)): Transport {
  const byFetch = fetchTransport(send);
  const onceByFetch = fetchTransport((url, init) => send(url, { ...init, ...bodyReadOnce(init) }));
  return (request, attempt) =>
    (request.readOnly ? byFetch : onceByFetch)(request, attempt).catch((error) => {
      attempt.isSent = !isUnconnected(error);
      throw error;
    });
}

/**
 * Returns a request whose body can be read only once, so that the runtime can't resend it. Some runtimes resend
 * even a POST that may have been carried out. Node's `fetch` does so for status code 421, as the Fetch standard
 * says, unless the body is a stream. Deno (2.9) does so when a reused connection breaks, unless the body is a
 * Blob.
 */
function bodyReadOnce({ body, headers }: RequestInit): RequestInit & { duplex?: 'half' } {
  const text = (body ?? '') as string;
  if (isDeno()) return { body: new Blob([text]) };
  if (!isNode()) return { body: text };
  const bytes = new TextEncoder().encode(text);
  const stream = new ReadableStream({
    start(controller) {
      if (text) controller.enqueue(bytes);
      controller.close();
    },
  });
  // Without the length, Node sends the body in chunks.
  const length = { 'content-length': `${bytes.length}` };
  return { body: stream, duplex: 'half', headers: { ...(headers as object), ...length } };
}

/** Where undici, which is Node's `fetch`, keeps the dispatcher that `setGlobalDispatcher` sets. */
const [first, second] = [1, 2].map((version) => Symbol.for(`undici.globalDispatcher.${version}`)) as [
  symbol,
  symbol,
];
const globals = globalThis as unknown as Record<symbol, object | undefined>;

/** Read once, because environment variables are slow to read. Node itself reads this one only when it starts. */
const usesProxy = process?.env?.NODE_USE_ENV_PROXY === '1';

/** The last values that were checked, and whether they are Node's own. */
let seenFetch: unknown;
let isOwnFetch = false;
const ownDispatchers = new Map<symbol, object>();

/**
 * Returns whether the application replaced the global `fetch`, set a dispatcher, or lets Node use a proxy from
 * the environment. When in doubt, it returns true: `fetch` is slower, but always right.
 */
function isFetchChanged(): boolean {
  const { fetch } = globalThis;
  if (fetch !== seenFetch) {
    seenFetch = fetch;
    isOwnFetch = /^function fetch\(input, init = undefined\) \{[\s\S]*undici/.test(String(fetch));
  }
  return !(isOwnFetch && isOwn(first) && isOwn(second)) || usesProxy;
}

function isOwn(symbol: symbol): boolean {
  const dispatcher = globals[symbol];
  if (dispatcher === ownDispatchers.get(symbol)) return true;
  // Node creates its own dispatcher once, at the first use of fetch. Node's bundler adds this name, which
  // undici's own classes don't have. Another object of the same class has other options.
  const isNodes = /__name\(this, "(Agent|Dispatcher1Wrapper)"\)/.test(String(dispatcher?.constructor));
  if (!dispatcher || !isNodes || ownDispatchers.has(symbol)) return false;
  ownDispatchers.set(symbol, dispatcher);
  return true;
}

// This records Node's own dispatcher if fetch has been used before. Otherwise, the first request finds it.
isFetchChanged();
