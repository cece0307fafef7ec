/**
 * Reads request bodies as the library does that the server uses (co-body), so that malformed, oversized, compressed and
 * form-encoded bodies come out the same. The plain case, compact JSON of a known length, is read here, five times as
 * fast; everything else goes through the library itself, which is loaded when it is first needed.
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
  /** The same as text; undefined then. */
  json: string | undefined;
}

/** The body, or the plain-text answer that the server gives before it looks at anything else. */
export type ParsedBody = Body | UnreadableBody;

interface UnreadableBody {
  ok: false;
  status: 400 | 413;
  text: string;
  /** What was sent, for the journal. */
  sent?: string;
}

const badRequest = (sent?: string): UnreadableBody => ({
  ok: false,
  status: 400,
  text: 'Bad Request',
  ...(sent !== undefined && { sent }),
});

/**
 * Deeper JSON is rejected, because what walks it runs out of stack, here and probably in the server, too
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
 * @param request The request; its stream is consumed.
 * @returns The body; by a promise, if there is anything to be waited for.
 */
export function readBody(request: IncomingMessage): ParsedBody | Promise<ParsedBody> {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return noBody;
  return isPlainJson(headers) ? readPlainJson(request) : readWithLibrary(request);
}

async function readPlainJson(request: IncomingMessage): Promise<ParsedBody> {
  const bytes = await readAll(request);
  if (!bytes) return badRequest();
  const json = bytes.toString('utf8');
  // What the library rejects or reads in its own way: other values than objects and lists, and keys named __proto__,
  // which may hide behind escapes.
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

/** All bytes, or nothing when the client went away before the end. */
async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  // A small body comes with its headers: once the parser is through with both, it lies there to be taken.
  await undefined;
  if (request.readableLength === Number(request.headers['content-length']))
    return request.read() ?? Buffer.alloc(0);
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
    // Too deep even for the function that writes JSON.
    return tooDeep();
  }
  return isNestedDeeperThan(json, deepestBody) ? tooDeep(json) : { ok: true, body, json };
}
