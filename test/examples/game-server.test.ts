/** The requests that games send to the backend of src/examples/, and what they never get. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGameServer } from '../../src/examples/game-server.js';
import { GameSetup } from './game-setup.js';

let setup: GameSetup;
let server: Server;
let origin: string;
beforeEach(async () => {
  setup = await GameSetup.start();
  server = createGameServer(setup.backend());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await setup.close();
  vi.restoreAllMocks();
});

/** Sends a request as a game does. */
async function send(method: string, path: string, body?: string, sessionJwt?: string) {
  const headers: Record<string, string> = sessionJwt ? { authorization: `Bearer ${sessionJwt}` } : {};
  const response = await fetch(origin + path, { method, headers, body: body ?? null });
  return { status: response.status, body: await response.json() };
}
const login = async (plyrId: string) =>
  (await send('POST', '/api/login', JSON.stringify({ plyrId, otp: '123456' }))).body;

test('a match, as two games play it', async () => {
  const alice = await login('alice');
  const bobby = await login('bobby');
  expect(alice).toEqual({ plyrId: 'alice', sessionJwt: expect.stringMatching(/^eyJ/) });
  const as = (player: { sessionJwt: string }) => async (method: string, path: string, body?: object) =>
    (await send(method, path, body && JSON.stringify(body), player.sessionJwt)).body;
  expect(await as(alice)('GET', '/api/match')).toBeNull();
  expect(await as(alice)('POST', '/api/match')).toMatchObject({ status: 'waiting', players: ['alice'] });
  await as(bobby)('POST', '/api/match');
  await vi.waitFor(
    async () => expect(await as(alice)('GET', '/api/match')).toMatchObject({ status: 'playing' }),
    30_000,
  );
  expect(await as(alice)('POST', '/api/throw', { choice: 'paper' })).toMatchObject({ choice: 'paper' });
  // The choice of the other is a secret until both have thrown.
  const { choice, lastRound, ...rest } = await as(bobby)('GET', '/api/match');
  expect([choice, lastRound]).toEqual([undefined, undefined]);
  expect(JSON.stringify(rest)).not.toContain('paper');
  await as(bobby)('POST', '/api/throw', { choice: 'rock' });
  await vi.waitFor(
    async () =>
      expect(await as(bobby)('GET', '/api/match')).toEqual({
        ...{ id: expect.any(String), status: 'finished', players: ['alice', 'bobby'] },
        ...{ winner: 'alice', lastRound: { alice: 'paper', bobby: 'rock' } },
      }),
    30_000,
  );
});

test.each<[number, string, string, string, string | undefined]>([
  [400, 'The body must be JSON.', 'POST', '/api/login', '{'],
  [400, 'Send plyrId and otp.', 'POST', '/api/login', '{}'],
  [400, 'Send plyrId and otp.', 'POST', '/api/login', 'null'],
  [413, 'The body is too long.', 'POST', '/api/login', '1'.repeat(10_001)],
  [401, 'Invalid 2fa token', 'POST', '/api/login', '{"plyrId":"alice","otp":"000000"}'],
  [401, 'Log in again.', 'POST', '/api/match', undefined],
  [401, 'Log in again.', 'GET', '/game-backend.ts', undefined],
])('%i %s', async (status, error, method, path, body) => {
  expect(await send(method, path, body)).toEqual({ status, body: { error } });
});

test('an unknown request', async () => {
  const { sessionJwt } = await login('alice');
  expect(await send('GET', '/api/matches', undefined, sessionJwt)).toEqual({
    status: 404,
    body: { error: 'Unknown request: GET /api/matches.' },
  });
  expect(await send('POST', '/api/throw', '{"choice":"rock"}', sessionJwt)).toEqual({
    status: 409,
    body: { error: 'You are not in a running match.' },
  });
});

test('a failure of the backend shows players no details', async () => {
  await setup.mock.close();
  expect(await send('POST', '/api/login', '{"plyrId":"alice","otp":"123456"}')).toEqual({
    status: 503,
    body: { error: 'The game has a problem. Try again later.' },
  });
  expect(console.error).toHaveBeenCalledTimes(1);
});

test.each(['/', '/game.css', '/game.js'])('%s is a page without secrets', async (path) => {
  const response = await fetch(origin + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await response.text()).not.toMatch(/plyr-demo|secret|apikey|signature|_mock|4010/i);
});
