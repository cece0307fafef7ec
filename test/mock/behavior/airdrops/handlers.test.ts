/**
 * Airdrops. That periods release equal shares is the mock's assumption.
 * - openapi/evidence/nfts-badges.md#5-airdrop-operations
 */
import { expect, test } from 'vitest';
import type { User } from '../../../../src/mock/state/records.js';
import { signatureHeaders } from '../../../support/signature-headers.js';
import { type TestApi, testApi } from '../test-api.js';

const week = 604_800;
const rejection = (status: number, error: string) => ({ status, body: { error } });
const unhandledException = (error: string) => ({ status: 500, body: { error, stack: expect.any(String) } });
const invalidAddress = unhandledException(expect.stringMatching(/^Address "x" is invalid\.\n\n/));
const aliceOf = (api: TestApi) => (api.state.tables.users.get('alice') as User).primaryAddress;
const claimable = async (api: TestApi, address: string) =>
  (await api.get(`/airdrop/campaign/1/claimableReward/${address}`)).body.claimableReward;

test('the status of campaigns follows the clock', async () => {
  const api = await testApi();
  const start = Math.floor(api.now() / 1000) - 10 * 86_400;
  const list = async () => (await api.get('/airdrop/campaign/info')).body;
  const common = { vestPeriodCount: 12, vestPeriodLength: week, fee: 20 };
  expect(await list()).toEqual([
    { campaignId: 0, startTime: expect.any(Number), ...common, unclaimedReward: '0', status: 'ended' },
    {
      campaignId: 1,
      startTime: start,
      ...common,
      unclaimedReward: '1500.5',
      status: 'ongoing',
      periodId: 1,
      nextPeriodTime: start + 2 * week,
    },
    {
      campaignId: 2,
      startTime: expect.any(Number),
      ...common,
      unclaimedReward: '2400',
      status: 'not started',
    },
  ]);

  // At the very end a campaign still goes on, without a next period; a second later it has ended.
  const end = (start + 12 * week) * 1000;
  api.mock.clock.advance(end - api.now());
  expect((await list())[1]).toMatchObject({ status: 'ongoing', periodId: 12 });
  expect((await list())[1]).not.toHaveProperty('nextPeriodTime');
  api.mock.clock.advance(1000);
  expect((await list())[1]).toEqual({
    campaignId: 1,
    startTime: start,
    ...common,
    unclaimedReward: '1500.5',
    status: 'ended',
  });
});

test('shares of a campaign, and values that are not a campaign or an address', async () => {
  const api = await testApi();
  const alice = aliceOf(api);
  expect(await claimable(api, alice)).toBe('12.5');
  expect(await claimable(api, alice.toLowerCase())).toBe('12.5');
  expect(await claimable(api, '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65')).toBe('0');
  expect((await api.get(`/airdrop/campaign/2/claimableReward/${alice}`)).body).toEqual({
    claimableReward: '0',
  });
  expect((await api.get(`/airdrop/campaign/1/userReward/${alice}`)).body).toEqual({
    claimedReward: '0',
    totalReward: '150',
    unclaimedReward: '150',
  });
  api.mock.clock.advance(week * 1000);
  expect(await claimable(api, alice)).toBe('25');
  for (const path of ['claimableReward', 'userReward']) {
    expect(await api.get(`/airdrop/campaign/abc/${path}/${alice}`)).toEqual(
      unhandledException('Cannot convert abc to a BigInt'),
    );
    expect(await api.get(`/airdrop/campaign/1/${path}/x`)).toEqual(invalidAddress);
    expect((await api.get(`/airdrop/campaign/-1/${path}/${alice}`)).status).toBe(500);
  }
});

test('of an unknown campaign, the reward of a user is 0 and the claimable one is an error of the library', async () => {
  const api = await testApi();
  const alice = aliceOf(api).toLowerCase();
  const unknown = (campaignId: string) =>
    unhandledException(
      [
        'The contract function "getClaimableReward" reverted with the following reason:',
        'Array index is out of bounds.',
        '',
        'Contract Call:',
        '  address:   0x60318fC530b84dD548867CF23E602b5427533852',
        '  function:  getClaimableReward(uint256 campaignId, address user)',
        `  args:                        (${campaignId}, ${alice})`,
        '',
        'Docs: https://viem.sh/docs/contract/readContract',
        'Version: viem@2.18.4',
      ].join('\n'),
    );
  for (const id of ['3', '99', '0x63', String(2n ** 256n - 1n)]) {
    expect(await api.get(`/airdrop/campaign/${id}/userReward/${alice}`)).toEqual({
      status: 200,
      body: { claimedReward: '0', totalReward: '0', unclaimedReward: '0' },
    });
    expect(await api.get(`/airdrop/campaign/${id}/claimableReward/${alice}`)).toEqual(unknown(id));
    const claim = { campaignId: id, address: alice, playedGame: true };
    expect(await api.post('/airdrop/campaign/claim', claim)).toEqual(unknown(id));
    for (const path of ['userReward', 'claimableReward'])
      expect(await api.get(`/airdrop/campaign/${id}/${path}/x`)).toEqual(invalidAddress);
  }
});

