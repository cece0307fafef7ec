import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(mock.origin + path, { headers });

test.each(['/openapi.yaml', '/openapi.json', '/mock-seed.schema.json'])(
  '%s is compressed, and sent once to a client that keeps it',
  async (path) => {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('content-encoding'), etag]).toEqual([
      200,
      'gzip',
      expect.stringMatching(/^W\/"[\w-]{22}"$/),
    ]);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await first.text()).length).toBeGreaterThan(10_000);
    // The same in another coding.
    expect((await get(path, { 'accept-encoding': 'identity' })).headers.get('etag')).toBe(etag);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await get(path, { 'if-none-match': known });
      expect([known, again.status, again.headers.get('etag'), await again.text()]).toEqual([
        known,
        304,
        etag,
        '',
      ]);
      expect(again.headers.get('content-type')).toBeNull();
    }
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  },
);

test('the start page shows state, and is not kept', async () => {
  expect((await get('/')).headers.get('etag')).toBeNull();
});
