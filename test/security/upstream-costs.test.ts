/** `--proxy` in front of a server that wastes memory and time: both are bounded. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, constants, createGzip, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { send } from '../../src/mock/http/response.js';
import { listOperations, packagedDocument } from '../../src/mock/openapi/document.js';
import { createExampleResponder } from '../../src/mock/openapi/example-response.js';
import { compileRoutes } from '../../src/mock/openapi/router.js';
import { createValidator } from '../../src/mock/openapi/validator.js';
import { createProxy } from '../../src/mock/proxy/proxy.js';
import { closeAfterEach, closers, front, head, hostile, mebibyte, raw } from './hostile-upstream.js';

closeAfterEach();

describe('memory is bounded', () => {
  /** How much the memory of this process grew while something ran, in bytes. */
  async function growth(run: () => Promise<void>): Promise<number> {
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    }, 5);
    await run();
    clearInterval(watch);
    return Math.max(highest, process.memoryUsage().rss) - before;
  }
  const unpackedSize = 1024 * mebibyte;
  const bound = 500 * mebibyte;

  /** Packs zeros piece by piece, so that this test itself stays small. */
  async function gzipBomb(): Promise<Buffer> {
    const gzip = createGzip({ level: 9 });
    const packed: Buffer[] = [];
    const done = new Promise((resolve) => gzip.on('data', (part) => packed.push(part)).on('end', resolve));
    const piece = Buffer.alloc(mebibyte, '0');
    for (let size = 0; size < unpackedSize; size += mebibyte)
      if (!gzip.write(piece)) await new Promise((resolve) => gzip.once('drain', resolve));
    gzip.end();
    await done;
    return Buffer.concat(packed);
  }

  test('a gzip bomb passes as it is, and is not unpacked', async () => {
    const bomb = await gzipBomb();
    expect(bomb.length).toBeLessThan(2 * mebibyte);
    const mock = await front(
      await hostile((socket) => {
        socket.write(head('Content-Encoding: gzip', `Content-Length: ${bomb.length}`));
        socket.end(bomb);
      }),
    );
    const grown = await growth(async () => {
      const answer = await raw(mock.port, '/api/user/avatar/bobby');
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(mock.journal.list()[0]?.violations).toEqual([
        'the response was not checked: its body is over 8 MiB',
      ]);
    });
    expect(grown).toBeLessThan(bound);
  });

  const packings: [string, (text: Buffer) => Buffer][] = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ];
  test.each(packings)('%s: more than is looked at', async (encoding, pack) => {
    const body = pack(Buffer.alloc(9 * mebibyte, ' '));
    const mock = await front(
      await hostile((socket) => {
        socket.write(head(`Content-Encoding: ${encoding}`, `Content-Length: ${body.length}`));
        socket.end(body);
      }),
    );
    await raw(mock.port, '/api/user/avatar/bobby');
    expect(mock.journal.list()[0]?.violations).toEqual([
      'the response was not checked: its body is over 8 MiB',
    ]);
  });

  test('a body without end', async () => {
    const piece = Buffer.alloc(mebibyte, 'x');
    let isCut = false;
    const mock = await front(
      await hostile((socket) => {
        socket.write(head());
        const more = () => {
          while (!socket.destroyed && socket.write(piece));
        };
        socket.on('drain', more).on('close', () => {
          isCut = true;
        });
        more();
      }),
    );
    const grown = await growth(async () => {
      const answer = await fetch(`${mock.url}/user/avatar/bobby`);
      expect(answer.status).toBe(502);
      expect((await answer.json()).error).toContain('the body is over 32 MiB');
    });
    await expect.poll(() => isCut).toBe(true);
    expect(grown).toBeLessThan(bound);
  });

  test.each([
    ['a big list, of which the first violation counts', 2 * mebibyte, /^body\.0 must have required property/],
    ['a small list, of which twenty count', 5_000, /^and \d+ more violations in the same response$/],
  ])('as many violations as fit: %s', async (_what, entries, last) => {
    const list = Buffer.from(`[${'{},'.repeat(entries)}{}]`);
    const mock = await front(
      await hostile((socket) => {
        socket.write(head(`Content-Length: ${list.length}`));
        socket.end(list);
      }),
    );
    const grown = await growth(async () => {
      await raw(mock.port, '/api/actionLog/alice');
    });
    const [entry] = mock.journal.list();
    expect(entry?.operationId).toBe('listActivityLogs');
    expect(entry?.violations.length).toBeLessThanOrEqual(21);
    expect(entry?.violations.at(-1)).toMatch(last);
    expect(grown).toBeLessThan(bound);
  });

  test('JSON of any depth', async () => {
    const deep = '['.repeat(3 * mebibyte);
    const mock = await front(
      await hostile((socket) => socket.end(head(`Content-Length: ${deep.length}`) + deep)),
    );
    expect((await fetch(`${mock.url}/user/avatar/bobby`)).status).toBe(200);
    expect(mock.journal.list()[0]?.violations).toEqual([
      'the response is not JSON, although its Content-Type says so',
    ]);
  });
});

describe('time is bounded', () => {
  /** A proxy of its own, with less patience. */
  async function impatient(origin: string, timeoutMs: number): Promise<number> {
    const document = packagedDocument();
    const api = createProxy({
      upstream: new URL(`${origin}/api`),
      route: compileRoutes(listOperations(document)),
      validator: createValidator(document),
      exampleResponse: createExampleResponder(document),
      explainer: { forwarded: () => undefined },
      limits: { timeoutMs, bodyBytes: mebibyte },
    });
    const server: Server = createServer(async (request, response) => {
      const path = (request.url ?? '').slice('/api'.length);
      const { reply } = await api({ request, path, sandbox: undefined as never, forced: undefined });
      await send(request, response, reply);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }
  const slow: [string, (socket: Socket) => void][] = [
    ['silence', () => {}],
    ['a byte of the head now and then', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ')],
    ['a byte of the body now and then', (socket) => drip(socket, head('Content-Length: 100000'))],
    ['early hints without end', (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n')],
  ];
  function drip(socket: Socket, first: string, more = 'x'): void {
    socket.write(first);
    const timer = setInterval(() => socket.write(more), 10);
    socket.on('close', () => clearInterval(timer));
  }
  test.each(slow)('%s', async (_what, speak) => {
    let isCut = false;
    const origin = await hostile((socket) => {
      socket.on('close', () => {
        isCut = true;
      });
      speak(socket);
    });
    const port = await impatient(origin, 300);
    const answer = await fetch(`http://127.0.0.1:${port}/api/user/avatar/bobby`);
    expect(answer.status).toBe(502);
    expect((await answer.json()).error).toContain('the response was not complete after 0.3 s');
    await expect.poll(() => isCut).toBe(true);
  });
});
