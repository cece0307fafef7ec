import { expect, test } from 'vitest';
import { totp } from '../../../../../src/mock/behavior/sessions/totp.js';
import { control } from '../../../control/client.js';
import { hintsApi, startTime } from '../hints-api.js';

const wrong = async (otp: unknown, options = {}, plyrId = 'alice') => {
  const { call, mock } = await hintsApi(options);
  const { users } = mock.state.tables;
  const { secret } = users.get('alice') as { secret: string };
  mock.state.transaction(() => users.update('bobby', { secret: 'KRSXG5CTMVRXEZLU' }));
  const code = typeof otp === 'number' ? totp(secret, startTime + otp) : otp;
  const { status, hint } = await call('/user/login', { body: { plyrId, otp: code } });
  expect(status).toBe(401);
  return hint;
};
const first = '1 of 5 wrong ones in a row, after which alice is locked.';

test('a wrong one, and how many are left', async () => {
  expect(await wrong('000000')).toBe(`The one-time password of alice is wrong. ${first}`);
  expect(await wrong('12345')).toBe(
    `A one-time password has six digits; this one has 5 characters. ${first}`,
  );
  expect(await wrong([1])).toBe(
    `The one-time password must be a string of six digits; this one is an array. ${first}`,
  );
  expect(await wrong('123456', { strictOtp: true })).toBe(
    `The fixed one-time password of alice is not accepted with --strict-otp. ${first}`,
  );
});

test('one for another time, or of another player', async () => {
  expect(await wrong(-300_000)).toBe(
    `The one-time password is right for 300 s ago; 30 s are allowed. ${first}`,
  );
  expect(await wrong(600_000)).toMatch(/is right for 600 s from now/);
  expect(await wrong(0, {}, 'bobby')).toMatch(/^The one-time password belongs to alice, not to bobby\./);
});

test('a used one, and a locked player', async () => {
  const { call, mock } = await hintsApi();
  const login = (otp: string) => call('/user/login', { body: { plyrId: 'alice', otp } });
  await login('000000');
  mock.clock.advance(10_000);
  expect((await login('000000')).hint).toBe(
    'This one-time password was sent first 10 s ago. Each one can be used once in 300 s: wait for the next one.',
  );
  for (const otp of ['000001', '000002', '000003']) await login(otp);
  expect((await login('000004')).hint).toBe(
    'The one-time password of alice is wrong. alice is now locked for 60 s.',
  );
  mock.clock.advance(15_000);
  const { status, hint } = await login('000005');
  expect([status, hint]).toEqual([
    403,
    "alice is locked until 2026-01-02T03:05:15Z (45 s from now on the sandbox's clock). 5 wrong one-time passwords in a row lock a player for 60 s.",
  ]);
  await control(mock.origin, 'POST', '/players/alice/lock', { forMs: 3_600_000 });
  expect((await login('123456')).hint).toBe(
    "alice is locked until 2026-01-02T04:04:30Z (3,600 s from now on the sandbox's clock).",
  );
});

test('a missing one is named each time, and not as a used one', async () => {
  const { call } = await hintsApi();
  const login = async () => (await call('/user/login', { body: { plyrId: 'bobby' } })).hint;
  const missing = 'The one-time password must be a string of six digits; this one is missing.';
  expect(await login()).toBe(`${missing} 1 of 5 wrong ones in a row, after which bobby is locked.`);
  expect(await login()).toBe(missing);
});

test('no hint quotes a one-time password', async () => {
  const { call, log } = await hintsApi();
  for (const otp of ['987654', '98765', 987654, { code: '987654' }]) {
    await call('/user/login', { body: { plyrId: 'alice', otp } });
    await call('/user/login', { body: { plyrId: 'alice', otp }, signed: '' });
  }
  const hints = log.flatMap(({ hint }) => hint ?? []);
  expect(hints).toHaveLength(8);
  expect(hints.join('\n')).not.toMatch(/9876/);
});
