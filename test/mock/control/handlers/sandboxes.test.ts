/** The mock in short: the modes that it was started with. */
import { expect, test } from 'vitest';
import { type MockOptions, startMock } from '../../../../src/mock/index.js';
import { control } from '../client.js';

const defaults = {
  ...{ strict: false, strictOtp: false, realisticTiming: false, taskDelayMs: 300, syncTimeoutMs: 25_000 },
  ...{ signatureClock: 'sandbox', rewardPool: false },
};

test.each<MockOptions>([
  {},
  { strict: true },
  { strictOtp: true },
  { realisticTiming: true, taskDelayMs: 0, syncTimeoutMs: 5 },
  { signatureClock: 'real' },
  { rewardPool: true },
])('the modes of %o', async (options) => {
  await using mock = await startMock(options);
  const { body } = await control(mock.origin, 'GET', '/');
  expect(body.modes).toEqual({ ...defaults, ...options });
});
