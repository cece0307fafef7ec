/** Bodies of clients that disconnect. All other bodies are in server.test.ts. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEarly } from '../../../src/mock/http/early-body.js';
import { readBody } from '../../../src/mock/http/request-body.js';
import { type Mock, startMock } from '../../../src/mock/index.js';

const json = '{"plyrId":"alice"}';
const form = 'plyrId=alice';

const bodies = [
  ['JSON', 'content-type: application/json', Buffer.from(json), { plyrId: 'alice' }],
  [
    'compressed JSON',
    'content-type: application/json\r\ncontent-encoding: gzip',
    gzipSync(json),
    { plyrId: 'alice' },
  ],
  ['a form', 'content-type: application/x-www-form-urlencoded', Buffer.from(form), { plyrId: 'alice' }],
] as const;

/** A request whose client was gone before the mock read its body. */
async function gone(headers: string, bytes: Buffer, complete: boolean): Promise<IncomingMessage> {
  const lines = [...headers.split('\r\n'), `content-length: ${bytes.length}`];
  const request = Object.assign(new Readable({ read() {} }), {
    headers: Object.fromEntries(lines.map((line) => line.split(': '))),
    complete,
  });
  request.push(complete ? bytes : bytes.subarray(0, 3));
  request.destroy();
  await once(request, 'close');
  return request as never;
}

describe.each(bodies)('%s', (_what, headers, body, sent) => {
  let mock: Mock;
  beforeEach(async () => {
    mock = await startMock();
  });
  afterEach(() => mock.close());

  /** Sends a login without its last bytes, and disconnects. */
  function sendAndLeave(missing: number): void {
    const head = `POST /api/user/login HTTP/1.1\r\nhost: x\r\n${headers}\r\ncontent-length: ${body.length}\r\n\r\n`;
    const bytes = Buffer.concat([Buffer.from(head), body.subarray(0, body.length - missing)]);
    const socket = connect(mock.port, '127.0.0.1', () => {
      socket.write(bytes);
      socket.destroy();
    });
  }

  const recorded = () => expect.poll(() => mock.journal.list().at(0), { timeout: 10_000 });

  test('is handled if all of it has arrived, even if the client is gone', async () => {
    sendAndLeave(0);
    await recorded().toMatchObject({ operationId: 'login', status: 401, request: { body: sent } });
    expect(await readBody(await gone(headers, body, true))).toMatchObject({ ok: true, body: sent });
  });

  test('is handled with a fault that depends on it, even if the client is gone', async () => {
    mock.faults.add({ operation: 'login', match: { body: sent }, kind: 'status', status: 500 });
    sendAndLeave(0);
    await recorded().toMatchObject({ status: 500, faults: ['1'], request: { body: sent } });
    expect((await readEarly(await gone(headers, body, true))).bytes).toEqual(body);
  });

  test('is a bad request if the client leaves in the middle', async () => {
    sendAndLeave(5);
    await recorded().toMatchObject({ status: 400, response: { body: 'Bad Request' } });
    expect(await readBody(await gone(headers, body, false))).toMatchObject({ ok: false, status: 400 });
  });
});
