/**
 * Forwards requests to another server and checks both directions against the description. Bytes pass as they come:
 * signatures stay right, and what the server really said reaches the client.
 */
import {
  Agent as HttpAgent,
  type IncomingMessage,
  request as overHttp,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { type Api, readQuery, toWireResponse } from '../http/api-endpoint.js';
import { pairsOf } from '../http/raw-headers.js';
import { type Body, noBody, readBody } from '../http/request-body.js';
import { json, type WireResponse } from '../http/response.js';
import type { ExampleResponder } from '../openapi/example-response.js';
import type { Match, Route } from '../openapi/router.js';
import { UserError } from '../openapi/user-error.js';
import type { Validator } from '../openapi/validator.js';

/** Headers that concern one connection only (RFC 9110, 7.6.1). */
const notForwarded = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
const longestWaitMs = 120_000;
const bodyLimit = 32 * 1024 * 1024;

/** An address that requests cannot be forwarded to. */
export class ProxyUrlError extends UserError {}

/** What a proxy is made of. */
export interface ProxyOptions {
  /** Base URL of the other server's API. */
  upstream: URL;
  route: Route;
  validator: Validator;
  /** For the answers that faults force. */
  exampleResponse: ExampleResponder;
}

/**
 * Reads the address of a server to forward to.
 * @param text Such as `https://api-testnet.plyr.network/api`; without a path, `/api` is added.
 * @throws ProxyUrlError
 */
export function readUpstream(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw new ProxyUrlError(`The server to forward to must be an http or https address, not "${text}".`);
  if (url.username || url.password || url.search || url.hash)
    throw new ProxyUrlError('The address to forward to must have no user, password, query or fragment.');
  url.pathname = url.pathname === '/' ? '/api' : url.pathname.replace(/\/+$/, '');
  return url;
}

/**
 * Answers from another server.
 * @param parts See {@link ProxyOptions}.
 */
export function createProxy(parts: ProxyOptions): Api {
  const { upstream, route, validator, exampleResponse } = parts;
  const isSecure = upstream.protocol === 'https:';
  const agent = isSecure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });

  return async ({ request, path, forced }) => {
    const { method = 'GET', url = '/' } = request;
    const found = route(method, path);
    const match = 'operation' in found ? found : undefined;
    const sent = await bytesOf(request);
    const { body, json: requestBody } = await parsedBody(request, sent);
    const isUnknown = !match && method !== 'OPTIONS';
    const requestViolations = match
      ? validator.checkRequest(match.operation, {
          path: match.pathParams,
          query: readQuery(url),
          body,
        })
      : isUnknown
        ? [`${method} ${path} is not in the description`]
        : [];
    const known = { operationId: match?.operation.id ?? null, requestBody, requestViolations };
    if (forced && match)
      return {
        ...known,
        violations: [],
        reply: toWireResponse(await exampleResponse(match.operation, forced)),
      };

    const start = url.indexOf('?');
    const target = upstream.pathname + (path === '/' && !/^\/api\//i.test(url) ? '' : path);
    const options: RequestOptions = {
      method,
      agent,
      host: upstream.hostname.replace(/^\[|\]$/g, ''),
      port: upstream.port || (isSecure ? 443 : 80),
      path: target + (start < 0 ? '' : url.slice(start)),
      headers: forwardedHeaders(request, upstream, sent) as never,
      setHost: false,
    };
    try {
      const answer = await ask(options, isSecure, sent, request);
      const { reply, text } = answer;
      const violations = match && method !== 'HEAD' ? await checkAnswer(validator, match, reply, text) : [];
      return { ...known, violations, reply };
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? '';
      const message = `${upstream.origin} did not answer ${method} ${path}: ${(error as Error).message || why}`;
      return { ...known, violations: [message], reply: json(502, { error: message }) };
    }
  };
}

