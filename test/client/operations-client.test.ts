import { expect, expectTypeOf, test } from 'vitest';
import { createPlyrClient, createPlyrOperations, type PlyrClient } from '../../src/client/index.js';
import { caught } from './canned-responses.js';
import { echoServer } from './echo-server.js';
import { credentials } from './loopback.js';

const server = echoServer();
const optionsOf = () => ({ ...credentials, baseUrl: `${server.origin}/api` });

test('the named operations alone have no openapi-fetch, and otherwise what the client has', () => {
  const others = Object.keys(createPlyrClient(optionsOf())).filter(
    (name) => !['GET', 'POST', 'use'].includes(name),
  );
  const plyr = createPlyrOperations(optionsOf());
  expect(Object.keys(plyr)).toEqual(others);
  expectTypeOf<Omit<PlyrClient, 'GET' | 'POST' | 'use'>>().toEqualTypeOf<typeof plyr>();
});

test('they are sent as by the client', async () => {
  const plyr = createPlyrOperations(optionsOf());
  await plyr.warmUp();
  expect(server.last()).toMatchObject({ method: 'GET', url: '/api/jwt/publicKey' });
  await plyr.logout({ sessionJwt: 'a' }, { headers: { 'x-mock-session': 'b' } });
  expect(server.last()).toMatchObject({
    url: '/api/user/logout',
    body: '{"sessionJwt":"a"}',
    headers: { apikey: credentials.apiKey, 'x-mock-session': 'b' },
  });
});

test('their options are checked as those of the client', async () => {
  const options = optionsOf();
  const make = async (given: object) => createPlyrOperations(given as typeof options);
  expect(await caught(make({ ...options, timeoutMs: -1 }))).toMatchObject({ code: 'INVALID_OPTION' });
  expect(await caught(make({ ...options, baseUrl: 'http://example.com/api' }))).toMatchObject({
    code: 'INVALID_URL',
  });
  expect(await caught(make({ ...options, apiKey: '' }))).toMatchObject({ code: 'MISSING_CREDENTIALS' });
});
