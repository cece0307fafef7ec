/** One request to another server, and its response: within a time, within a size, and fit to be sent on. */
import {
  type IncomingMessage,
  request as overHttp,
  type RequestOptions,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http';
import { request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { endToEnd } from './upstream.js';

/** What an exchange may cost. */
export interface Limits {
  /** From the first byte of the request to the last one of the response, in milliseconds. */
  timeoutMs: number;
  /** Of a body as it is on the wire, in bytes. */
  bodyBytes: number;
}

/** A response as it came, without the headers of its connection. */
export interface UpstreamResponse {
  status: number;
  statusText: string;
  rawHeaders: string[];
  body: Buffer;
}

/** The client closed its connection, so it doesn't wait for a response. */
export class ClientGoneError extends Error {
  constructor() {
    super('The client closed the connection.');
  }
}

/** A body is longer than allowed. */
export class BodyTooLargeError extends Error {
  /** @param limit In bytes. */
  constructor(limit: number) {
    super(`the body is over ${mebibytes(limit)}`);
  }
}

/**
 * Returns a number of bytes for a message.
 * @param bytes Such as 1048576, which is `1 MiB`.
 */
export const mebibytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 100) / 100} MiB`;

/**
 * Sends a request to another server and reads the response.
 * @param options Of `http.request`.
 * @param isSecure Whether to use HTTPS.
 * @param body Of the request.
 * @param client The client's request: when its connection closes, the exchange ends.
 * @param limits What it may cost.
 * @throws ClientGoneError, or Error with the reason why there is no response that can be sent on.
 */
export function exchange(
  options: RequestOptions,
  isSecure: boolean,
  body: Buffer,
  client: IncomingMessage,
  limits: Limits,
): Promise<UpstreamResponse> {
  const { socket } = client;
  return new Promise((resolve, reject) => {
    if (socket.destroyed) return reject(new ClientGoneError());
    const outgoing = (isSecure ? overHttps : overHttp)(options, (incoming) => {
      const isTooLong = Number(incoming.headers['content-length']) > limits.bodyBytes;
      const isHead = options.method === 'HEAD';
      const bytes =
        isTooLong && !isHead
          ? Promise.reject(new BodyTooLargeError(limits.bodyBytes))
          : bytesOf(incoming, limits.bodyBytes);
      bytes.then((received) => resolve(sendable(incoming, received))).catch(fail);
    });
    const fail = (error: Error) => {
      reject(error);
      outgoing.destroy();
    };
    const gaveUp = () => fail(new ClientGoneError());
    // Also a byte now and then is too slow, so the time counts for the whole exchange.
    const timer = setTimeout(
      () => fail(new Error(`the response was not complete after ${limits.timeoutMs / 1000} s`)),
      limits.timeoutMs,
    );
    outgoing.on('error', fail);
    outgoing.on('upgrade', () => fail(new Error('it changed the protocol')));
    outgoing.on('close', () => {
      clearTimeout(timer);
      socket.off('close', gaveUp);
    });
    socket.once('close', gaveUp);
    outgoing.end(body.length > 0 ? body : undefined);
  });
}

/**
 * Reads a stream to its end.
 * @param stream A request or a response. When it is too long, the rest is discarded.
 * @param limit In bytes.
 * @throws BodyTooLargeError, or Error when the stream breaks off.
 */
export function bytesOf(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return chunks.push(chunk);
      chunks = [];
      reject(new BodyTooLargeError(limit));
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('the connection was closed before the end')));
  });
}

/** Returns the response, if Node can send it on. Node's client reads more than its server writes. */
function sendable(incoming: IncomingMessage, body: Buffer): UpstreamResponse {
  const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
  if (status < 200 || status > 999) throw new Error(`its status code is ${String(status).padStart(3, '0')}`);
  const rawHeaders = endToEnd(incoming.rawHeaders);
  try {
    validateHeaderValue('reason-phrase', statusText);
  } catch {
    throw new Error('its reason phrase has control characters');
  }
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    try {
      validateHeaderName(name);
      validateHeaderValue(name, rawHeaders[at + 1] as string);
    } catch {
      throw new Error(`its header ${JSON.stringify(name.slice(0, 100))} is not valid`);
    }
  }
  return { status, statusText, rawHeaders, body };
}
