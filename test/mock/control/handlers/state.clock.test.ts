/** The clock back to the real time: only it moves, and nothing waits longer because of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { frozenTime, type Mock, startMock } from '../../../../src/mock/index.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { control } from '../client.js';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 29, 12);
let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ taskDelayMs: 60_000, syncTimeoutMs: 200, time: frozenTime(now) });
});
afterEach(() => mock.close());

const call = async (method: string, path: string, body?: object) => {
  const reply = await control(mock.origin, method, path, body);
  expect([reply.status, reply.body.error]).toEqual([200, undefined]);
  return reply.body;
};
const advance = (ms: number) => call('POST', '/clock/advance', { ms });
const reset = () => call('POST', '/clock/reset');
const send = (path: string, body: object, at = mock.state.now()) => {
  const text = JSON.stringify(body);
  const headers = {
    ...signatureHeaders(text, { timestamp: String(at) }),
    'content-type': 'application/json',
  };
  return fetch(mock.url + path, { method: 'POST', headers, body: text });
};
const login = (body: object = {}) => send('/user/login', { plyrId: 'alice', otp: '123456', ...body });
const create = async () => (await (await send('/game/create', { expiresIn: 3600 })).json()).task.id;

test('the time of the machine, to sign with, too', async () => {
  await advance(hour);
  expect(await reset()).toEqual({ now: '2026-11-29T12:00:00.000Z', ms: now, aheadMs: 0, signatureMs: now });
  expect((await login()).status).toBe(200);
  expect((await send('/user/login', { plyrId: 'alice', otp: '123456' }, now + hour)).status).toBe(401);
  expect((await reset()).aheadMs).toBe(0);
});

test('a session that had expired is current again, and one from the future ends when it said', async () => {
  const { sessionJwt } = await (await login()).json();
  const verify = async () => (await send('/user/session/verify', { sessionJwt })).status;
  await advance(25 * hour);
  expect(await verify()).toBe(401);
  await reset();
  expect(await verify()).toBe(200);
  await advance(hour);
  await login();
  await reset();
  const { sessions } = await call('GET', '/players/alice');
  expect(sessions).toMatchObject([
    { gameId: 'demo-game', endsAt: new Date(now + 25 * hour).toISOString(), isCurrent: true },
  ]);
});

test('a one-time password that was used in the future can be used', async () => {
  await advance(hour);
  const { otp } = await call('GET', '/players/bobby/otp');
  expect((await login({ plyrId: 'bobby', otp })).status).toBe(200);
  expect(mock.state.tables.otpUses.size).toBe(1);
  await reset();
  expect(mock.state.tables.otpUses.size).toBe(0);
});

test('a task has as long to wait as before, and later ones stay behind it', async () => {
  await advance(hour);
  const first = await create();
  await advance(20_000);
  await reset();
  const second = await create();
  const { tasks } = await call('GET', '/tasks');
  expect(tasks).toMatchObject([
    {
      ...{ taskId: first, queuedAt: new Date(now + hour).toISOString() },
      dueAt: new Date(now + 40_000).toISOString(),
    },
    // IDs never go back, but times do.
    { taskId: `${now + hour}-1`, queuedAt: new Date(now).toISOString() },
  ]);
  expect(tasks[1].taskId).toBe(second);
  await advance(40_000);
  expect(await call('GET', `/tasks/${first}`)).toMatchObject({
    ...{ status: 'SUCCESS', endedAt: new Date(now + 40_000).toISOString() },
  });
  expect((await call('GET', `/tasks/${second}`)).status).toBe('PENDING');
  // A snapshot of it fits.
  mock.state.restore(mock.state.snapshot());
});

test('a task that is late ends now, not before it was queued', async () => {
  await call('POST', '/tasks/pause');
  const id = await create();
  await advance(hour);
  await reset();
  expect(await call('POST', `/tasks/${id}/finish`)).toMatchObject({
    ...{ queuedAt: new Date(now).toISOString(), endedAt: new Date(now).toISOString() },
  });
});

test.each([false, true])(
  'a request that waits is not longer because of it (realistic timing: %s)',
  async (realisticTiming) => {
    await using real = await startMock({ taskDelayMs: 300, syncTimeoutMs: 1_200, realisticTiming });
    const { state } = real;
    state.clock.advance(hour);
    state.tasks.pause();
    const waited = state.tasks.wait(state.transaction(() => state.tasks.add('endGameRoom', {})));
    await new Promise((resolve) => setTimeout(resolve, 100));
    state.resetClock();
    const started = Date.now();
    expect(await waited).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(10_000);
    // A snapshot can move the clock back, too.
    const before = state.snapshot();
    state.clock.advance(hour);
    const again = state.tasks.wait(state.transaction(() => state.tasks.add('endGameRoom', {})));
    state.restore(before);
    expect(await again).toBeUndefined();
  },
);
