/**
 * Makes many calls that share one abort signal, and prints by how many bytes the heap has grown.
 * Started by leak.test.ts with --expose-gc: the numbers would mean nothing inside of a test runner.
 */
import { createServer } from 'node:http';
import { createPlyrClient, createSignedFetch } from '../../src/client/index.ts';

const [, , which, count, transport] = process.argv;
const { signal } = new AbortController();
const credentials = { apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', timeoutMs: 30_000 };
// The signature is of no interest here, and Web Crypto would take most of the time.
const sign = () => '0'.repeat(64);
const fetch = async () => new Response('{}', { headers: { 'content-type': 'application/json' } });
// Over node:http, a server is needed; in place of fetch, a stub is enough.
const server = createServer((request, response) => {
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const options = { ...credentials, sign, baseUrl, ...(transport === 'fetch' && { fetch }) };

const calls = {
  'createPlyrClient POST': () => {
    const plyr = createPlyrClient(options);
    return () => plyr.POST('/user/logout', { body: { sessionJwt: 'x' }, signal });
  },
  'createPlyrClient GET': () => {
    const plyr = createPlyrClient(options);
    return () => plyr.GET('/jwt/publicKey', { signal });
  },
  createSignedFetch: () => {
    const signed = createSignedFetch(options);
    const init = { method: 'POST', body: '{"sessionJwt":"x"}', signal };
    return async () => (await signed(`${baseUrl}/user/logout`, init)).text();
  },
  // What this is all about: the usual combination of signals, to see that the measurement notices it.
  'AbortSignal.any': () => () => AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
};

const call = calls[which]();
const heap = () => {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
const repeat = async (times) => {
  for (let i = 0; i < times; i += 1) await call();
};

await repeat(2_000);
const before = heap();
await repeat(Number(count));
console.log(heap() - before);
// Timers that are still set would keep the process; they were measured, and that was their purpose.
process.exit();
