/** What the transport over node:http does at its edges. Sockets are scripted, so that each byte is known. */
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPlyrClient, createSignedFetch, type SignedFetchOptions } from '../../../src/client/index.js';
import { cannedServers, caught } from '../canned-responses.js';
import { credentials, listen, send } from '../loopback.js';

const { serve } = cannedServers();
const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close();
});

/** Listens, and calls back with each connection and each request on it, the head as text. */
async function sockets(onRequest: (socket: Socket, text: string) => void) {
  const connections: Socket[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    socket.on('error', () => {});
    socket.on('data', (bytes) => onRequest(socket, bytes.toString('latin1')));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { origin: `127.0.0.1:${port}`, connections };
}

const post = (url: string, init: object = {}, options: Partial<SignedFetchOptions> = {}) =>
  createSignedFetch({ ...credentials, retry: 0, ...options })(url, {
    method: 'POST',
    body: '{"a":1}',
    ...init,
  });

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n';

describe('the outcome of a POST', () => {
  test('is known where the server does not speak TLS', async () => {
    const { origin } = await sockets((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const error = await caught(post(`https://${origin}/`));
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcomeUnknown: false });
  });

  test('is known as long as the request waits for a connection', async () => {
    const { origin, connections } = await sockets(() => {});
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = caught(post(`http://${origin}/`, { timeoutMs: 2_000 }, { agent }));
    await vi.waitFor(() => expect(connections).toHaveLength(1));
    const second = post(`http://${origin}/`, { timeoutMs: 50 }, { agent });
    expect(await caught(second)).toMatchObject({ code: 'TIMEOUT', outcomeUnknown: false });
    expect(await first).toMatchObject({ code: 'TIMEOUT', outcomeUnknown: true });
    agent.destroy();
  });

  test.each([
    ['closes without a response', (socket: Socket) => socket.end()],
    [
      'switches protocols',
      (socket: Socket) => socket.write('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    [
      'returns a status code that does not exist',
      (socket: Socket) => socket.write('HTTP/1.1 999 X\r\ncontent-length: 0\r\n\r\n'),
    ],
    ['sends something else than HTTP', (socket: Socket) => socket.write('nonsense\r\n\r\n')],
    ['breaks off within the body', (socket: Socket) => socket.end(`${HEAD}\r\n{`)],
    [
      'sends chunks that make no sense',
      (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'),
    ],
  ])('is unknown where the server %s', async (_, respond) => {
    const { origin } = await sockets(respond);
    const error = await caught(post(`http://${origin}/`, { timeoutMs: 20_000 }));
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcomeUnknown: true });
  });
});

describe('a connection of an agent', () => {
  /** Opens a connection before the agent gets it. */
  async function opened(origin: string): Promise<Socket> {
    const socket = connect(Number(new URL(`http://${origin}`).port), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }
  const agentOf = (connection: Duplex) =>
    Object.assign(new Agent(), { createConnection: () => connection }) as Agent;

  test('that is open already may carry the request', async () => {
    const { origin } = await sockets((socket) => socket.end());
    const agent = agentOf(await opened(origin));
    const error = await caught(post(`http://${origin}/`, {}, { agent }));
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcomeUnknown: true });
  });

  test('that breaks as soon as the head has arrived fails the call', async () => {
    const tunnel = new Duplex({
      read() {},
      write(_chunk, _encoding, done) {
        done();
        this.push(`${HEAD}\r\n`);
        // In the same turn, so before the client reads the body.
        this.destroy(new Error('The tunnel collapsed'));
      },
    });
    const error = await caught(post('http://localhost/', { timeoutMs: 5_000 }, { agent: agentOf(tunnel) }));
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcomeUnknown: true });
  });
});

