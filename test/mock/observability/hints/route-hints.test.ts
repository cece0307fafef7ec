import { expect, test } from 'vitest';
import { hintsApi } from './hints-api.js';

test.each([
  ['GET /user/inof/alice', 'GET /user/info/{identifier} (getUserInfo)'],
  ['GET /users/info/alice', 'GET /user/info/{identifier} (getUserInfo)'],
  ['GET /v1/user/info/alice', 'GET /user/info/{identifier} (getUserInfo)'],
  ['GET /user/balance', 'GET /user/balance/{plyrId} (getUserBalances)'],
  ['POST /chip/mint', 'POST /game/chip/mint (mintChip)'],
  ['POST /game/room/pay', 'POST /game/pay (payGameRoom)'],
  ['GET /tokens', 'GET /tokenlist (listTokens)'],
  ['GET /task/1750000124800-0', 'GET /task/status/{taskId} (getTaskStatus)'],
])('%s: %s is meant', async (sent, meant) => {
  const { call } = await hintsApi();
  const [method = '', path = ''] = sent.split(' ');
  const { status, body, hint } = await call(path, { method });
  expect([status, body]).toEqual([404, 'Not Found']);
  expect(hint).toBe(`No operation has this path. Did you mean ${meant}?`);
});

test('a path unlike all others', async () => {
  const { call } = await hintsApi();
  for (const path of ['/xyzzy', `/${'a/'.repeat(50)}`, `/${'x'.repeat(5_000)}`])
    expect((await call(path)).hint).toBe('No operation has a path like this. See /docs for all operations.');
});

test('the prefix twice, another method, and an operation of another network', async () => {
  const { call } = await hintsApi();
  expect((await call('/api/user/info/alice')).hint).toMatch(
    /^No operation has this path\. The prefix \/api is in it twice/,
  );
  const { status, headers, hint } = await call('/game/pay');
  expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  expect(hint).toBe('The path has no operation with the method GET. It has POST.');
  expect((await call('/network/totalSupply')).hint).toMatch(
    /^getTotalSupply exists only on mainnet; this mock behaves like the server of another network\.$/,
  );
  expect((await call('/game/badge/remove', { body: {} })).hint).toBe('removeBadge exists on no network.');
  expect((await call('/game/rewardPool/claim', { body: {} })).hint).toBe(
    'claimRewardPool exists on no network. The mock simulates the reward pool with --reward-pool.',
  );
  const strange = await call('/game/pay', { method: 'PROPFIND' });
  expect([strange.status, strange.hint]).toEqual([501, expect.stringMatching(/the method PROPFIND/)]);
});

test('outside of /api', async () => {
  const { mock } = await hintsApi();
  const hintOf = async (path: string) => (await fetch(mock.origin + path)).headers.get('x-mock-hint');
  expect(await hintOf('/user/info/alice')).toBe(
    'The API is below /api. Did you mean GET /api/user/info/{identifier} (getUserInfo)?',
  );
  expect(await hintOf('/nope')).toBe('Nothing is here. The API is below /api, the docs are at /docs.');
  expect(await hintOf('/')).toBeNull();
});
