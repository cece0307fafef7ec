import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const API_KEY = 'plyr-demo-key';
export const SECRET_KEY = 'plyr-demo-secret';
/** What the server accepts. */
export const credentials = { apiKey: API_KEY, secretKey: SECRET_KEY };

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Answer = (request: Received, response: ServerResponse) => void;

export interface Loopback {
  origin: string;
  /** Every request so far, also the rejected ones. */
  received: Received[];
  close(): Promise<void>;
}

/** A server on a free port; without a response of its own, it verifies signatures and echoes. */
export async function listen(answer: Answer = verifyAndEcho()): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const request: Received = {
      method: message.method ?? '',
      url: message.url ?? '',
      headers: message.headers,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(request);
    answer(request, response);
  });
  // Longer than any pause of a busy machine: a connection that ends as it is used again fails a call that would not fail.
  server.keepAliveTimeout = 300_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Checks a request in the order of the real server, and returns what it received. */
export function verifyAndEcho(now: () => number = Date.now): Answer {
  return (request, response) => {
    const refusal = refuse(request, now());
    if (refusal === 'Bad Request') return send(response, 400, 'text/plain', refusal);
    if (refusal) return send(response, 401, 'application/json', JSON.stringify({ error: refusal }));
    send(response, 200, 'application/json', JSON.stringify({ method: request.method, body: request.body }));
  };
}

/** Checks a request in the order of the real server.
 * @param now The clock of the server in milliseconds.
 * @returns The error message, or undefined.
 */
export function refuse({ headers, body }: Received, now: number): string | undefined {
  let signed = '{}';
  if (/^application\/json\b/i.test(headers['content-type'] ?? '') && body !== '') {
    try {
      signed = JSON.stringify(JSON.parse(body));
    } catch {
      return 'Bad Request';
    }
    if (!/^\s*[[{]/.test(body) || body.includes('"__proto__":')) return 'Bad Request';
  }
  const { apikey, signature, timestamp } = headers;
  if (!apikey || !signature || !timestamp) return 'Missing authentication headers';
  if (apikey !== API_KEY) return 'Invalid API key';
  const expected = createHmac('sha256', SECRET_KEY)
    .update(String(timestamp) + signed)
    .digest('hex');
  if (signature !== expected) return 'Invalid signature';
  return Math.abs(now - Number(timestamp)) > 300_000 ? 'Request expired' : undefined;
}

/** Sends a body with its length, or in chunks without one. */
export function send(
  response: ServerResponse,
  status: number,
  contentType: string | undefined,
  body: string,
  chunked = false,
): void {
  response.statusCode = status;
  if (contentType) response.setHeader('content-type', contentType);
  if (chunked) response.flushHeaders();
  else response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}
