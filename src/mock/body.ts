/**
 * Reads request bodies with the library that the server uses (co-body), so that malformed, oversized, compressed and
 * form-encoded bodies come out the same.
 */
import type { IncomingMessage } from 'node:http';
import parse from 'co-body';
import typeis from 'type-is';

const jsonTypes = [
  'application/json',
  'application/json-patch+json',
  'application/vnd.api+json',
  'application/csp-report',
  'application/scim+json',
];
const formTypes = ['application/x-www-form-urlencoded'];

/** The parsed body, or the plain-text answer that the server gives before it looks at anything else. */
export type ParsedBody = { ok: true; body: unknown } | { ok: false; status: 400 | 413; text: string };

/**
 * Reads and parses the body of a request.
 * @param request The request; its stream is consumed.
 * @returns The body. No body, and types that the server does not parse, give `{}`.
 */
export async function readBody(request: IncomingMessage): Promise<ParsedBody> {
  try {
    if (typeis(request, jsonTypes)) return { ok: true, body: await parse.json(request, { limit: '1mb' }) };
    if (typeis(request, formTypes)) return { ok: true, body: await parse.form(request, { limit: '56kb' }) };
    return { ok: true, body: {} };
  } catch (error) {
    return (error as { status?: number }).status === 413
      ? { ok: false, status: 413, text: 'request entity too large' }
      : { ok: false, status: 400, text: 'Bad Request' };
  }
}
