import { describe, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, PlyrError, servers } from '../../../src/client/index.js';
import { echoServer } from '../echo-server.js';
import { credentials } from '../loopback.js';

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
    expect(create).toThrow(/must be absolute http\(s\), without a user name|^baseUrl must not contain \?/);
    expect(create).not.toThrow(/pass@/);
  });
});

describe('plain http', () => {
  const create = (baseUrl: string, allowInsecureHttp?: boolean) =>
    createPlyrClient({ ...credentials, baseUrl, allowInsecureHttp });
  test.each(['127.0.0.1', '127.1.2.3', '2130706433', '[::1]', 'localhost', 'a.localhost', 'LOCALHOST:80'])(
    'goes to this machine: %s',
    (host) => {
      expect(() => create(`http://${host}/api`)).not.toThrow();
    },
  );

  test.each([
    'plyr.example',
    '127.0.0.1.example',
    'localhost.example',
    'mylocalhost',
    '128.0.0.1',
    '[::2]',
    '0.0.0.0',
  ])('goes to another machine only with allowInsecureHttp: %s', async (host) => {
    const url = `http://${host}/api`;
    const message = expect.stringMatching(/^Plain http to .*allowInsecureHttp/);
    const error = { code: 'INVALID_URL', message };
    expect(() => create(url)).toThrow(expect.objectContaining(error));
    expect(() => create(url, true)).not.toThrow();
    const fetch = vi.fn(async () => Response.json({}));
    await expect(createSignedFetch({ ...credentials, fetch })(url)).rejects.toMatchObject(error);
    expect(fetch).not.toHaveBeenCalled();
    await createSignedFetch({ ...credentials, fetch, allowInsecureHttp: true })(url);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('paths', () => {
  test.each([
    ...['/../admin', '/..', '/.', '/./user', '/user/../../admin', '/%2e%2e/admin', '/.%2E/admin', '/%2e'],
    ...['/..?a', '/..#a', '/..\\admin', '/\\..', '/user\\..\\..', '/.\t./admin', '/.\n.', '/.\r./a'],
  ])('that could leave /api are refused: %j', async (path) => {
    const fetch = vi.fn();
    const plyr = createPlyrClient({ ...credentials, fetch, baseUrl: 'https://plyr.example/api' });
    await expect(plyr.GET(path as '/jwt/publicKey')).rejects.toMatchObject({
      code: 'INVALID_PATH_PARAMETER',
      message: expect.stringMatching(/^A path must not contain/),
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each(['/...', '/a..b', '/.well-known', '/%2e%2e%2e', '/a.'])('may have dots: %s', async (path) => {
    const fetch = vi.fn(async (_url: string) => Response.json({}));
    await createPlyrClient({ ...credentials, fetch }).GET(path as '/jwt/publicKey');
    expect(fetch.mock.calls[0]?.[0]).toBe(servers.testnet + path);
  });

  test.each(['.evil.example/', '@evil.example/', ':80/', 'user/info', ''])(
    'that could name another host are rejected: %s',
    async (path) => {
      const fetch = vi.fn();
      const plyr = createPlyrClient({ ...credentials, fetch, baseUrl: 'https://plyr.example' });
      await expect(plyr.GET(path as '/jwt/publicKey')).rejects.toMatchObject({
        code: 'INVALID_PATH_PARAMETER',
        message: 'A path must start with /.',
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
      /^Path parameter "identifier" of \/user\/info\/\{identifier\} must be a non-empty string or a number, not "." or ".."/;
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