test('a call that is aborted as it looks for a free connection sends nothing', async () => {
  const server = await serve((_, response) => response.end('{}'));
  await post(server.origin);
  const controller = new AbortController();
  setImmediate(() => controller.abort(new Error('Enough')));
  expect(await caught(post(server.origin, { signal: controller.signal }))).toMatchObject({
    message: 'Enough',
  });
  // Over the same connection, so the server has everything that came before.
  await post(server.origin, { body: '{"last":1}' });
  expect(server.received.map(({ body }) => body)).toEqual(['{"a":1}', '{"last":1}']);
});

test('a long body arrives in pieces', async () => {
  const text = JSON.stringify('ä🎲€'.repeat(100_000));
  const server = await serve((_, response) => send(response, 200, 'application/json', text));
  expect(await (await post(server.origin)).text()).toBe(text);
});

describe('a connection', () => {
  const keptFor = (seconds: number | undefined) => (socket: Socket) =>
    void socket.write(`${HEAD}${seconds === undefined ? '' : `keep-alive: timeout=${seconds}\r\n`}\r\n{}`);

  test.each([
    ['of a server that keeps it for 5 seconds is used again', 5, 0, 1],
    ['that the server keeps for a second only is not', 1, 0, 2],
    ['is not used again in the last second', 5, 4_100, 2],
    ['is used again before that', 5, 3_900, 1],
    ['is kept for 4 seconds if the server does not say', undefined, 4_100, 2],
    ['is used again within these', undefined, 3_900, 1],
  ])('%s', async (_, seconds, later, count) => {
    const { origin, connections } = await sockets(keptFor(seconds));
    await post(`http://${origin}/`);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + later);
    await post(`http://${origin}/`);
    expect(connections).toHaveLength(count);
  });

  test('is opened by warmUp, and used by the first call', async () => {
    const server = await listen();
    const plyr = createPlyrClient({ ...credentials, baseUrl: server.origin });
    await plyr.warmUp();
    await plyr.POST('/user/logout', { body: { sessionJwt: 'x' } });
    expect(server.received.map(({ url }) => url)).toEqual(['/jwt/publicKey', '/user/logout']);
    await server.close();
    expect(await caught(plyr.warmUp())).toMatchObject({ code: 'CONNECTION_FAILED' });
  });
});

test('headers that frame a message are the own ones', async () => {
  const server = await serve((_, response) => response.end('{}'));
  const headers = {
    'transfer-encoding': 'chunked',
    'content-length': '1',
    expect: '100-continue',
    connection: 'x',
  };
  await post(server.origin, { headers });
  expect(server.received[0]).toMatchObject({ body: '{"a":1}', headers: { 'content-length': '7' } });
  expect(server.received[0]?.headers).not.toHaveProperty('transfer-encoding');
  expect(server.received[0]?.headers).not.toHaveProperty('expect');
});

test.each(['{"a":"x"}', '{"a":"ä🎲"}'])('headers are Latin-1, also with the body %s', async (body) => {
  const seen: string[] = [];
  const { origin } = await sockets((socket, text) => {
    seen.push(text);
    socket.write(`${HEAD}\r\n{}`);
  });
  await post(`http://${origin}/`, { body, headers: { 'x-name': 'é' } });
  await vi.waitFor(() => expect(seen.join('')).toContain(Buffer.from(body).toString('latin1')));
  expect(seen.join('')).toContain('x-name: é\r\n');
});

test('the response has all headers', async () => {
  const { origin } = await sockets(
    (socket) =>
      void socket.write(`${HEAD}set-cookie: a=1\r\nset-cookie: b=2\r\nx-two: 1\r\nX-Two: 2\r\n\r\n{}`),
  );
  const { headers } = await post(`http://${origin}/`);
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(headers.get('x-two')).toBe('1, 2');
});

test('an IPv6 address', async ({ skip }) => {
  const server = createServer((socket) => void socket.on('data', () => socket.end(`${HEAD}\r\n{}`)));
  servers.push(server);
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(0, '::1', () => resolve(true));
  });
  if (!(await listening)) skip('This machine has no IPv6.');
  const { port } = server.address() as { port: number };
  expect((await post(`http://[::1]:${port}/`)).status).toBe(200);
});
