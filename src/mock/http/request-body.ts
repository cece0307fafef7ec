/**
 * Reads request bodies like the library of the server (co-body), so that malformed, oversized, compressed, and form-encoded
 * bodies have the same results. The simple case, compact JSON of a known length, is read here, five times as fast. All other
 * bodies go through the library itself, which is loaded on first use.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { isNestedDeeperThan } from './json-depth.js';

const jsonTypes = [
  'application/json',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/csp-report',
  'application/scim+json',
];
const formTypes = ['application/x-www-form-urlencoded'];

/** The library reads 1 MiB of JSON at most. */
const jsonLimit = 1_048_576;

/** A body as the server reads it. */
export interface Body {
  ok: true;
  /** `{}` when there was none, or one of a type that the server does not parse. */
  body: unknown;
  /** The body as a string. Undefined in these cases. */
  json: string | undefined;
}

/** The body, or the plain-text response that the server sends before it checks anything else. */
export type ParsedBody = Body | UnreadableBody;

interface UnreadableBody {
  ok: false;
  status: 400 | 413;
  text: string;
  /** The body as it was sent, for the journal. */
  sent?: string;
}

const badRequest = (sent?: string): UnreadableBody => ({
  ok: false,
  status: 400,
  text: 'Bad Request',
  ...(sent !== undefined && { sent }),
});

/**
 * The deepest JSON. The mock rejects deeper JSON, because traversing it overflows the stack, here and probably in the server
 * (behavior/known-differences.ts).
 */
export const deepestBody = 1_000;

const tooDeep = (sent?: string): UnreadableBody => ({
  ...badRequest(sent),
  text: `The mock rejects JSON that is nested deeper than ${deepestBody} levels.`,
});

/** The result for a request without a body. */
export const noBody: Body = { ok: true, body: Object.freeze({}), json: undefined };

/**
 * Reads and parses the body of a request.
 * @param request The request, whose stream is consumed.
 * @returns The body, or a promise if it is not complete yet.
 */
export function readBody(request: IncomingMessage): ParsedBody | Promise<ParsedBody> {
  const { headers } = request;
  if (!hasBody(headers)) return noBody;
  const bytes = arrivedBytes(request);
  if (bytes) return parseBody(headers, bytes);
  if (request.destroyed) return badRequest();
  const reading = isPlainJson(headers)
    ? readAll(request).then((all) => parseBody(headers, all))
    : readWithLibrary(request);
  return Promise.race([reading, brokenOff(request)]);
}

/**
 * Returns the bytes of a body that has arrived completely, as most have when their request is handled. This works even if
 * the client is gone, when the stream would only end with an error.
 * @param request A request whose stream was not read yet.
 */
export function arrivedBytes(request: IncomingMessage): Buffer | undefined {
  return request.complete ? (request.read() ?? noBytes) : undefined;
}

/**
 * Parses a body.
 * @param headers The headers of its request.
 * @param bytes The body as it was sent.
 * @returns The body, or a promise if the library has to parse it.
 */
export function parseBody(headers: IncomingHttpHeaders, bytes: Buffer): ParsedBody | Promise<ParsedBody> {
  if (!hasBody(headers)) return noBody;
  const plain = isPlainJson(headers) ? parsePlainJson(bytes) : undefined;
  if (plain) return plain;
  const stream = Readable.from(bytes.length > 0 ? [bytes] : []);
  return readWithLibrary(Object.assign(stream, { headers }) as unknown as IncomingMessage);
}

/** Returns nothing for a body that only the library reads as the server does. */
function parsePlainJson(bytes: Buffer): ParsedBody | undefined {
  const json = bytes.toString('utf8');
  // The library rejects values other than objects and arrays, and keys named `__proto__`, which escapes can hide.
  const isContainer = json.startsWith('{') || json.startsWith('[');
  if (!isContainer || json.includes('__proto__') || json.includes('\\u')) return undefined;
  try {
    const body = JSON.parse(json);
    return isNestedDeeperThan(json, deepestBody) ? tooDeep(json) : { ok: true, body, json };
  } catch {
    return badRequest(json);
  }
}

const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

function isPlainJson(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type'];
  return (
    (type === 'application/json' || type === 'application/json; charset=utf-8') &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    Number(headers['content-length']) <= jsonLimit
  );
}

const noBytes = Buffer.alloc(0);

/** Returns all bytes. If the client disconnects before the end, it never does. */
function readAll(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** Waits until the client disconnects before the end. The library doesn't notice that if the body is compressed. */
function brokenOff(request: IncomingMessage): Promise<ParsedBody> {
  return new Promise((resolve) => {
    request.once('close', () => {
      if (!request.complete) resolve(badRequest());
    });
  });
}

async function readWithLibrary(request: IncomingMessage): Promise<ParsedBody> {
  const [{ default: parse }, { default: typeis }] = await Promise.all([import('co-body'), import('type-is')]);
  try {
    if (typeis(request, jsonTypes)) return parsed(await parse.json(request, { limit: '1mb' }));
    if (typeis(request, formTypes)) return parsed(await parse.form(request, { limit: '56kb' }));
    return noBody;
  } catch (error) {
    const { status, body } = error as { status?: number; body?: unknown };
    return status === 413
      ? { ok: false, status: 413, text: 'request entity too large' }
      : badRequest(typeof body === 'string' ? body : undefined);
  }
}

function parsed(body: unknown): ParsedBody {
  let json: string;
  try {
    json = JSON.stringify(body);
  } catch {
    // The value is nested too deep even for `JSON.stringify`.
    return tooDeep();
  }
  return isNestedDeeperThan(json, deepestBody) ? tooDeep(json) : { ok: true, body, json };
}
