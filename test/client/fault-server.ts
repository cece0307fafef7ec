/**
 * A server that fails on request, and counts how often the handler behind it ran.
 *
 * Headers of the request decide everything, so that many calls can fail in many ways at the same time:
 *
 * - `x-test-call` names a call whose runs are counted.
 * - `x-test-fault` is the number of a fault in `faults`.
 * - `x-test-times` is how often it happens (1 unless given).
 * - `x-test-clock` is how far the server's clock is off, in milliseconds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultName, faults } from './faults.js';
import { type Received, refuse, send } from './loopback.js';

/** What happened to one call. */
export interface Tally {
  /** How often it arrived. */
  requests: number;
  /** How often its handler ran, or may have run. */
  runs: number;
}

/** A running server. */
export interface FaultServer {
  origin: string;
  /** The origin that redirects lead to. */
  otherOrigin: string;
  /** The requests that arrived there. Must stay empty. */
  strayed: Received[];
  /** What happened to a call. */
  tally(call: string): Tally;
  close(): Promise<void>;
}

/** What a server of tests adds: a path and who handles it, before the API itself. */
export type Pages = Record<string, (request: Received, response: ServerResponse) => void>;

/**
 * The headers that order a fault.
 * @param call Names the call; unlike any other of the same server.
 * @param fault The fault; without it, the call succeeds.
 * @param times How often, before the call succeeds.
 */
export function order(call: string, fault?: FaultName, times = 1): Record<string, string> {
  const headers: Record<string, string> = { 'x-test-call': call, 'x-test-times': String(times) };
  if (fault) headers['x-test-fault'] = String(Object.keys(faults).indexOf(fault));
  return headers;
}

/**
 * Starts the server and the other origin, on free ports of the loopback interface.
 * @param pages Handlers for more paths.
 * @param struck Called for each request that has met its fault.
 */
export async function startFaultServer(
  pages: Pages = {},
  struck: (request: Received) => void = () => {},
): Promise<FaultServer> {
  const tallies = new Map<string, Tally>();
  const tally = (call: string): Tally => {
    const known = tallies.get(call) ?? { requests: 0, runs: 0 };
    tallies.set(call, known);
    return known;
  };
  const strayed: Received[] = [];
  const other = await listenOn((request, response) => {
    strayed.push(request);
    send(response, 200, 'application/json', '{}');
  });
  const main = await listenOn((request, response) => {
    const page = pages[request.url.split('?', 1)[0] ?? ''];
    if (page) return page(request, response);
    const known = tally(String(request.headers['x-test-call']));
    if (answer(request, response, known, other.origin)) struck(request);
  });
  return {
    origin: main.origin,
    otherOrigin: other.origin,
    strayed,
    tally,
    close: async () => void (await Promise.all([main.close(), other.close()])),
  };
}

/** Checks the request as the real server does, and then fails or runs the handler. Returns whether the fault happens. */
function answer(
  request: Received,
  response: ServerResponse,
  tally: Tally,
  otherOrigin: string,
): boolean | undefined {
  const { headers } = request;
  const now = Date.now() + Number(headers['x-test-clock'] ?? 0);
  response.setHeader('date', new Date(now).toUTCString());
  tally.requests += 1;

  const fault = Object.values(faults)[Number(headers['x-test-fault'] ?? Number.NaN)];
  const strikes = fault && tally.requests <= Number(headers['x-test-times']);
  const refusal = refuse(request, now);
  // Redirects and 429 come from in front of the application.
  if (strikes && !fault.mayHaveRun) {
    fault.happen(response, { now, otherOrigin });
  } else if (refusal === 'Bad Request') {
    send(response, 400, 'text/plain', refusal);
  } else if (refusal) {
    send(response, 401, 'application/json', JSON.stringify({ error: refusal }));
  } else {
    tally.runs += 1;
    if (strikes) fault.happen(response, { now, otherOrigin });
    else
      send(response, 200, 'application/json', JSON.stringify({ method: request.method, body: request.body }));
  }
  return strikes;
}

async function listenOn(handle: (request: Received, response: ServerResponse) => void) {
  const server = createServer(async (message, response) => {
    const request = await read(message);
    if (request) handle(request, response);
  });
  // Longer than any pause of a busy machine: a connection that ends as it is used again fails a call that would not fail.
  server.keepAliveTimeout = 300_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Undefined if the client went away while it sent. */
async function read(message: IncomingMessage): Promise<Received | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  const { method = '', url = '', headers } = message;
  return { method, url, headers, body: Buffer.concat(chunks).toString() };
}
