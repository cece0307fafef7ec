/** Sends one request to another server and reads the response, with limits for time and size. */
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

/** The limits of an exchange. */
export interface Limits {
  /** The time from the first byte of the request to the last byte of the response, in milliseconds. */
  timeoutMs: number;
  /** The size of a body as it is sent, in bytes. */
  bodyBytes: number;
}

/** A response, unchanged except for the headers of its connection. */
export interface UpstreamResponse {
  status: number;
  statusText: string;
  rawHeaders: string[];
  body: Buffer;
}

/** Thrown when the client has closed its connection, so it does not wait for a response. */
export class ClientGoneError extends Error {
  constructor() {
    super('The client closed the connection.');
  }
}

/** Thrown when a body is larger than allowed. */
export class BodyTooLargeError extends Error {
  /** @param limit In bytes. */
  constructor(limit: number) {
    super(`the body is over ${mebibytes(limit)}`);
  }
}

/**
 * Formats a number of bytes for a message.
 * @param bytes The number, such as 1048576, which is `1 MiB`.
 */
export const mebibytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 100) / 100} MiB`;

/**
 * Sends a request to another server and reads the response.
 * @param options The options of `http.request`.
 * @param isSecure Whether to use HTTPS.
 * @param body The body of the request.
 * @param client The client's request. When its connection closes, the exchange ends.
 * @param limits The limits of the exchange.
 * @throws ClientGoneError, or Error with the reason why there is no response to forward.
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
    // The time limit applies to the whole exchange, because a server can also send single bytes slowly.
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

const closedEarly = 'the connection was closed before the end';

/**
 * Reads a stream to its end.
 * @param stream A request or a response. When it is too long, the rest is discarded.
 * @param limit The limit in bytes.
 * @throws BodyTooLargeError, or Error when the stream breaks off.
 */
export function bytesOf(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed) throw new Error(closedEarly);
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
    stream.on('close', () => reject(new Error(closedEarly)));
  });
}

/** Returns the response if Node can forward it. Node's client accepts more than its server can send. */
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
