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
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return noBody;
  return isPlainJson(headers) ? readPlainJson(request) : readWithLibrary(request);
}

async function readPlainJson(request: IncomingMessage): Promise<ParsedBody> {
  // A small body arrives with its headers, so it can be read as soon as the parser has handled both.
  await undefined;
  const length = Number(request.headers['content-length']);
  const bytes = request.readableLength === length ? (request.read() ?? noBytes) : await readAll(request);
  if (!bytes) return badRequest();
  const json = bytes.toString('utf8');
  // The library rejects values other than objects and arrays, and keys named `__proto__`, which escapes can hide. So it must
  // read such bodies itself.
  const isContainer = json.startsWith('{') || json.startsWith('[');
  if (!isContainer || json.includes('__proto__') || json.includes('\\u')) {
    const { headers } = request;
    return readWithLibrary(Object.assign(Readable.from([bytes]), { headers }) as unknown as IncomingMessage);
  }
  try {
    const body = JSON.parse(json);
    return isNestedDeeperThan(json, deepestBody) ? tooDeep(json) : { ok: true, body, json };
  } catch {
    return badRequest(json);
  }
}

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

/** Returns all bytes, or undefined when the client disconnects before the end. */
function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve(undefined));
    request.on('close', () => resolve(undefined));
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
