/** `--proxy` in front of a server that sends what no server should send: the mock lives on, and sends nothing astray. */
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { closeAfterEach, front, good, head, hostile, mebibyte, raw } from './hostile-upstream.js';

closeAfterEach();

describe('a response that cannot be sent on becomes a 502', () => {
  const lines: [what: string, response: string, reason: RegExp][] = [
    ['status code 000', 'HTTP/1.1 000 None\r\nContent-Length: 2\r\n\r\n{}', /status code is 000/],
    ['status code 099', 'HTTP/1.1 099 Low\r\nContent-Length: 2\r\n\r\n{}', /status code is 099/],
    ['status code 1000', 'HTTP/1.1 1000 High\r\nContent-Length: 2\r\n\r\n{}', /Parse Error/],
    ['no status code', 'HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}', /Parse Error/],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
      /changed the protocol/,
    ],
    [
      'control bytes in the reason phrase',
      'HTTP/1.1 200 O\x01\x1b[2JK\r\nContent-Length: 2\r\n\r\n{}',
      /reason phrase has control characters/,
    ],
    ['a header name with a space', `${head('Content-Length: 2', 'a b: 1')}{}`, /Parse Error/],
    ['control bytes in a header', `${head('Content-Length: 2', 'a: \x01\x1b')}{}`, /Parse Error/],
    [
      'headers without end',
      head(...Array.from({ length: 5_000 }, (_, at) => `x-${at}: y`)),
      /Header overflow/,
    ],
    ['two lengths', `${head('Content-Length: 2', 'Content-Length: 3')}{}`, /Parse Error/],
    [
      'a length and chunks',
      `${head('Content-Length: 2', 'Transfer-Encoding: chunked')}2\r\n{}\r\n`,
      /Parse Error/,
    ],
    ['chunks that are none', `${head('Transfer-Encoding: chunked')}zz\r\n`, /Parse Error/],
    ['a length over the limit', head(`Content-Length: ${40 * mebibyte}`), /the body is over 32 MiB/],
  ];
  test.each(lines)('%s', async (_what, response, reason) => {
    const mock = await front(await hostile((socket) => socket.end(response, 'latin1')));
    for (let round = 0; round < 2; round++) {
      const answer = await fetch(`${mock.url}/user/avatar/bobby`);
      expect(answer.status).toBe(502);
      expect((await answer.json()).error).toMatch(reason);
    }
    expect(mock.violations.responsesWithViolations).toBe(2);
    expect(mock.journal.list()[0]).toMatchObject({
      status: 502,
      violations: [expect.stringMatching(reason)],
    });
  });

  test('a status code beyond 599 is sent on, and is a violation', async () => {
    const response = `HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}`;
    const mock = await front(await hostile((socket) => socket.end(response)));
    expect(await raw(mock.port, '/api/user/avatar/bobby')).toMatch(/^HTTP\/1\.1 999 Odd\r\n/);
    expect(mock.violations.list()[0]?.text).toContain('status 999 is not documented');
  });

  test('bytes over 127 in the reason phrase and in headers are sent on', async () => {
    const response = `HTTP/1.1 200 \xd6K\r\nContent-Type: application/json\r\nX-Odd: \xe4\t\xff\r\nContent-Length: ${good.length}\r\n\r\n${good}`;
    const mock = await front(await hostile((socket) => socket.end(response, 'latin1')));
    expect((await fetch(`${mock.url}/user/avatar/bobby`)).headers.get('x-odd')).toBe('\xe4\t\xff');
    expect(mock.violations.responsesWithViolations).toBe(0);
  });
});

describe('the path stays below the base path of the other server', () => {
  const leaving = [
    '/api/../admin',
    '/api/user/../../admin',
    '/api/%2e%2e/admin',
    '/api/%2E./admin',
    '/api/.%2e/admin',
    '/api/%252e%252e/admin',
    '/api/..%2fadmin',
    '/api/%2e%2e%2Fadmin',
    '/api/x%2f..%2f..%2fadmin',
    '/api/..\\admin',
    '/api/x\\..\\..\\admin',
    '/api/..%5cadmin',
    '/api/..;/admin',
    '/api/..;a=b/admin',
    '/api/..',
    '/API/..?x=1',
  ];
  test.each(leaving)('%s is not forwarded', async (target) => {
    let asked = '';
    const mock = await front(
      await hostile((socket, request) => {
        asked = request;
        socket.end(`${head('Content-Length: 2')}{}`);
      }),
    );
    const answer = await raw(mock.port, target);
    expect(asked).toBe('');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('has a segment \\"..\\"');
    expect(mock.violations.responsesWithViolations).toBe(0);
  });

  const staying = [
    '/api/user/info/a..b',
    '/api/user/info/...',
    '/api/user/info/%2e',
    '/api/a%20b?next=/../x',
    '/api/a%5Cb',
  ];
  test.each(staying)('%s is forwarded unchanged', async (target) => {
    let asked = '';
    const origin = await hostile((socket, request) => {
      asked = request;
      socket.end(`${head('Content-Length: 2')}{}`);
    });
    const mock = await front(`${origin}/base`);
    await raw(mock.port, target);
    expect(asked.split(' ')[1]).toBe(target.replace('/api', '/base'));
    // What a URL parser reads is below the base path too.
    expect(new URL(asked.split(' ')[1] ?? '', origin).pathname).toMatch(/^\/base\//);
  });
});

describe('a client that gives up is not a violation', () => {
  test('while it waits', async () => {
    let arrived = () => {};
    const isThere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const mock = await front(await hostile(() => arrived()));
    const abort = new AbortController();
    const asked = fetch(`${mock.url}/user/avatar/bobby`, { signal: abort.signal }).catch(() => 'gone');
    await isThere;
    abort.abort();
    expect(await asked).toBe('gone');
    await expect.poll(() => mock.journal.list()).toMatchObject([{ status: 0, violations: [] }]);
    expect(mock.violations.responsesWithViolations).toBe(0);
  });

  test('in the middle of its body', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mock = await front(await hostile(() => {}));
    const socket = connect(mock.port, '127.0.0.1');
    socket.write('POST /api/user/login HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"pl', () =>
      socket.destroy(),
    );
    await expect.poll(() => mock.journal.list()).toMatchObject([{ status: 0, violations: [] }]);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test('a body over the limit is rejected, and not forwarded', async () => {
    let isAsked = false;
    const mock = await front(
      await hostile(() => {
        isAsked = true;
      }),
    );
    const body = Buffer.alloc(33 * mebibyte, 'x');
    const answer = await fetch(`${mock.url}/user/login`, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect((await answer.json()).error).toContain('the body is over 32 MiB');
    expect(isAsked).toBe(false);
    expect(mock.violations.responsesWithViolations).toBe(0);
  });
});
