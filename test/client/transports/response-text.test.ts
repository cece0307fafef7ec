/** A response can be larger than the memory. It is counted while it is read, after decompression. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { createSignedFetch, type SignedFetchOptions } from '../../../src/client/index.js';
import { transports, useTransport } from '../both-transports.js';
import { cannedServers, caught, fast, key, logout } from '../canned-responses.js';
import { type Answer, credentials, send } from '../loopback.js';

const { serve } = cannedServers();
const MIB = 2 ** 20;
const json = 'application/json';
const zipped =
  (bytes: Buffer): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bytes.length });
    response.end(bytes);
  };

describe.each(transports)('the largest response over %s', (transport) => {
  useTransport(transport);
  const text = (length: number) => JSON.stringify('x'.repeat(length - 2));
  const sized: [string, (length: number) => Answer][] = [
    ['with its length', (length) => (_, response) => send(response, 200, json, text(length))],
    ['in chunks', (length) => (_, response) => send(response, 200, json, text(length), true)],
    ['compressed', (length) => zipped(gzipSync(text(length)))],
    ['of an error', (length) => (_, response) => send(response, 400, json, text(length), true)],
    ['of a 401', (length) => (_, response) => send(response, 401, json, text(length), true)],
  ];
  test.each(sized)('%s has as many bytes as maxResponseBytes says', async (_, answer) => {
    const maxResponseBytes = 1_000;
    const fits = await serve(answer(1_000));
    await expect(key(fits, {}, { maxResponseBytes })).resolves.toBeDefined();
    const server = await serve(answer(1_001));
    const error = {
      name: 'PlyrError',
      code: 'RESPONSE_TOO_LARGE',
      operation: 'GET /jwt/publicKey',
      status: expect.any(Number),
      outcomeUnknown: false,
      message: expect.stringContaining('over 1000 bytes (maxResponseBytes)'),
    };
    expect(await caught(key(server, {}, { maxResponseBytes }))).toMatchObject(error);
    // Asked again, it would be as large.
    expect(server.received).toHaveLength(1);
    expect(await caught(logout(server, {}, { maxResponseBytes }))).toMatchObject({
      code: 'RESPONSE_TOO_LARGE',
      outcomeUnknown: true,
    });
    expect(server.received).toHaveLength(2);
  });

  test('has 32 MiB, also if a few kB of gzip say more', async () => {
    const server = await serve(zipped(gzipSync(Buffer.alloc(32 * MIB + 1, ' '))));
    expect(await caught(key(server))).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  });

  test('is not read to its end', async () => {
    let chunks = 0;
    const endless = new ReadableStream({
      pull(controller) {
        chunks++;
        controller.enqueue(new Uint8Array(MIB));
      },
    });
    const signedFetch = createSignedFetch({ ...fast, fetch: async () => new Response(endless) });
    expect(await caught(signedFetch('http://localhost'))).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
    expect(chunks).toBeLessThan(36);
  });
});

describe('the text', () => {
  const read = async (response: Response, more: Partial<SignedFetchOptions> = {}) => {
    const fetch = async () => response;
    return (await createSignedFetch({ ...credentials, ...more, fetch })('http://localhost')).text();
  };

  test('is the same, wherever it is cut', async () => {
    const bytes = Buffer.from('\ufeff{"text":"ä🎲€"}');
    for (let cut = 0; cut <= bytes.length; cut++) {
      const body = new ReadableStream({
        start(controller) {
          for (const part of [bytes.subarray(0, cut), bytes.subarray(cut)]) controller.enqueue(part);
          controller.close();
        },
      });
      expect(await read(new Response(body))).toBe('{"text":"ä🎲€"}');
    }
  });

  test('is that of a response without a stream', async () => {
    const double = { headers: new Headers(), status: 200, ok: true, text: async () => 'text' } as Response;
    expect(await read(double)).toBe('text');
    expect(await read(new Response(null, { status: 204 }))).toBe('');
  });

  test('is read by the platform where the length is known, which is faster', async () => {
    const response = new Response('{}', { headers: { 'content-length': '2' } });
    const text = vi.spyOn(response, 'text');
    expect(await read(response)).toBe('{}');
    expect(text).toHaveBeenCalledOnce();
  });
});
