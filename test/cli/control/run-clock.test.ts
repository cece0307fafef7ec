import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Mock } from '../../../src/mock/index.js';
import { cleanEnvironment } from '../clean-environment.js';
import { control, frozenMock } from './control-shell.js';

let mock: Mock;
beforeAll(async () => {
  mock = await frozenMock();
});
beforeEach(() => {
  cleanEnvironment();
  vi.stubEnv('PLYR_MOCK_URL', mock.origin);
});
afterEach(async () => {
  mock.state.resetClock();
  vi.unstubAllEnvs();
});
afterAll(() => mock.close());

const ahead = 'Sign requests with this time. The TypeScript client does so by itself.\n';

test('it shows the clock', async () => {
  expect(await control(['clock'])).toEqual({
    out: "2026-11-30T12:00:00.000Z, the time of the mock's machine\n",
    err: '',
    exitCode: undefined,
  });
  expect(JSON.parse((await control(['clock', '--json'])).out)).toEqual({
    ok: true,
    data: { now: '2026-11-30T12:00:00.000Z', ms: 1796040000000, aheadMs: 0, signatureMs: 1796040000000 },
  });
});

test.each([
  ['+90s', `2026-11-30T12:01:30.000Z, 1 min 30 s ahead of the mock's machine\n${ahead}`],
  ['+1h', `2026-11-30T13:00:00.000Z, 1 h ahead of the mock's machine\n${ahead}`],
  ['+1d', `2026-12-01T12:00:00.000Z, 1 d ahead of the mock's machine\n${ahead}`],
  ['2027-01-31', `2027-01-31T00:00:00.000Z, 61 d 12 h ahead of the mock's machine\n${ahead}`],
  ['2026-11-30T14:00:00Z', `2026-11-30T14:00:00.000Z, 2 h ahead of the mock's machine\n${ahead}`],
])('%s moves the clock', async (time, out) => {
  expect(await control(['clock', time])).toEqual({ out, err: '', exitCode: undefined });
});

test('real, and a date before the current one, move the clock back', async () => {
  await control(['clock', '+30d']);
  expect((await control(['clock', '2026-12-01'])).out).toContain('2026-12-01T00:00:00.000Z, 12 h ahead');
  expect((await control(['clock', 'real'])).out).toBe(
    "2026-11-30T12:00:00.000Z, the time of the mock's machine\n",
  );
});

test.each([
  ['1h', '"1h" is not a time for the clock. Give a step such as +90s, +10m, +1h, or +30d, '],
  ['+1x', '"+1x" is not a time for the clock. '],
  ['2026-13-01', '"2026-13-01" is not a time for the clock. '],
  ['2027-02-30', '"2027-02-30" is not a time for the clock. '],
  ['+11y', '"+11y" is too far: the clock moves at most ten years at once.'],
  [
    '2026-11-29',
    "2026-11-29T00:00:00.000Z has passed. The clock can't be behind that of the mock's machine, which is at 2026-11-30T12:00:00.000Z.",
  ],
])('%s is a mistake, and changes nothing', async (time, message) => {
  const { out, err, exitCode } = await control(['clock', time]);
  expect([out, exitCode]).toEqual(['', 2]);
  expect(err).toContain(`plyr-api: ${message}`);
  expect(mock.state.meta.clockAhead).toBe(0);
});

test('a sandbox has its own clock', async () => {
  await control(['clock', '+1h', '--sandbox', 'one']);
  expect((await control(['clock'])).out).toContain("the time of the mock's machine");
  expect((await control(['clock', '--url', `${mock.origin}/s/one/api`])).out).toContain('1 h ahead');
});

test('a mock that checks signatures against the real time says so', async () => {
  const other = await frozenMock({ signatureClock: 'real' });
  const { out } = await control(['clock', '+1h', '--url', other.origin]);
  expect(out).toBe(
    "2026-11-30T13:00:00.000Z, 1 h ahead of the mock's machine\nSign requests with the time of the mock's machine (--signature-clock real).\n",
  );
  await other.close();
});
