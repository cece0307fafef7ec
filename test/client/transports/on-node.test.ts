/** Requests go by node:http, unless fetch was replaced or configured: then by fetch. With the real libraries. */
import { Agent } from 'node:http';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, type SignedFetchOptions } from '../../../src/client/index.js';
import { echoServer } from '../echo-server.js';
import { credentials } from '../loopback.js';

const server = echoServer();
/** Node's fetch says what it is; node:http does not. */
const transport = () => (server.last()?.headers['sec-fetch-mode'] ? 'fetch' : 'node:http');
const client = () => createPlyrClient({ ...credentials, baseUrl: server.origin });
const logout = (plyr = client()) => plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });

test('node:http is the default, also when fetch has been used', async () => {
  await fetch(server.origin);
  await logout();
  expect(transport()).toBe('node:http');
});

test('a fetch option is used', async () => {
  await logout(
    createPlyrClient({ ...credentials, baseUrl: server.origin, fetch: (...args) => fetch(...args) }),
  );
  expect(transport()).toBe('fetch');
});

test('a global fetch that is replaced after the client was made is used, until it is restored', async () => {
  const plyr = client();
  const { fetch } = globalThis;
  const spy = vi.fn((...args: Parameters<typeof fetch>) => fetch(...args));
  vi.stubGlobal('fetch', spy);
  await logout(plyr);
  expect(spy).toHaveBeenCalledOnce();
  expect(transport()).toBe('fetch');
  vi.unstubAllGlobals();
  await logout(plyr);
  expect(transport()).toBe('node:http');
});

test('nock intercepts calls of a client that was made before', async () => {
  const plyr = client();
  const { default: nock } = await import('nock');
  try {
    if (!nock.isActive()) nock.activate();
    nock(server.origin).post('/user/logout').reply(200, { message: 'nock' });
    expect((await logout(plyr)).data).toEqual({ message: 'nock' });
  } finally {
    nock.restore();
  }
  expect(server.received).toHaveLength(0);
});

test('msw intercepts calls of a client that was made before', async () => {
  const plyr = client();
  const { http, HttpResponse } = await import('msw');
  const { setupServer } = await import('msw/node');
  const seen = vi.fn();
  const interceptor = setupServer(
    http.post('*/user/logout', async ({ request }) => {
      seen(await request.json());
      return HttpResponse.json({ message: 'msw' });
    }),
  );
  interceptor.listen();
  try {
    expect((await logout(plyr)).data).toEqual({ message: 'msw' });
  } finally {
    interceptor.close();
  }
  expect(seen).toHaveBeenCalledWith({ sessionJwt: 'x' });
  expect(server.received).toHaveLength(0);
  await logout(plyr);
  expect(transport()).toBe('node:http');
});

describe('undici', () => {
  const globals = globalThis as unknown as Record<symbol, object>;
  const symbol = Symbol.for('undici.globalDispatcher.1');
  // Of newer versions, which set both.
  const newer = Symbol.for('undici.globalDispatcher.2');
  let own: object;
  let newerOwn: object;
  beforeAll(() => {
    // Node makes its own dispatcher when fetch is used for the first time.
    new Headers();
    own = globals[symbol] as object;
    newerOwn = globals[newer] as object;
  });
  const restore = () => Object.assign(globals, { [symbol]: own, [newer]: newerOwn });
  afterEach(() => void restore());

  test('a MockAgent intercepts calls of a client that was made before', async () => {
    const plyr = client();
    const { MockAgent, setGlobalDispatcher } = await import('undici');
    const agent = new MockAgent();
    agent.disableNetConnect();
    setGlobalDispatcher(agent);
    const headers = { 'content-type': 'application/json' };
    const options = { path: '/user/logout', method: 'POST' };
    agent.get(server.origin).intercept(options).reply(200, { message: 'undici' }, { headers });
    expect((await logout(plyr)).data).toEqual({ message: 'undici' });
    expect(server.received).toHaveLength(0);
  });

  test('a dispatcher with options of its own is used, also one of the class of Node', async () => {
    const { Agent: UndiciAgent, setGlobalDispatcher } = await import('undici');
    setGlobalDispatcher(new UndiciAgent({ keepAliveTimeout: 10 }));
    await logout();
    expect(transport()).toBe('fetch');
    restore();
    globals[symbol] = new (own.constructor as new () => object)();
    await logout();
    expect(transport()).toBe('fetch');
    restore();
    await logout();
    expect(transport()).toBe('node:http');
  });

  test('a dispatcher of one request is used', async () => {
    const init = { method: 'POST', body: '{}', dispatcher: own };
    await createSignedFetch(credentials)(server.origin, init);
    expect(transport()).toBe('fetch');
  });
});

test('fetch is used where Node takes a proxy from the environment', async () => {
  vi.stubEnv('NODE_USE_ENV_PROXY', '1');
  vi.resetModules();
  try {
    const { createSignedFetch } = await import('../../../src/client/index.js');
    await createSignedFetch(credentials)(server.origin);
    expect(transport()).toBe('fetch');
  } finally {
    vi.unstubAllEnvs();
    vi.resetModules();
  }
});

test('Bun has its own fetch and responses, and sends a body as it is', async () => {
  vi.stubGlobal('Bun', {});
  const fetch = vi.fn<NonNullable<SignedFetchOptions['fetch']>>(async () => new Response('{"a":1}'));
  vi.stubGlobal('fetch', fetch);
  const response = await createSignedFetch(credentials)(server.origin, { method: 'POST', body: '{"b":2}' });
  expect(fetch.mock.lastCall?.[1]).toMatchObject({ body: '{"b":2}' });
  expect(response.constructor).toBe(Response);
  expect(await response.json()).toEqual({ a: 1 });
  expect(server.received).toHaveLength(0);
});

describe('the agent option', () => {
  test('keeps the connections, also where fetch is replaced', async () => {
    const agent = new Agent({ keepAlive: true });
    const made = vi.spyOn(agent, 'createConnection' as never);
    const stub = vi.fn();
    vi.stubGlobal('fetch', stub);
    const plyr = createPlyrClient({ ...credentials, baseUrl: server.origin, agent });
    await logout(plyr);
    await logout(plyr);
    expect(made).toHaveBeenCalledOnce();
    expect(stub).not.toHaveBeenCalled();
    agent.destroy();
  });

  test('and the fetch option exclude each other', () => {
    const options = { ...credentials, agent: new Agent(), fetch: async () => new Response() };
    expect(() => createSignedFetch(options)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
  });
});
