/**
 * How long a session lasts.
 * - openapi/evidence/users-auth-misc.md#15-sessions
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { claimsOf, general, stored } from './session-api.js';

const day = 86_400;
/** expiresIn, seconds of the JWT, seconds until the deadline. */
const lifetimes: [unknown, number, number | null][] = [
  [undefined, day, day],
  [null, day, day],
  [0, day, day],
  ['', day, day],
  [false, day, day],
  [60, 60, 60],
  [-60, -60, -60],
  ['86400', 86, day],
  ['1h', 3600, null],
  ['20 hrs', 72_000, null],
  ['1d', day, null],
  ['2 Weeks', 14 * day, null],
  ['1y', 31_557_600, null],
  ['86400s', day, null],
  ['.5m', 30, null],
  ['-1h', -3600, null],
];

test.each(lifetimes)(
  'a login with expiresIn %j makes a JWT of %d s and a deadline of %j s',
  async (sent, jwt, until) => {
    const api = await testApi();
    const { iat, exp } = claimsOf(await api.login('alice', 'demo', { expiresIn: sent }));
    expect(exp - iat).toBe(jwt);
    expect(stored(api, 'alice').deadline).toEqual({
      'demo-game': until === null ? null : api.now() + until * 1000,
    });
  },
);

const notLifetimes: [unknown, string, number | null][] = [
  [1.5, general, 1500],
  [true, general, 1000],
  [{}, general, null],
  [[60], general, 60_000],
  ['abc', `${general} eg: "1d", "20h", 60`, null],
  [' 60 ', `${general} eg: "1d", "20h", 60`, 60_000],
  ['1'.repeat(101), `${general} eg: "1d", "20h", 60`, Number('1'.repeat(101)) * 1000],
];

test.each(notLifetimes)(
  'expiresIn %j is a 500, but the older session has ended',
  async (sent, text, until) => {
    const api = await testApi();
    const sessionJwt = await api.login('alice');
    api.mock.clock.advance(1);
    const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn: sent });
    expect(answer).toMatchObject({ status: 500, body: { error: text, stack: expect.any(String) } });
    expect(stored(api, 'alice').nonce).toEqual({ 'demo-game': 2 });
    const deadline = stored(api, 'alice').deadline['demo-game'];
    expect(deadline).toBe(until === null ? null : api.now() + until);
    const { body } = await api.post('/user/session/verify', { sessionJwt });
    expect(body).toEqual({ error: 'JWT nonce is expired' });
  },
);

test('a value that cannot become a number is the server’s TypeError', async () => {
  const api = await testApi();
  const expiresIn = { toString: 1, valueOf: 1 };
  const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn });
  expect(answer).toMatchObject({ status: 500, body: { error: 'Cannot convert object to primitive value' } });
});
