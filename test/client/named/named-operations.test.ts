/** Calls by name, over loopback: what is sent, how often, and what a call gives. */
import { expect, test, vi } from 'vitest';
import { operationTable } from '../../../generated/operation-table.js';
import { operations } from '../../../generated/operations.js';
import { readOnlyPosts } from '../../../generated/read-only-posts.js';
import { createPlyrClient, type PlyrClientOptions, type PlyrEvent } from '../../../src/client/index.js';
import { parseRow } from '../../../src/client/named/operation-row.js';
import { cannedServers, caught, fails, fast, ok, silent } from '../canned-responses.js';
import { echoServer, expectError } from '../echo-server.js';

const echo = echoServer();
const { serve, serveAll } = cannedServers();
const client = (server: { origin: string } = echo, options: Partial<PlyrClientOptions> = {}) =>
  createPlyrClient({ ...fast, baseUrl: server.origin, ...options });

/** Gives everything that is already on its way the time to happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

test('each operation has its method', () => {
  expect(Object.keys(operationTable)).toEqual(Object.keys(operations));
  expect(Object.keys(client())).toEqual(expect.arrayContaining(Object.keys(operations)));
  for (const [id, { method, path }] of Object.entries(operations)) {
    const row = operationTable[id as keyof typeof operations];
    expect(parseRow(row)).toMatchObject({ method, path, operation: `${method} ${path}` });
  }
});

test('parameters go to path, query, and body', async () => {
  const plyr = client();
  await plyr.login({ plyrId: 'bobby', otp: '123456' });
  expect(echo.last()).toMatchObject({
    method: 'POST',
    url: '/user/login',
    body: '{"plyrId":"bobby","otp":"123456"}',
  });
  await plyr.listActivityLogs({ plyrId: 'a/b', offset: 5, limit: undefined });
  expect(echo.last()).toMatchObject({ method: 'GET', url: '/actionLog/a%2Fb?offset=5', body: '' });
  const claim = { plyrId: 'bobby', otp: '1' } as never as Parameters<
    typeof plyr.registerUserWithClaimingCode
  >[0];
  await plyr.registerUserWithClaimingCode({ ...claim, claimingCode: '2A0F' });
  expect(echo.last()).toMatchObject({ url: '/user/register/2A0F', body: '{"plyrId":"bobby","otp":"1"}' });
  await plyr.getServerTime();
  expect(echo.last()).toMatchObject({ method: 'GET', url: '/now', body: '' });
});

test('a POST without parameters has no body', async () => {
  const plyr = client();
  await plyr.initBadges();
  expect(echo.last()).toMatchObject({ url: '/game/badge/init', body: '' });
  expect(echo.last()?.headers).not.toHaveProperty('content-type');
  await plyr.createGameRoom();
  expect(echo.last()?.body).toBe('');
  await plyr.createGameRoom({});
  expect(echo.last()).toMatchObject({ body: '{}', headers: { 'content-type': 'application/json' } });
  await plyr.revokeAuth({ uid: 'abc' });
  expect(echo.last()).toMatchObject({ method: 'POST', url: '/auth/revoke/abc', body: '' });
});

test('a method needs no this', async () => {
  const { getServerTime } = client();
  expect(await getServerTime()).toEqual({ method: 'GET', body: '' });
});

test('headers of the client and of the call', async () => {
  const plyr = client(echo, { headers: { 'x-a': '1', 'x-b': '1' } });
  await plyr.login({ plyrId: 'bobby', otp: '1' }, { headers: { 'x-b': '2' } });
  expect(echo.last()?.headers).toMatchObject({ 'x-a': '1', 'x-b': '2', 'content-type': 'application/json' });
  await plyr.getServerTime({}, { headers: { 'x-b': '2' } });
  expect(echo.last()?.headers).toMatchObject({ 'x-a': '1', 'x-b': '2' });
  expect(echo.last()?.headers).not.toHaveProperty('content-type');
  await plyr.getServerTime();
  expect(echo.last()?.headers).toMatchObject({ 'x-a': '1', 'x-b': '1' });
});

test('the request is sent when the method is called, and once, however the call is used', async () => {
  const server = await serve(ok);
  const plyr = client(server);
  const call = plyr.logout({ sessionJwt: 'a' });
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  const [first, second, again] = await Promise.all([call, call.result(), call]);
  expect(first).toEqual({ message: 'ok' });
  expect(second).toMatchObject({ ok: true, data: first });
  expect(again).toBe(first);
  expect(await call.then(({ message }) => message)).toBe('ok');
  expect(await call.catch(() => 'no')).toBe(first);
  expect(await call.finally(() => {})).toBe(first);
  expect(server.received).toHaveLength(1);
});

test('a failure that is read in one way or not at all leaves no unhandled rejection', async () => {
  const server = await serve(fails(401));
  const plyr = client(server);
  const rejections: unknown[] = [];
  const listener = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', listener);
  try {
    plyr.logout({ sessionJwt: 'a' });
    plyr.getUserInfo({ identifier: '' });
    const call = plyr.createGameRoom();
    call.result();
    call.task();
    expect(await caught(call)).toMatchObject({ status: 401 });
    client({ origin: 'http://127.0.0.1:1' }, { retry: 0 }).createGameRoom().task();
    await settle();
    expect(rejections).toEqual([]);
    // As of every promise: who makes a new one of it must handle that.
    call.then(() => {});
    await settle();
    expect(rejections).toHaveLength(1);
  } finally {
    process.off('unhandledRejection', listener);
  }
});

test('invalid parameters are rejections, and nothing is sent', async () => {
  const plyr = client();
  const untyped = plyr as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  await expectError(plyr.getUserInfo({ identifier: '..' }), 'INVALID_PATH_PARAMETER', /"identifier"/);
  await expectError(untyped.getUserInfo?.('alice') as never, 'INVALID_PATH_PARAMETER', /"identifier"/);
  await expectError(untyped.getUserInfo?.() as never, 'INVALID_PATH_PARAMETER', /"identifier"/);
  await expectError(untyped.login?.('bobby') as never, 'UNSIGNABLE_BODY', /./);
  await expectError(plyr.getServerTime({}, { timeoutMs: Number.NaN }), 'INVALID_OPTION', /timeoutMs/);
  await expectError(plyr.getServerTime({}, { headers: { 'a b': 'c' } }), 'INVALID_HEADER', /./);
  expect(echo.received).toEqual([]);
});

test('a POST that only reads is sent again like a GET, another one is not', async () => {
  const server = await serveAll(fails(503), ok, fails(503), ok, fails(503), ok);
  const plyr = client(server);
  expect(readOnlyPosts.has('/user/avatars')).toBe(true);
  expect(await plyr.getAvatars({ plyrIds: [] })).toEqual({ message: 'ok' });
  expect(await plyr.getServerTime()).toEqual({ message: 'ok' });
  expect(await caught(plyr.logout({ sessionJwt: 'a' }))).toMatchObject({
    ...{ status: 503, operation: 'POST /user/logout', outcomeUnknown: true },
  });
  expect(server.received).toHaveLength(5);
  expect(await plyr.getServerTime({}, { retry: 0 })).toEqual({ message: 'ok' });
});

test('events have the operation, and the calls of both faces are counted together', async () => {
  const events: PlyrEvent[] = [];
  const plyr = client(echo, { onEvent: (event) => events.push(event) });
  await plyr.getUserInfo({ identifier: 'alice' });
  await plyr.GET('/now');
  expect(events.map(({ type, call, operation }) => [type, call, operation])).toEqual([
    ['request', 1, 'GET /user/info/{identifier}'],
    ['response', 1, 'GET /user/info/{identifier}'],
    ['request', 2, 'GET /now'],
    ['response', 2, 'GET /now'],
  ]);
});

test('a signal and a time limit end a call', async () => {
  const server = await serve(silent);
  const plyr = client(server, { retry: 0 });
  const controller = new AbortController();
  const call = plyr.logout({ sessionJwt: 'a' }, { signal: controller.signal });
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  const reason = new Error('enough');
  controller.abort(reason);
  expect(await caught(call)).toBe(reason);
  expect(await caught(call.result())).toBe(reason);
  const late = await caught(plyr.logout({ sessionJwt: 'a' }, { timeoutMs: 30 }));
  expect(late).toMatchObject({ code: 'TIMEOUT', operation: 'POST /user/logout', outcomeUnknown: true });
});

test('the stack of a failure leads to those who wait for it', async () => {
  const server = await serve(silent);
  const plyr = client(server, { retry: 0, timeoutMs: 20 });
  const payPlayers = async () => {
    await plyr.logout({ sessionJwt: 'a' });
  };
  const askForResult = async () => {
    await plyr.logout({ sessionJwt: 'a' }).result();
  };
  expect(((await caught(payPlayers())) as Error).stack).toMatch(/at (async )?payPlayers/);
  expect(((await caught(askForResult())) as Error).stack).toMatch(/at (async )?askForResult/);
});
