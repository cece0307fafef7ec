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
afterEach(() => vi.unstubAllEnvs());
afterAll(() => mock.close());

test('the code is alone on standard output, so that a script can use it', async () => {
  const { out, err, exitCode } = await control(['otp', 'alice']);
  expect(out).toMatch(/^\d{6}\n$/);
  expect(err).toBe(
    'It works once, for 1 min on the clock of the sandbox. The fixed one-time password 123456 always works.\n',
  );
  expect(exitCode).toBeUndefined();
});

test('it is the password that the mock accepts, and it says when that is used up', async () => {
  const strict = await frozenMock({ strictOtp: true, hmac: 'off' });
  vi.stubEnv('PLYR_MOCK_URL', strict.origin);
  const logIn = async () => {
    const { out } = await control(['otp', 'alice']);
    const response = await fetch(`${strict.url}/user/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', apikey: 'plyr-demo-key' },
      body: JSON.stringify({ plyrId: 'alice', otp: out.trim() }),
    });
    return response.status;
  };
  // Those of the neighboring half-minutes work, too.
  expect([await logIn(), await logIn(), await logIn()]).toEqual([200, 200, 200]);
  expect((await control(['otp', 'alice'])).err).toBe(
    'It has been used, and works again after five minutes.\n',
  );
  await strict.close();
});

test('JSON has all of it', async () => {
  const { out, err } = await control(['otp', 'alice', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    data: { plyrId: 'alice', fixedOtp: '123456', isUsed: false },
  });
  expect(err).toBe('');
});

test('an unknown player', async () => {
  expect(await control(['otp', 'alcie'])).toEqual({
    out: '',
    err: 'plyr-api: Unknown player "alcie" in this sandbox.\n',
    exitCode: 1,
  });
});
