import { expect, test } from 'vitest';
import { hintsApi, startTime } from '../hints-api.js';

test.each([
  ['in seconds', Math.floor(startTime / 1000)],
  ['in microseconds', startTime * 1000],
])('a timestamp %s', async (unit, timestamp) => {
  const { call } = await hintsApi();
  const { body, hint } = await call('/user/info/alice', { timestamp: String(timestamp) });
  expect(body).toEqual({ error: 'Request expired' });
  expect(hint).toMatch(
    new RegExp(`^The timestamp .*is ${unit}\\. Send milliseconds, such as ${startTime}\\.$`),
  );
});

test('a timestamp outside of the window, before and after', async () => {
  const { call } = await hintsApi();
  const late = await call('/user/info/alice', { timestamp: String(startTime - 301_000) });
  expect(late.hint).toBe(
    "The timestamp is 301 s behind the server's clock (2026-01-02T03:04:05Z); 300 s are allowed.",
  );
  const early = await call('/user/info/alice', { timestamp: String(startTime + 400_000) });
  expect(early.hint).toMatch(/^The timestamp is 400 s ahead of the server's clock/);
  const odd = await call('/user/info/alice', { timestamp: '12 o clock' });
  expect(odd.hint).toMatch(/The server reads "12 o clock" as 12\.$/);
});

test("a sandbox's clock that was moved", async () => {
  const { call, mock } = await hintsApi();
  mock.clock.advance(3_600_000);
  const { hint, headers } = await call('/user/info/alice', { timestamp: String(startTime) });
  expect(hint).toBe(
    "This sandbox's clock is 3,600 s ahead of the real time. Sign with its time, which is in the Date header of this response.",
  );
  expect(headers.get('date')).toBe('Fri, 02 Jan 2026 04:04:05 GMT');
});

test('a clock that was moved, while signatures follow the real time', async () => {
  const { call, mock } = await hintsApi({ signatureClock: 'real' });
  mock.clock.advance(3_600_000);
  expect((await call('/user/info/alice', { timestamp: String(startTime) })).status).toBe(200);
  const { hint } = await call('/user/info/alice');
  expect(hint).toBe(
    "The timestamp is from the sandbox's clock, which is 3,600 s ahead. With --signature-clock real, signatures are checked against the real time.",
  );
});

test('headers that are missing, and those of other APIs', async () => {
  const { call } = await hintsApi();
  const { status, hint } = await call('/user/info/alice', {
    headers: { apikey: '', 'x-api-key': 'plyr-demo-key' },
  });
  expect([status, hint]).toEqual([
    401,
    'The request lacks the header apikey. The request has x-api-key instead, which the server ignores.',
  ]);
  const none = await call('/user/info/alice', { headers: { apikey: '', signature: '', timestamp: '' } });
  expect(none.hint).toBe('The request lacks the headers apikey, signature, and timestamp.');
});

test('a key that there is not', async () => {
  const { call } = await hintsApi();
  expect((await call('/user/info/alice', { apiKey: 'plyr-dmeo-key' })).hint).toMatch(
    /^Unknown API key plyr…#[0-9a-f]{4} in the default sandbox\. Did you mean plyr-demo-key\?$/,
  );
  expect((await call('/user/info/alice', { apiKey: 'unlike-any-other' })).hint).toMatch(/default sandbox\.$/);
});

test('a key of a sandbox that does not exist', async () => {
  const { call } = await hintsApi();
  const hintOf = async (apiKey: string, headers = {}) =>
    (await call('/user/info/alice', { apiKey, headers })).hint;
  expect(await hintOf('plyr-demo-key@gone')).toBe(
    'The API key plyr-demo-key@gone is for the sandbox "gone", which does not exist. It was deleted, has expired, or was never created. Create it with POST /_mock/sandboxes, and sign with the keys in the response.',
  );
  expect(await hintOf('plyr-dmeo-key@gone')).toMatch(/^Unknown API key .* in the default sandbox\./);
  expect(await hintOf('plyr-demo-key@no name')).toMatch(/^Unknown API key .* in the default sandbox\./);
  expect(await hintOf('plyr-demo-key@gone', { 'x-mock-session': 'one' })).toMatch(/ in the sandbox "one"\./);
});

test('a key whose role is too low', async () => {
  const { call } = await hintsApi();
  const { status, hint } = await call('/status');
  expect([status, hint]).toEqual([
    403,
    'The key plyr-demo-key has the role game; getServerStatus requires the role admin.',
  ]);
});
