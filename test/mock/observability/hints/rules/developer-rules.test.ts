import { expect, test } from 'vitest';
import { signMessage } from '../../../../../src/mock/behavior/chain/wallet.js';
import { demoPlayers } from '../../../../../src/mock/index.js';
import { hintsApi } from '../hints-api.js';

const keyOf = (plyrId: string) => demoPlayers.find((demo) => demo.plyrId === plyrId)?.privateKey ?? '';

test('a request for developer access that is repeated', async () => {
  const { call } = await hintsApi();
  const signature = signMessage('PLYR[ID] Permission Upgrade', keyOf('bobby'));
  const upgrade = () => call('/developer/upgrade', { body: { plyrId: 'bobby', signature } });
  expect((await upgrade()).hint).toBeNull();
  expect((await upgrade()).hint).toBe(
    'bobby has already asked for an upgrade: it is pending since 2026-01-02T03:04:05Z.',
  );
  expect((await call('/developer/status/carol')).hint).toBe(
    '"carol" has not asked for an upgrade in the default sandbox.',
  );
});

test('stored responses of PLYR[CONNECT]; no hint has the uid', async () => {
  const { call, log, mock } = await hintsApi();
  const uid = 'uid-of-a-secret';
  const login = () => call('/user/login', { body: { plyrId: 'alice', otp: '123456', uid } });
  await login();
  expect((await login()).hint).toBe('A response is stored under this uid. Use a new uid for each request.');
  expect((await call('/auth/read/another-uid')).hint).toBe(
    'No response is stored under this uid in the default sandbox, or it was revoked.',
  );
  mock.clock.advance(700_000);
  expect((await call(`/auth/read/${uid}`)).hint).toBe(
    'The response was stored 700 s ago; it can be read for 600 s.',
  );
  expect(log.map(({ hint }) => hint).join()).not.toContain(uid);
});
