/**
 * What a login starts.
 * - openapi/evidence/users-auth-misc.md#1-login
 * - openapi/evidence/users-auth-misc.md#15-sessions
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { claimsOf } from './session-api.js';

test('a login returns eight fields, and its JWT contains seven in their order', async () => {
  const api = await testApi();
  const { status, body } = await api.post('/user/login', { plyrId: 'ALICE', otp: '123456' });
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual([
    'sessionJwt',
    'plyrId',
    'gameId',
    'primaryAddress',
    'mirrorAddress',
    'avatar',
    'ippClaimed',
    'isIPP',
  ]);
  expect(body).toMatchObject({ plyrId: 'alice', gameId: 'demo-game', ippClaimed: false, isIPP: false });
  const iat = Math.floor(api.now() / 1000);
  const { primaryAddress, mirrorAddress } = body;
  expect(Object.entries(claimsOf(body.sessionJwt))).toEqual(
    Object.entries({
      plyrId: 'alice',
      nonce: 1,
      gameId: 'demo-game',
      primaryAddress,
      mirrorAddress,
      iat,
      exp: iat + 86_400,
    }),
  );
});

test('with strict a failed login changes nothing', async () => {
  const api = await testApi({ strict: true });
  const sessionJwt = await api.login('alice');
  const answer = await api.post('/user/login', { plyrId: 'alice', otp: '123456', expiresIn: 'abc' });
  expect(answer.status).toBe(500);
  expect((await api.post('/user/session/verify', { sessionJwt })).status).toBe(200);
});
