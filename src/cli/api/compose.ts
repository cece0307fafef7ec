/** Composes the request of a call without sending it, to show it or to send it with another program. */
import { operationTable } from '../../../generated/operation-table.js';
import { parseRow } from '../../client/named/operation-row.js';
import { hmacSigner, serializeBody, stringToSign } from '../../client/signing.js';
import type { CatalogOperation } from './catalog.js';
import type { Parameters } from './read-arguments.js';
import { quoted } from './shell-quoted.js';

/** A request before it is signed. */
export interface ComposedRequest {
  method: string;
  /** The URL of the operation, with the query. */
  url: string;
  /** Compact JSON; undefined without a body. */
  body: string | undefined;
  /** The headers, without those of the signature. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Distributes parameters to path, query, and body.
 * @param operation What is called.
 * @param parameters All parameters.
 * @param options The base URL, without a slash at the end, and more headers.
 * @throws PlyrError for parameters that a path, a query, or a signed body can't contain.
 */
export function composeRequest(
  operation: CatalogOperation,
  parameters: Parameters,
  { baseUrl, headers }: { baseUrl: string; headers: Readonly<Record<string, string>> },
): ComposedRequest {
  const { method, place } = parseRow(operationTable[operation.id as keyof typeof operationTable]);
  const { target, body: content } = place(parameters);
  const body = content === undefined ? undefined : serializeBody(content);
  const type = body === undefined ? undefined : { 'content-type': 'application/json' };
  return { method, url: baseUrl + target, body, headers: { ...headers, ...type } };
}

/** Headers that sign a request, and the string that the signature covers. */
export interface Signature {
  headers: { apikey: string; timestamp: string; signature: string };
  signedText: string;
}

/**
 * Signs a body. The server accepts the signature for five minutes.
 * @param body Compact JSON; undefined without a body.
 * @param keys The API key and its secret key.
 * @param now Milliseconds since 1970.
 */
export async function signBody(
  body: string | undefined,
  { apiKey, secretKey }: { apiKey: string; secretKey: string },
  now: number = Date.now(),
): Promise<Signature> {
  const timestamp = String(now);
  const signedText = stringToSign(timestamp, body);
  return {
    headers: { apikey: apiKey, timestamp, signature: await hmacSigner(secretKey)(signedText) },
    signedText,
  };
}

/**
 * Returns a request as a shell script. The script signs when it runs, with `PLYR_SECRET_KEY` of the
 * environment. So it contains no secret key, and it does not expire.
 * @param request The request.
 * @param isSigned Whether the operation needs a signature.
 */
export function asCurl({ method, url, body, headers }: ComposedRequest, isSigned: boolean): string {
  const variables = [
    body !== undefined && `BODY=${quoted(body)}`,
    isSigned && 'TIMESTAMP=$(date +%s000)',
    isSigned &&
      `SIGNATURE=$(printf %s "$TIMESTAMP${body === undefined ? '{}' : '$BODY'}" |\n  openssl dgst -sha256 -hmac "$PLYR_SECRET_KEY" | sed 's/.* //')`,
  ];
  const command = [
    `curl ${quoted(url)}`,
    method === 'POST' && body === undefined && '-X POST',
    isSigned && '-H "apikey: $PLYR_API_KEY"',
    isSigned && '-H "timestamp: $TIMESTAMP"',
    isSigned && '-H "signature: $SIGNATURE"',
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    body !== undefined && '-d "$BODY"',
  ];
  return [...variables.filter(Boolean), command.filter(Boolean).join(' \\\n  ')].join('\n');
}

/**
 * Returns a request as an HTTP message, for `.http` files.
 * @param request The request.
 * @param signature Its signature, if it has one.
 */
export function asHttp({ method, url, body, headers }: ComposedRequest, signature?: Signature): string {
  const { pathname, search, host } = new URL(url);
  const all = { host, ...signature?.headers, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [
    `${method} ${pathname}${search} HTTP/1.1`,
    ...lines,
    '',
    ...(body === undefined ? [] : [body]),
  ].join('\n');
}
