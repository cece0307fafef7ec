/** Applies faults to connections. Times are real, not those of the sandbox's clock, because clients wait in real time. */
import type { ServerResponse } from 'node:http';
import type { FaultPlan } from './fault-types.js';

const tickMs = 20;

/**
 * Waits, but no longer than the client does.
 * @param ms Milliseconds.
 * @param response The response that the client waits for.
 */
export function waitFor(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve();
    const end = () => {
      clearTimeout(timer);
      response.off('close', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    response.once('close', end);
  });
}

/** Closes the connection without a response. */
export function dropConnection(response: ServerResponse): void {
  response.req.socket.resetAndDestroy();
}

/**
 * Returns how many bytes of a body to send. A fault that cuts the body removes at least one byte.
 * @param size The size of the body in bytes.
 * @param plan The faults of the request.
 */
export function sentLength(size: number, { truncate }: FaultPlan): number {
  if (!truncate) return size;
  return Math.min(truncate.bytes ?? Math.floor(size / 2), Math.max(0, size - 1));
}

/**
 * Sends a body slowly, incompletely, or both. The headers, with the full length, have been sent.
 * @param response The response.
 * @param body The whole body.
 * @param plan The faults of the request.
 */
export async function sendBadly(response: ServerResponse, body: Buffer, plan: FaultPlan): Promise<void> {
  const { truncate, bytesPerSecond } = plan;
  const length = sentLength(body.length, plan);
  response.flushHeaders();
  const step = bytesPerSecond ? Math.max(1, Math.round((bytesPerSecond * tickMs) / 1000)) : length;
  const pause = bytesPerSecond ? Math.max(tickMs, (step * 1000) / bytesPerSecond) : 0;
  for (let from = 0; from < length && !response.destroyed; from += step) {
    response.write(body.subarray(from, Math.min(from + step, length)));
    if (pause) await waitFor(pause, response);
  }
  if (truncate) response.req.socket.destroySoon();
  else response.end();
}
