/** The Fetch standard lets a platform resend a request by itself, for example after a 421. No POST may run twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSignedFetch, type PlyrError } from '../../../src/client/index.js';
import { transports, useTransport } from '../both-transports.js';
import { credentials } from '../loopback.js';
import { type RawStatusServer, startRawStatusServer } from '../raw-status-server.js';
import { pathOf, statusesOf, ways } from '../raw-statuses.js';

describe.each(transports)('over %s', (transport) => {
  useTransport(transport);

  // A new one for each test: what the test before left on its connections can't reach it.
  let server: RawStatusServer;
  beforeEach(async () => {
    server = await startRawStatusServer();
  });
  afterEach(() => server.close());

  const post = (path: string, body?: string, headers = {}) =>
    createSignedFetch({ ...credentials, retry: 0, timeoutMs: 20_000 })(server.origin + path, {
      method: 'POST',
      headers,
      ...(body !== undefined && { body }),
    }).then(
      ({ status }) => status,
      (error: PlyrError) => error.code,
    );

  test.each([
    ...ways.map((way) => ({ what: 'with a body', way, body: '{"amount":1}' })),
    { what: 'without a body', way: 'whole' as const, body: undefined },
  ])('every status code, $way, $what: the POST is sent once', async ({ what, way, body }) => {
    const paths = statusesOf(way).map((status) => pathOf(status, way, what.replaceAll(' ', '-')));
    for (const path of paths) await post(path, body);
    const counts = paths.map((path) => server.seen.get(path)?.length ?? 0);
    console.log(
      `${way}, ${what}: ${counts.length} POSTs, sent ${counts.reduce((sum, count) => sum + count)} times`,
    );
    // One whose connection is reset before it comes is lost.
    const least = way === 'reset after it' ? 0 : 1;
    expect(paths.filter((_, index) => Number(counts[index]) > 1 || Number(counts[index]) < least)).toEqual(
      [],
    );
  });

  test('every status code, Expect: 100-continue: the POST is sent once at most', async () => {
    const paths = statusesOf('whole').map((status) => pathOf(status, 'interim first', 'expect'));
    for (const path of paths) await post(path, '{"amount":1}', { expect: '100-continue' });
    expect(paths.filter((path) => (server.seen.get(path)?.length ?? 0) > 1)).toEqual([]);
  });

  test('the body has a length, as before, and is not sent in chunks', async () => {
    const path = pathOf(200, 'whole', 'length');
    await post(path, '{"text":"ä"}');
    const [head = ''] = server.seen.get(path) ?? [];
    expect(head).toMatch(/\r\ncontent-length: 13(\r\n|$)/i);
    expect(head).not.toMatch(/transfer-encoding/i);
  });
});
