/** Reads a body before the request is handled, because a fault depends on it, or nothing else reads it. */
import type { IncomingMessage } from 'node:http';
import { UserError } from '../openapi/user-error.js';
import { arrivedBytes, type ParsedBody, parseBody } from './request-body.js';

/** The same limit as for bodies that the proxy forwards. */
const limit = 32 * 1024 * 1024;

/** A body as it was sent, and as the server reads it. */
export interface EarlyBody {
  bytes: Buffer;
  parsed: ParsedBody;
}

/**
 * Reads the body of a request. Its stream is consumed.
 * @param request The request.
 * @throws UserError 413 when the body is over 32 MiB.
 */
export async function readEarly(request: IncomingMessage): Promise<EarlyBody> {
  const bytes = arrivedBytes(request) ?? (await readStream(request));
  return { bytes, parsed: await parseBody(request.headers, bytes) };
}

async function readStream(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
  } catch {
    // The client disconnected in the middle. Use the part that arrived.
  }
  if (size > limit) throw new UserError(`The body has ${size} bytes. The mock reads at most 32 MiB.`, 413);
  return Buffer.concat(chunks);
}

/** Returns the string of a body that the journal shows. */
export const sentText = ({ parsed }: EarlyBody): string | undefined =>
  parsed.ok ? parsed.json : parsed.sent;
