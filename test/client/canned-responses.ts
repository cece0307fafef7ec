/** Servers with canned responses (none, half of one, failures), and calls to them. */
import { afterEach, expect, vi } from 'vitest';
import { createPlyrClient } from '../../src/client/index.js';
import { type Answer, credentials, type Loopback, listen, send } from './loopback.js';

const json = 'application/json';
/** Options of a client that does not wait before it retries. */
export const fast = { ...credentials, random: () => 0 };

/** Returns what a promise rejects with. */
export const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('was not rejected'),
    (reason: unknown) => reason,
  );

/** A signal that counts who listens. */
export function watched() {
  const controller = new AbortController();
  const { signal } = controller;
  const add = vi.spyOn(signal, 'addEventListener');
  const remove = vi.spyOn(signal, 'removeEventListener');
  return { controller, signal, left: () => add.mock.calls.length - remove.mock.calls.length, add };
}

/** Starts servers that are closed after each test, when mocks and timers are real again, too. */
export function cannedServers() {
  let servers: Loopback[] = [];
  async function serve(answer: Answer): Promise<Loopback> {
    const server = await listen(answer);
    servers.push(server);
    return server;
  }
  /** Responds with one after the other, and repeats the last one. */
  const serveAll = (...answers: Answer[]) => {
    let count = 0;
    return serve((request, response) => answers[Math.min(count++, answers.length - 1)]?.(request, response));
  };
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    await Promise.all(servers.map((server) => server.close()));
    servers = [];
  });
  return { serve, serveAll };
}

export const ok: Answer = (_, response) => send(response, 200, json, '{"message":"ok"}');
export const silent: Answer = () => {};
/** Responds, and calls back after what was sent had the time to arrive. */
export const andThen =
  (answer: Answer, happen: () => void): Answer =>
  (request, response) => {
    answer(request, response);
    setTimeout(happen, 20);
  };
export const stalled: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': json });
  response.write('{"message":');
};
export const halfway: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': json, 'content-length': '99' });
  response.write('{"message":');
  setTimeout(() => response.destroy(), 20);
};
export const fails =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(response, status, json, '{"error":"x"}');
  };

/** Calls an operation that changes something. */
export const logout = (server: Loopback, init: object = {}, options: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin, ...options }).POST('/user/logout', {
    body: { sessionJwt: 'a' },
    ...init,
  });
/** Calls a POST that only reads. */
export const avatars = (server: Loopback, init: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin }).POST('/user/avatars', {
    body: { plyrIds: ['alice'] },
    ...init,
  });
/** Calls a GET. */
export const key = (server: Loopback, init: object = {}, options: object = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin, ...options }).GET('/jwt/publicKey', init);