test('the sum over ongoing campaigns; without one even a malformed address gets 0', async () => {
  const api = await testApi();
  const all = (address: string) => api.get(`/airdrop/allClaimableReward/${address}`);
  expect((await all(aliceOf(api))).body).toEqual({ totalClaimableReward: '12.5' });
  expect(await all('x')).toEqual(invalidAddress);
  api.mock.clock.advance(30 * week * 1000);
  expect((await all(aliceOf(api))).body).toEqual({ totalClaimableReward: '0' });
  expect((await all('x')).body).toEqual({ totalClaimableReward: '0' });
  expect(await claimable(api, aliceOf(api))).toBe('150');
});

test('a claim is a task that takes all there is; a second claim finds nothing', async () => {
  const api = await testApi();
  const alice = aliceOf(api);
  const claim = (more: object) =>
    api.post('/airdrop/campaign/claim', {
      campaignId: '1',
      address: alice.toLowerCase(),
      playedGame: false,
      ...more,
    });
  const invalid = rejection(401, 'Invalid Input params');
  for (const more of [
    { playedGame: 'true' },
    { playedGame: undefined },
    { address: 'x' },
    { address: undefined },
    { campaignId: undefined },
    { campaignId: 'x' },
    { campaignId: { toString: 1 } },
  ]) {
    expect(await claim(more), JSON.stringify(more)).toEqual(invalid);
  }
  expect(await claim({ campaignId: null })).toEqual(unhandledException('Cannot convert null to a BigInt'));
  expect((await claim({ campaignId: 7 })).status).toBe(500);
  expect(await claim({ campaignId: '' })).toEqual(rejection(401, 'No claimable reward'));
  expect(await claim({ campaignId: 2 })).toEqual(rejection(401, 'No claimable reward'));

  const first = await claim({});
  const second = await claim({ campaignId: 1 });
  expect(first.body).toEqual({ task: { id: expect.stringMatching(/^\d+-\d+$/), status: 'PENDING' } });
  api.finishTasks();
  const { body } = await api.get(`/task/status/${first.body.task.id}`);
  expect(body).toMatchObject({
    status: 'SUCCESS',
    taskData: { method: 'claimAirdropReward', body: { campaignId: '1', address: alice, playedGame: false } },
  });
  expect(body.taskData).not.toHaveProperty('result');
  // The worker does not look at receipts: even the claim that reverted is a success.
  expect((await api.get(`/task/status/${second.body.task.id}`)).body.status).toBe('SUCCESS');
  expect(await claim({})).toEqual(rejection(401, 'No claimable reward'));
  expect((await api.get(`/airdrop/campaign/1/userReward/${alice}`)).body).toEqual({
    claimedReward: '12.5',
    totalReward: '150',
    unclaimedReward: '137.5',
  });
  expect((await api.get('/airdrop/campaign/info')).body[1].unclaimedReward).toBe('1488');
  expect((await api.get('/actionLog/alice')).body).toEqual([]);

  // The share of the next period, without what was claimed before.
  api.mock.clock.advance(week * 1000);
  expect(await claimable(api, alice)).toBe('12.5');
});

test('claiming all queues one task for each campaign that pays', async () => {
  const api = await testApi();
  const address = aliceOf(api);
  const claimAll = (body: object) => api.post('/airdrop/claimAllClaimableReward', body);
  expect(await claimAll({})).toEqual(rejection(401, 'Invalid Input params'));
  expect(await claimAll({ address: 'x' })).toEqual(rejection(401, 'Invalid Input params'));
  const { body } = await claimAll({ address, playedGame: 'no' });
  expect(body).toEqual({ task: [{ id: expect.any(String), status: 'PENDING' }] });
  api.finishTasks();
  expect((await api.get(`/task/status/${body.task[0].id}`)).body.taskData.body).toEqual({
    campaignId: 1,
    address,
    playedGame: true,
  });
  expect((await claimAll({ address })).body).toEqual({ task: [] });
});

test('responses that rest on the assumption say so in a header', async () => {
  const api = await testApi();
  const header = async (path: string) => {
    const headers = signatureHeaders('{}', { timestamp: String(api.now()) });
    return (await fetch(api.mock.url + path, { headers })).headers.get('x-mock-answer');
  };
  const alice = aliceOf(api);
  expect(await header(`/airdrop/campaign/1/claimableReward/${alice}`)).toBe('assumption');
  expect(await header(`/airdrop/allClaimableReward/${alice}`)).toBe('assumption');
  expect(await header(`/airdrop/campaign/1/userReward/${alice}`)).toBeNull();
  expect(await header('/airdrop/campaign/info')).toBeNull();
});
