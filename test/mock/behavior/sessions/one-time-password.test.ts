/** One-time passwords: window, reuse, lockout (openapi/evidence/users-auth-misc.md#16-one-time-passwords). */
import { expect, test } from 'vitest';
import { totp } from '../../../../src/mock/behavior/sessions/totp.js';
import { type TestApi, testApi } from '../test-api.js';

const secret = 'JBSWY3DPEHPK3PXP';
const step = 30_000;

/** Logs in and returns the outcome. */
async function login(api: TestApi, otp: unknown, plyrId: unknown = 'alice'): Promise<[number, string]> {
  const { status, body } = await api.post('/user/login', { plyrId, otp });
  return [status, body.error ?? 'in'];
}

/** A code that is wrong now; each number gives another. */
function wrongCode(api: TestApi, number: number): string {
  const right = [-1, 0, 1].map((steps) => Number(totp(secret, api.now() + steps * step)));
  const codes = Array.from({ length: 20 }, (_, at) => 500_000 + at).filter((code) => !right.includes(code));
  return String(codes[number]);
}

const wrong: [number, string] = [401, 'Invalid 2fa token'];
const used: [number, string] = [401, '2FA token already used'];
const locked: [number, string] = [403, 'User is temporary locked'];
const isIn: [number, string] = [200, 'in'];

test.each([
  [-2, wrong],
  [-1, isIn],
  [0, isIn],
  [1, isIn],
  [2, wrong],
])('the code of %i steps away', async (steps, expected) => {
  const api = await testApi();
  expect(await login(api, totp(secret, api.now() + steps * step))).toEqual(expected);
});

test('a right code has to be a string', async () => {
  const api = await testApi();
  for (const otp of [Number(totp(secret, api.now())), null, undefined, '']) {
    expect(await login(api, otp)).toEqual(wrong);
  }
});

test('order of checks: reuse, then the player', async () => {
  const api = await testApi();
  const missing = "Cannot read properties of undefined (reading 'toLowerCase')";
  expect(await login(api, '111111', 'nobody')).toEqual([404, 'User not found']);
  expect(await login(api, '111111', 'nobody')).toEqual(used);
  const withoutAnything = () => api.post('/user/login', {});
  expect(await withoutAnything()).toMatchObject({
    status: 500,
    body: { error: missing, stack: expect.anything() },
  });
  expect(await withoutAnything()).toEqual({ status: 401, body: { error: '2FA token already used' } });
  expect(await login(api, '111111', 5)).toEqual([500, 'plyrId.toLowerCase is not a function']);
  expect(await login(api, '111111', { toString: 1 })).toEqual([
    500,
    'Cannot convert object to primitive value',
  ]);
  const guest = (await api.post('/instantPlayPass/register', { tokens: [] })).body.plyrId;
  expect(await login(api, '111111', guest)).toEqual([
    403,
    'User is instant play pass, can not use 2fa to login',
  ]);
});

test('a code works once, but the case of the player makes it another', async () => {
  const api = await testApi();
  const code = totp(secret, api.now());
  expect(await login(api, code)).toEqual(isIn);
  expect(await login(api, code)).toEqual(used);
  expect(await login(api, code, 'ALICE')).toEqual(isIn);
  expect(await login(api, code, 'bobby')).toEqual(isIn);
});

test('all operations with a code share the memory, and a later rejection does not make the code usable again', async () => {
  const api = await testApi();
  const request = { plyrId: 'alice', otp: totp(secret, api.now()), gameId: 'demo-game' };
  const first = await api.post('/user/loginAndApprove', { ...request, token: 'nope', amount: 1 });
  expect(first.body).toEqual({ error: 'Invalid token: nope' });
  for (const path of [
    '/user/login',
    '/user/loginAndApprove',
    '/user/session/discardBy2fa',
    '/game/approve',
  ]) {
    expect((await api.post(path, request)).body).toEqual({ error: '2FA token already used' });
  }
});

test('after five minutes two presentations pass before rejections start again', async () => {
  const api = await testApi();
  expect(await login(api, '111111')).toEqual(wrong);
  api.mock.clock.advance(300_000);
  expect(await login(api, '111111')).toEqual(used);
  api.mock.clock.advance(1);
  expect(await login(api, '111111')).toEqual(wrong);
  expect(await login(api, '111111')).toEqual(wrong);
  expect(await login(api, '111111')).toEqual(used);
});

test('the fifth failure locks for a minute, right codes too', async () => {
  const api = await testApi();
  for (let failure = 0; failure < 5; failure += 1) {
    expect(await login(api, wrongCode(api, failure))).toEqual(wrong);
  }
  expect(await login(api, totp(secret, api.now()))).toEqual(locked);
  expect(await login(api, '123456')).toEqual(locked);
  expect(await login(api, '123456', 'bobby')).toEqual(isIn);
  api.mock.clock.advance(59_999);
  expect(await login(api, '123456')).toEqual(locked);
  api.mock.clock.advance(1);
  // The lock has used up the failures: four more are free.
  for (let failure = 5; failure < 9; failure += 1) {
    expect(await login(api, wrongCode(api, failure))).toEqual(wrong);
  }
  expect(await login(api, '123456')).toEqual(isIn);
});

test('a repeated wrong code does not count as a failure', async () => {
  const api = await testApi();
  for (let time = 0; time < 10; time += 1) {
    expect(await login(api, wrongCode(api, 0))).toEqual(time === 0 ? wrong : used);
  }
  expect(await login(api, '123456')).toEqual(isIn);
});

test('failures do not fade, and only a login forgets them', async () => {
  const api = await testApi();
  const fail = async (from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      expect(await login(api, wrongCode(api, number))).toEqual(wrong);
    }
  };
  await fail(0, 4);
  api.mock.clock.advance(86_400_000);
  const discarded = await api.post('/user/session/discardBy2fa', {
    plyrId: 'alice',
    otp: '123456',
    gameId: 'demo-game',
  });
  expect(discarded.status).toBe(200);
  await fail(4, 5);
  expect(await login(api, '123456')).toEqual(locked);
  api.mock.clock.advance(60_000);
  await fail(5, 9);
  expect(await login(api, '123456')).toEqual(isIn);
  await fail(9, 13);
  expect(await login(api, '123456')).toEqual(isIn);
});

test('the fixed code of demo players works again and again, unless the mock is strict about it', async () => {
  const api = await testApi();
  for (let time = 0; time < 3; time += 1) expect(await login(api, '123456')).toEqual(isIn);
  expect(await login(api, '123456', 'demo-game')).toEqual(wrong);
  const strict = await testApi({ strictOtp: true });
  expect(await login(strict, '123456')).toEqual(wrong);
  expect(await login(strict, totp(secret, strict.now()))).toEqual(isIn);
});
