/** The Fetch standard lets a platform resend a request by itself, for example after a 421. No POST may run twice. */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSignedFetch, type PlyrError } from '../../src/client/index.js';
import { credentials } from './loopback.js';

/** Writes raw bytes as a response to each request, and counts the requests by their path. */
const seen = new Map<string, string[]>();
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((socket) => {
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const [head = '', body] = text.split('\r\n\r\n');
      const [, path = ''] = /^[A-Z]+ (\S+)/.exec(head) ?? [];
      const [, length = 0] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
      if (body === undefined || body.length < Number(length)) return;
      text = '';
      seen.set(path, [...(seen.get(path) ?? []), head]);
      const [, status, way] = path.split('/');
      if (way === 'interim') return socket.end(`HTTP/1.1 ${status} X\r\n\r\n`);
      if (way === 'continue') socket.write('HTTP/1.1 103 Early Hints\r\n\r\n');
      if (way === 'reset') return socket.resetAndDestroy();
      const rest = way === 'cut' ? 'content-length: 9\r\n\r\n{' : 'content-length: 2\r\n\r\n{}';
      socket.write(`HTTP/1.1 ${status} X\r\n${rest}`);
      if (way === 'cut') socket.end();
      // The next request may already be on this connection.
      if (way === 'race') setImmediate(() => socket.resetAndDestroy());
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const final = Array.from({ length: 400 }, (_, index) => 200 + index);
/** Informational ones are followed by the end of the connection. */
const informational = Array.from({ length: 100 }, (_, index) => 100 + index);
const post = (path: string, body?: string) =>
  createSignedFetch({ ...credentials, retry: 0, timeoutMs: 20_000 })(origin + path, {
    method: 'POST',
    ...(body !== undefined && { body }),
  }).then(
    ({ status }) => status,
    (error: PlyrError) => error.code,
  );

test.each([
  ['with a body', 'full', '{"amount":1}', final],
  ['without a body', 'empty', undefined, final],
  ['after early hints', 'continue', '{"amount":1}', final],
  ['that is cut off', 'cut', '{"amount":1}', final],
  ['that is reset', 'reset', '{"amount":1}', final],
  ['on a connection that is reset after the response', 'race', '{"amount":1}', final],
  ['without another', 'interim', '{"amount":1}', informational],
])('every status code, %s: the POST is sent once', async (_what, way, body, statuses) => {
  for (const status of statuses) await post(`/${status}/${way}`, body);
  const counts = statuses.map((status) => seen.get(`/${status}/${way}`)?.length ?? 0);
  console.log(`${way}: ${counts.length} POSTs, sent ${counts.reduce((sum, count) => sum + count)} times`);
  expect(statuses.filter((_, index) => counts[index] !== 1)).toEqual([]);
});

test('the body has a length, as before, and is not sent in chunks', async () => {
  await post('/200/length', '{"text":"ä"}');
  const [head = ''] = seen.get('/200/length') ?? [];
  expect(head).toMatch(/\r\ncontent-length: 13(\r\n|$)/i);
  expect(head).not.toMatch(/transfer-encoding/i);
});
