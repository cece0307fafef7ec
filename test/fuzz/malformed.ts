/**
 * Sends what no client should send, byte by byte over plain sockets: broken JSON, huge headers, half bodies, wrong
 * encodings. Each must get a response, half of them within 50 ms, and the mock must live on.
 *
 *   npx tsx test/fuzz/malformed.ts [--requests 10000] [--seed 1]
 */
import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startMock } from '../../src/mock/index.js';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const medianGoalMs = 50;
const patienceMs = 5_000;
/** At once. More of them would measure how long requests wait for each other. */
const connections = 8;

/** A generator of numbers from 0 to below 1 that repeats (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomOf(Number(values.seed));
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const bytes = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
const upTo = (limit: number) => Math.floor(random() * limit);

const paths = ['/api/user/login', '/api/game/pay', '/api/game/nft/mint', '/api/user/avatars', '/api/nowhere'];
const json = '{"plyrId":"alice","otp":"123456","roomId":"3","tokens":["plyr"],"amounts":["1"]}';

interface Shape {
  start?: string;
  headers?: string[];
  body?: Buffer | string;
  /** The length that is claimed, if it is not that of the body. */
  length?: number | string;
}

function signed(body: string): string[] {
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', 'plyr-demo-secret')
    .update(timestamp + body)
    .digest('hex');
  return ['apikey: plyr-demo-key', `timestamp: ${timestamp}`, `signature: ${signature}`];
}

function post({ start = `POST ${pick(paths)} HTTP/1.1`, headers = [], body = json, length }: Shape): Buffer {
  const content = Buffer.from(body);
  const lines = [
    start,
    'Host: mock',
    ...(length === '' ? [] : [`Content-Length: ${length ?? content.length}`]),
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
}

const asJson = 'Content-Type: application/json';

/** What is wrong, and how to make it. */
const kinds: Record<string, () => Buffer> = {
  'JSON cut off': () =>
    post({ headers: [asJson, ...signed('{}')], body: json.slice(0, 1 + upTo(json.length - 1)) }),
  'bytes for JSON': () => post({ headers: [asJson, ...signed('{}')], body: bytes(1 + upTo(400)) }),
  'a scalar for an object': () => post({ headers: [asJson], body: pick(['null', '1', '"x"', 'true', '']) }),
  'a forbidden key': () => post({ headers: [asJson], body: '{"__proto__":{"admin":true},"plyrId":"alice"}' }),
  'deep nesting': () => post({ headers: [asJson], body: '['.repeat(1 + upTo(20_000)) }),
  'no such encoding': () =>
    post({ headers: [asJson, `Content-Encoding: ${pick(['zip', 'gzip, br', '', 'x'])}`] }),
  'gzip that is none': () => post({ headers: [asJson, 'Content-Encoding: gzip'], body: bytes(50) }),
  'gzip cut off': () =>
    post({ headers: [asJson, 'Content-Encoding: gzip'], body: gzipSync(json).subarray(0, 20) }),
  'another charset': () =>
    post({ headers: [`Content-Type: application/json; charset=${pick(['utf-16', 'x', ''])}`] }),
  'a strange content type': () =>
    post({ headers: [`Content-Type: ${pick(['x', '/', 'a/b;;', 'multipart/form-data'])}`] }),
  'half a body': () => post({ headers: [asJson], length: json.length * 2 }),
  'a body too long': () => post({ headers: [asJson], length: 5 }),
  'a length that is none': () =>
    post({ headers: [asJson], length: pick(['abc', '-1', '1e3', '99999999999999999999']) }),
  'two lengths': () => post({ headers: [asJson, 'Content-Length: 3'] }),
  'chunks that are none': () =>
    post({ headers: [asJson, 'Transfer-Encoding: chunked'], length: '', body: 'zz\r\nxx' }),
  'a huge header': () => post({ headers: [`X-Big: ${'x'.repeat(16_000 + upTo(60_000))}`] }),
  'many headers': () => post({ headers: Array.from({ length: 3_000 }, (_, index) => `X-${index}: 1`) }),
  'a header without a name': () => post({ headers: [': value', 'no colon'] }),
  'control characters in a header': () => post({ headers: [`apikey: a\0b${String.fromCharCode(upTo(31))}`] }),
  'a huge path': () => post({ start: `POST /api/${'x'.repeat(10_000 + upTo(60_000))} HTTP/1.1` }),
  'a path that cannot be decoded': () =>
    post({ start: `GET /api/user/info/${pick(['%', '%zz', '%ff%fe'])} HTTP/1.1` }),
  'a path with bytes': () => post({ start: `GET /api/user/info/\xff\x01 HTTP/1.1` }),
  'an absolute path': () => post({ start: 'GET http://elsewhere.invalid/api/now HTTP/1.1' }),
  'an unknown method': () => post({ start: `${pick(['BREW', 'get', 'G\0T', ''])} /api/now HTTP/1.1` }),
  'an unknown version': () => post({ start: `POST /api/now ${pick(['HTTP/9.9', 'HTCPCP/1.0', 'HTTP'])}` }),
  'no HTTP at all': () => bytes(20 + upTo(200)),
  'no Host': () => Buffer.from('GET /api/now HTTP/1.1\r\n\r\n'),
  'a strange preference': () =>
    post({ headers: [`Prefer: code=${pick(['', '9', 'x', '200=3'])}, example=,,;=;`] }),
  'a strange sandbox name': () =>
    post({ headers: [`X-Mock-Session: ${pick(['../x', 'a b', 'x'.repeat(300), '"'])}`] }),
  'a body over the limit': () => post({ headers: [asJson], body: `"${'x'.repeat(1_100_000)}"` }),
};

/** Kinds whose client hangs up in the middle. The server must notice itself that the others have ended. */
const hangUp = [
  'half a body',
  'no HTTP at all',
  'chunks that are none',
  'an unknown version',
  'an unknown method',
];

/**
 * Sends bytes and waits for the first line of a response.
 * @returns The time until then, in milliseconds; nothing when there was no response in HTTP.
 */
function send(port: number, name: string, request: Buffer): Promise<number | undefined> {
  return new Promise((resolve) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1', () => {
      if (hangUp.includes(name)) socket.end(request);
      else socket.write(request);
    });
    const finish = (time: number | undefined) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(time);
    };
    const timer = setTimeout(() => finish(undefined), patienceMs);
    socket.once('data', (chunk) => {
      finish(chunk.toString('latin1').startsWith('HTTP/1.1 ') ? performance.now() - started : undefined);
    });
    socket.once('close', () => finish(undefined));
    socket.once('error', () => finish(undefined));
  });
}

const mock = await startMock({ taskDelayMs: 0, syncTimeoutMs: 100 });
const names = Object.keys(kinds);
const times: number[] = [];
const unanswered: Record<string, number> = {};
let left = Number(values.requests);
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (left-- > 0) {
      const name = pick(names);
      const time = await send(mock.port, name, (kinds[name] as () => Buffer)());
      if (time === undefined) unanswered[name] = (unanswered[name] ?? 0) + 1;
      else times.push(time);
    }
  }),
);
const alive = (await fetch(`${mock.url}/`)).status === 200;
await mock.close();

times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(1);
console.log(
  `Malformed requests: ${times.length} of ${values.requests} with a response, ${names.length} kinds; median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms; the mock ${alive ? 'lives' : 'is DEAD'}.`,
);
if (Object.keys(unanswered).length > 0) console.error('Without a response:', unanswered);
if (!alive || times.length < Number(values.requests) || Number(at(0.5)) > medianGoalMs) process.exitCode = 1;
