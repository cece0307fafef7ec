/**
 * Session JWTs, made and verified.
 * - openapi/evidence/users-auth-misc.md#15-sessions
 */
import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';

test('the public key verifies the JWT', async () => {
  const api = await testApi();
  const [header, payload, signature] = (await api.login('alice')).split('.') as [string, string, string];
  const pem = Buffer.from((await api.get('/jwt/publicKey')).body.publicKey, 'base64').toString();
  const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' } as const;
  const text = Buffer.from(`${header}.${payload}`);
  expect(verify('sha256', text, key, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'ES256', typ: 'JWT' });
});

test('a JWT expires in exactly the second that it names', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('alice', 'demo', { expiresIn: 60 });
  const end = (Math.floor(api.now() / 1000) + 60) * 1000;
  const verify = () => api.post('/user/session/verify', { sessionJwt });
  api.mock.clock.advance(end - 1 - api.now());
  expect((await verify()).status).toBe(200);
  api.mock.clock.advance(1);
  expect(await verify()).toEqual({ status: 401, body: { error: 'Invalid sessionJwt' } });
});
