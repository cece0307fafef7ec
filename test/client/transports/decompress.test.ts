/** Compressed responses, as Node's fetch reads them. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createSignedFetch } from '../../../src/client/index.js';
import { transports, useTransport } from '../both-transports.js';
import { cannedServers, caught } from '../canned-responses.js';
import { credentials } from '../loopback.js';

const { serve } = cannedServers();
const plain = JSON.stringify({ text: 'ä🎲'.repeat(500) });
const bytes = Buffer.from(plain);

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);
  const read = async (encoding: string, body: Buffer, options: object = {}) => {
    const server = await serve((_, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(body);
    });
    return (await createSignedFetch({ ...credentials, ...options })(server.origin)).text();
  };

  test.each([
    ['gzip', gzipSync(bytes)],
    ['x-gzip', gzipSync(bytes)],
    ['GZIP', gzipSync(bytes)],
    ['deflate', deflateSync(bytes)],
    ['deflate', deflateRawSync(bytes)],
    ['br', brotliCompressSync(bytes)],
    ['deflate, gzip', gzipSync(deflateSync(bytes))],
    ['deflate, gzip', gzipSync(Buffer.alloc(0)), ''],
    ['unknown', bytes],
    ['gzip', Buffer.alloc(0), ''],
  ])('%s', async (encoding, body, text = plain) => {
    expect(await read(encoding, body)).toBe(text);
  });

  test('the largest maxResponseBytes is a limit like others', async () => {
    const options = { maxResponseBytes: Number.MAX_SAFE_INTEGER };
    expect(await read('gzip', gzipSync(bytes), options)).toBe(plain);
    expect(await read('br', brotliCompressSync(bytes), options)).toBe(plain);
  });

  test('a body that is not what its header says breaks the call', async () => {
    expect(await caught(read('gzip', Buffer.from('{"a":1}')))).toMatchObject({ code: 'CONNECTION_FAILED' });
  });

  test.each([
    ['gzip', gzipSync(bytes)],
    ['br', brotliCompressSync(bytes)],
  ])('%s counts after decompression', async (encoding, body) => {
    expect(await read(encoding, body, { maxResponseBytes: bytes.length })).toBe(plain);
    expect(await caught(read(encoding, body, { maxResponseBytes: bytes.length - 1 }))).toMatchObject({
      code: 'RESPONSE_TOO_LARGE',
    });
  });
});

test('node:http asks for what fetch asks for', async () => {
  const server = await serve((_, response) => response.end('{}'));
  await createSignedFetch(credentials)(server.origin);
  expect(server.received[0]?.headers['accept-encoding']).toBe('gzip, deflate, br');
});
