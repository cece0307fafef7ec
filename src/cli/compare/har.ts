import { Redaction, redacted } from '../../mock/observability/redact.js';
import type { OpenApiDocument } from '../../mock/openapi/document.js';
import type { WireExchange } from './api-server.js';
import { bodyOf } from './compare-responses.js';

/** An exchange with its place in the comparison. */
export interface HarSource {
  operationId: string | null;
  /** A comment, such as `getUserInfo, example, live server`. */
  comment: string;
  exchange: WireExchange;
}

const httpVersion = 'HTTP/1.1';
const secretHeaders = new Set(['apikey', 'signature']);

/**
 * Renders exchanges as HAR 1.2, without secrets: API keys, signatures, JWTs, codes, and all other values that
 * the description marks as secret.
 * @param document The description, which marks secrets with `x-plyr-secret`.
 * @param version The version of this package.
 * @param sources The exchanges, in the order of the requests.
 */
export function renderHar(document: OpenApiDocument, version: string, sources: readonly HarSource[]): string {
  const redaction = new Redaction(document);
  const entries = sources.map((source) => entryOf(redaction, source));
  const creator = { name: 'plyr-api', version };
  return `${JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 2)}\n`;
}

function entryOf(redaction: Redaction, { operationId, comment, exchange }: HarSource): object {
  const { response, requestBody, startedAt, durationMs: time } = exchange;
  const hidden = redaction.exchange(operationId);
  const { origin, pathname, search } = new URL(exchange.url);
  // The first pass finds the secrets. The second pass hides all their repetitions.
  const shown = hidden.hideRepeated({
    path: hidden.url(pathname + search),
    requestHeaders: pairs(exchange.requestHeaders),
    requestBody: requestBody && JSON.stringify(hidden.body(JSON.parse(requestBody))),
    responseHeaders: pairs((response && hidden.headers(response.headers)) ?? {}),
    responseBody: response && textOf(hidden.body(bodyOf(response))),
  });
  const mimeType = response?.headers['content-type'] ?? 'x-unknown';
  const url = new URL(shown.path, origin);
  return {
    startedDateTime: startedAt.toISOString(),
    time,
    comment,
    request: {
      method: exchange.method,
      url: url.href,
      httpVersion,
      cookies: [],
      headers: shown.requestHeaders,
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(shown.requestBody && { postData: { mimeType: 'application/json', text: shown.requestBody } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(requestBody ?? ''),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion,
      cookies: [],
      headers: shown.responseHeaders,
      content: { size: Buffer.byteLength(response?.text ?? ''), mimeType, text: shown.responseBody ?? '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...(exchange.failure && { comment: redaction.text(exchange.failure.message) }),
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

/** Hints of the mock can contain its keys, and are not part of the comparison. */
const isHint = (name: string): boolean => name.toLowerCase() === 'x-mock-hint';

const pairs = (headers: Readonly<Record<string, unknown>>) =>
  Object.entries(headers)
    .filter(([name]) => !isHint(name))
    .map(([name, value]) => ({
      name,
      value: secretHeaders.has(name.toLowerCase()) ? redacted : String(value),
    }));

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));
