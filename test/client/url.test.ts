import { describe, expect, test, vi } from 'vitest';
import { createPlyrClient, PlyrError, servers } from '../../src/client/index.js';
import { echoServer } from './echo-server.js';
import { credentials } from './loopback.js';

const server = echoServer();
const { last } = server;
const client = () => createPlyrClient({ ...credentials, baseUrl: `${server.origin}/api` });

describe('the base URL', () => {
  const urlFor = async (baseUrl?: string) => {
    const fetch = vi.fn(async (_url: string) => Response.json({}));
    await createPlyrClient({ ...credentials, fetch, baseUrl }).GET('/jwt/publicKey');
    return fetch.mock.calls[0]?.[0];
  };

  test.each([
    [undefined, 'https://api-testnet.plyr.network/api/jwt/publicKey'],
    [servers.mainnet, 'https://api.plyr.network/api/jwt/publicKey'],
    ['http://127.0.0.1:4010/api/', 'http://127.0.0.1:4010/api/jwt/publicKey'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/jwt/publicKey'],
    ['HTTPS://Example.com/{x}//', 'https://example.com/%7Bx%7D/jwt/publicKey'],
  ])('%s', async (baseUrl, url) => {
    expect(await urlFor(baseUrl)).toBe(url);
  });

  test.each([
    '',
    '/api',
    'api.plyr.network',
    'ftp://a/',
    'https://a/?',
    'https://a/?b',
    'https://a/#c',
    'https://me:pass@a/',
    'https://me@a/',
    1,
  ])('is rejected: %s', (baseUrl) => {
    const create = () => createPlyrClient({ ...credentials, baseUrl: baseUrl as string });
    expect(create).toThrow(PlyrError);
    expect(create).toThrow(/absolute http\(s\) URL without user name|^baseUrl must have no \?/);
    expect(create).not.toThrow(/pass@/);
  });
});

describe('paths', () => {
  test.each(['.evil.example/', '@evil.example/', ':80/', 'user/info', ''])(
    'that could name another host are rejected: %s',
    async (path) => {
      const fetch = vi.fn();
      const plyr = createPlyrClient({ ...credentials, fetch, baseUrl: 'https://plyr.example' });
      await expect(plyr.GET(path as '/jwt/publicKey')).rejects.toMatchObject({
        code: 'INVALID_PATH_PARAMETER',
        message: 'A path must begin with /.',
      });
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('path parameters', () => {
  const call = (path: unknown) =>
    client().GET('/user/info/{identifier}', { params: { path } } as {
      params: { path: { identifier: string } };
    });

  test.each([
    ['fennec2', 'fennec2'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['é $& {x}', '%C3%A9%20%24%26%20%7Bx%7D'],
    ['...', '...'],
    ['%2e%2e', '%252e%252e'],
    [42, '42'],
  ])('%j is sent as %s', async (identifier, sent) => {
    const { response } = await call({ identifier });
    expect(response.status).toBe(200);
    expect(last()?.url).toBe(`/api/user/info/${sent}`);
  });

  test.each([
    ['missing', {}],
    ['undefined', { identifier: undefined }],
    ['null', { identifier: null }],
    ['empty', { identifier: '' }],
    ['.', { identifier: '.' }],
    ['..', { identifier: '..' }],
    ['an object', { identifier: {} }],
    ['NaN', { identifier: Number.NaN }],
    ['half a surrogate pair', { identifier: '\ud800' }],
    ['no path at all', undefined],
  ])('%s is refused', async (_, path) => {
    const message =
      /^Path parameter "identifier" of \/user\/info\/\{identifier\} must be text, and not empty/;
    await expect(call(path)).rejects.toMatchObject({
      name: 'PlyrError',
      code: 'INVALID_PATH_PARAMETER',
      message: expect.stringMatching(message),
    });
    await expect(client().GET('/user/info/{identifier}', ...([] as unknown as [never]))).rejects.toThrow(
      message,
    );
    expect(server.received).toHaveLength(0);
  });
});
