/** Runs autocannon on a core of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LOAD_CORE } from './server-process.js';

const autocannon = fileURLToPath(new URL('../node_modules/autocannon/autocannon.js', import.meta.url));

/** How many connections are open at a time. */
export const CONNECTIONS = 50;

/** A request that is sent over and over. */
export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Counts and times of a run of requests. */
export interface LoadResult {
  /** Responses received. */
  requests: number;
  /** Responses with a status code other than 2xx, lost connections, and timeouts. */
  failures: number;
  /** 99th percentile of the time to a response, in milliseconds. */
  p99: number;
}

/**
 * Sends one request over and over.
 * @param origin Such as `http://127.0.0.1:4010`.
 * @param request The request.
 * @param seconds For how long.
 * @param rate How many requests a second at most. Without it, as many as the server takes.
 * @returns Counts and times.
 */
export async function runLoad(
  origin: string,
  request: LoadRequest,
  seconds: number,
  rate?: number,
): Promise<LoadResult> {
  const headers = Object.entries(request.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const body = request.body === undefined ? [] : ['-b', request.body];
  const { stdout } = await promisify(execFile)(
    'taskset',
    [
      ...['-c', LOAD_CORE, process.execPath, autocannon, '--json', '--no-progress'],
      ...['-c', String(CONNECTIONS), '-d', String(seconds), '-m', request.method],
      ...(rate === undefined ? [] : ['-R', String(rate)]),
      ...[...headers, ...body, origin + request.path],
    ],
    { maxBuffer: 1e8 },
  );
  const result = JSON.parse(stdout);
  return {
    requests: result['2xx'] + result.non2xx,
    failures: result.non2xx + result.errors + result.timeouts,
    p99: result.latency.p99,
  };
}
