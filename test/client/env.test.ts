/** Credentials and the server out of the environment. */
import { afterEach, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, fromEnv } from '../../src/client/index.js';
import { API_KEY, listen, SECRET_KEY } from './loopback.js';

afterEach(() => vi.unstubAllGlobals());

const env = { PLYR_API_KEY: API_KEY, PLYR_SECRET_KEY: SECRET_KEY };
const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({}));
const sentBy = async (options: Parameters<typeof createPlyrClient>[0]) => {
  fetch.mockClear();
  await createPlyrClient({ ...options, fetch }).GET('/jwt/publicKey');
  const [url, init] = fetch.mock.calls[0] ?? [];
  return [url, (init?.headers as Record<string, string> | undefined)?.apikey];
};

test('takes the keys, and the address if there is one', async () => {
  expect(await sentBy(fromEnv(env))).toEqual(['https://api-testnet.plyr.network/api/jwt/publicKey', API_KEY]);
  const baseUrl = 'http://127.0.0.1:4010/api';
  expect(await sentBy(fromEnv({ ...env, PLYR_BASE_URL: baseUrl }))).toEqual([
    `${baseUrl}/jwt/publicKey`,
    API_KEY,
  ]);
  expect(fromEnv({ ...env, PLYR_BASE_URL: '' }).baseUrl).toBeUndefined();
});

test('signs as the secret key would', async () => {
  const server = await listen();
  const signedFetch = createSignedFetch(fromEnv(env));
  expect((await signedFetch(server.origin, { method: 'POST', body: '[1]' })).status).toBe(200);
  await server.close();
});

test.each(['PLYR_API_KEY', 'PLYR_SECRET_KEY'])('says that %s is missing', (name) => {
  for (const value of [undefined, '']) {
    expect(() => fromEnv({ ...env, [name]: value })).toThrow(
      expect.objectContaining({ code: 'MISSING_CREDENTIALS', message: expect.stringContaining(name) }),
    );
  }
});

test('reads the environment of Node and Bun, or that of Deno, if it is given none', async () => {
  vi.stubGlobal('process', { env });
  expect((await sentBy(fromEnv()))[1]).toBe(API_KEY);
  vi.stubGlobal('process', undefined);
  expect(() => fromEnv()).toThrow(/PLYR_API_KEY is not set/);
  const get = (name: string) => ({ ...env, PLYR_API_KEY: 'of-deno' })[name as keyof typeof env];
  vi.stubGlobal('Deno', { env: { get } });
  expect((await sentBy(fromEnv()))[1]).toBe('of-deno');
});

test('is what a client without credentials takes', async () => {
  const baseUrl = 'http://127.0.0.1:4010/api';
  vi.stubGlobal('process', { env: { ...env, PLYR_BASE_URL: baseUrl } });
  expect(await sentBy({})).toEqual([`${baseUrl}/jwt/publicKey`, API_KEY]);
  expect((await sentBy({ baseUrl: undefined }))[0]).toBe(`${baseUrl}/jwt/publicKey`);
  expect((await sentBy({ baseUrl: 'http://127.0.0.1:1/api' }))[0]).toBe(
    'http://127.0.0.1:1/api/jwt/publicKey',
  );
  expect(() => createPlyrClient()).not.toThrow();
  // A variable with a wrong name is a mistake, not a wish for other keys.
  const missing = expect.objectContaining({
    code: 'MISSING_CREDENTIALS',
    message: expect.stringContaining('apiKey is missing'),
  });
  expect(() => createPlyrClient({ apiKey: undefined })).toThrow(missing);
  // @ts-expect-error Half of the credentials.
  expect(() => createPlyrClient({ secretKey: SECRET_KEY })).toThrow(missing);
  vi.stubGlobal('process', { env: {} });
  expect(() => createPlyrClient()).toThrow('The environment variable PLYR_API_KEY is not set.');
});
