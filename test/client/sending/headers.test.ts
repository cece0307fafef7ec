import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createPlyrClient, createSignedFetch } from '../../../src/client/index.js';
import { echoServer, expectError } from '../echo-server.js';
import { API_KEY, credentials } from '../loopback.js';

const server = echoServer();
const { last } = server;
const client = () => createPlyrClient({ ...credentials, baseUrl: `${server.origin}/api` });
const signedFetch = createSignedFetch(credentials);
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

describe('calls', () => {
  test('headers come from client and call, and never replace the signature', async () => {
    const plyr = createPlyrClient({
      ...credentials,
      baseUrl: server.origin,
      headers: { 'x-game': 'tester', 'x-both': 'client', Signature: 'x' },
    });
    const headers = { 'x-both': 'call', APIKEY: 'other', Timestamp: '1' };
    const { response } = await plyr.GET('/jwt/publicKey', { headers });
    expect(response.status).toBe(200);
    expect(last()?.headers).toMatchObject({ 'x-game': 'tester', 'x-both': 'call', apikey: API_KEY });
  });

  test('undefined headers are not sent, and null takes one of the client away', async () => {
    const plyr = createPlyrClient({
      ...credentials,
      baseUrl: server.origin,
      headers: { 'X-Game': 'tester', 'x-other': 'client', 'x-kept': 'client' },
    });
    const headers = { 'x-game': null, 'X-Other': undefined, 'X-KEPT': 'call' };
    await plyr.GET('/jwt/publicKey', { headers } as never);
    expect(last()?.headers).not.toHaveProperty('x-game');
    expect(last()?.headers).toMatchObject({ 'x-other': 'client', 'x-kept': 'call' });
  });

  test('a header that HTTP does not allow is rejected without being quoted', async () => {
    const headers = { 'x-a': 'quoted\nvalue' };
    const refused = { code: 'INVALID_HEADER', message: expect.not.stringContaining('quoted') };
    expect(() => createPlyrClient({ ...credentials, headers })).toThrow(expect.objectContaining(refused));
    await expect(client().GET('/jwt/publicKey', { headers })).rejects.toMatchObject(refused);
    expect(server.received).toHaveLength(0);
  });
});

describe('like fetch', () => {
  test('headers in pairs are joined, and the wrong ones rejected', async () => {
    await signedFetch(server.origin, {
      headers: [
        ['x-a', '1'],
        ['X-A', '2'],
      ],
    });
    expect(last()?.headers['x-a']).toBe('1, 2');
    await signedFetch(server.origin, { headers: new Headers({ 'x-a': ' é ' }) });
    expect(last()?.headers['x-a']).toBe('é');
    const headers: [string, string][] = [['x-a', 'quoted\nvalue']];
    await expectError(signedFetch(server.origin, { headers }), 'INVALID_HEADER', /not allowed/);
  });

  test('a header that HTTP does not allow is rejected without being quoted', async () => {
    for (const headers of [{ 'x-a': 'quoted\nvalue' }, { 'quoted name': 'x' }]) {
      const error = await expectError(
        signedFetch(server.origin, { headers }),
        'INVALID_HEADER',
        /not allowed/,
      );
      expect(error.message).not.toContain('quoted');
    }
    expect(server.received).toHaveLength(0);
  });

  test('it names itself, unless an option says otherwise', async () => {
    await signedFetch(server.origin);
    expect(last()?.headers['user-agent']).toBe(`plyr-api/${version}`);
    await signedFetch(server.origin, { headers: { 'User-Agent': 'mine' } });
    expect(last()?.headers['user-agent']).toBe('mine');
  });
});