/** The answer with its body unpacked, so that it can be checked. */
async function checkAnswer(
  validator: Validator,
  match: Match,
  reply: WireResponse,
  packed: Buffer,
): Promise<readonly string[]> {
  const type = headerOf(reply.rawHeaders ?? [], 'content-type');
  const mediaType = type?.split(';', 1)[0]?.trim().toLowerCase();
  let text: string;
  try {
    text = (await unpack(packed, headerOf(reply.rawHeaders ?? [], 'content-encoding'))).toString();
  } catch (error) {
    return [`the answer cannot be unpacked: ${(error as Error).message}`];
  }
  let body: unknown = text;
  if (mediaType === 'application/json') {
    try {
      body = JSON.parse(text);
    } catch {
      return ['the answer says that it is JSON, and is not'];
    }
  }
  return validator.checkResponse(match.operation, reply.status, mediaType, body);
}

function unpack(bytes: Buffer, encoding: string | undefined): Promise<Buffer> | Buffer {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return promisify(gunzip)(bytes);
    case 'deflate':
      return promisify(inflate)(bytes);
    case 'br':
      return promisify(brotliDecompress)(bytes);
    default:
      return bytes;
  }
}

function ask(
  options: RequestOptions,
  isSecure: boolean,
  body: Buffer,
  client: IncomingMessage,
): Promise<{ reply: WireResponse; text: Buffer }> {
  return new Promise((resolve, reject) => {
    const gaveUp = () => outgoing.destroy(new Error('the client went away'));
    const outgoing = (isSecure ? overHttps : overHttp)(options, async (incoming) => {
      try {
        const text = await bytesOf(incoming);
        const { statusCode: status = 502, statusMessage: statusText = '', rawHeaders } = incoming;
        resolve({ reply: { status, statusText, rawHeaders: endToEnd(rawHeaders), body: text }, text });
      } catch (error) {
        reject(error);
      }
    });
    outgoing.setTimeout(longestWaitMs, () =>
      outgoing.destroy(new Error(`nothing came for ${longestWaitMs / 1000} s`)),
    );
    outgoing.on('error', reject);
    outgoing.on('close', () => client.socket.off('close', gaveUp));
    client.socket.once('close', gaveUp);
    outgoing.end(body.length > 0 ? body : undefined);
  });
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error(`a body is over ${bodyLimit / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as the server reads it; `{}` where it would reject it. */
async function parsedBody(request: IncomingMessage, bytes: Buffer): Promise<Body> {
  const copy = Object.assign(Readable.from(bytes.length > 0 ? [bytes] : []), { headers: request.headers });
  const parsed = await readBody(copy as never);
  return parsed.ok ? parsed : noBody;
}

/** Headers in their order and spelling, for the other server's host, with the length of a body that came in chunks. */
function forwardedHeaders(request: IncomingMessage, upstream: URL, body: Buffer): string[] {
  const headers = ['Host', upstream.host];
  const kept = endToEnd(request.rawHeaders);
  for (let at = 0; at < kept.length; at += 2) {
    const name = kept[at] as string;
    if (!['host', 'expect'].includes(name.toLowerCase())) headers.push(name, kept[at + 1] as string);
  }
  const isUnmeasured = request.headers['transfer-encoding'] !== undefined;
  if (isUnmeasured) headers.push('Content-Length', String(body.length));
  return headers;
}

function endToEnd(rawHeaders: readonly string[]): string[] {
  const connection = headerOf(rawHeaders, 'connection') ?? '';
  const dropped = new Set([
    ...notForwarded,
    ...connection.split(',').map((name) => name.trim().toLowerCase()),
  ]);
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (!dropped.has(name.toLowerCase())) kept.push(name, rawHeaders[at + 1] as string);
  }
  return kept;
}

/** All values of a header, with commas between them. */
function headerOf(rawHeaders: readonly string[], name: string): string | undefined {
  const values = pairsOf(rawHeaders).filter(([candidate]) => candidate === name);
  return values.length > 0 ? values.map(([, value]) => value).join(', ') : undefined;
}
