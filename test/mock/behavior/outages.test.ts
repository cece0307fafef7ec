/**
 * Outages of what the server depends on, as faults.
 * - openapi/evidence/game-tokens-chips.md#outages-of-dependencies
 */
import { expect, test } from 'vitest';
import { dependents, needs } from '../../../src/mock/faults/dependencies.js';
import type { NewFault } from '../../../src/mock/index.js';
import { listOperations, packagedDocument } from '../../../src/mock/openapi/document.js';
import type { Dependency } from '../../../src/mock/state/mock-state.js';
import type { User } from '../../../src/mock/state/records.js';
import { sword } from './nfts/nft-api.js';
import { jumpingTime, type TestApi, testApi, timed } from './test-api.js';

const operations = listOperations(packagedDocument());
const down = (dependency: Dependency, more: object = {}): NewFault =>
  ({ operation: '*', kind: 'outage', dependency, ...more }) as NewFault;
const start = async (dependency: Dependency): Promise<TestApi> => {
  const api = await testApi();
  api.mock.faults.add(down(dependency));
  return api;
};
const exception = (error: unknown) => ({ status: 500, body: { error, stack: expect.any(String) } });
const redisText =
  'Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest" option for details.';
const rpc = 'https://subnets.avax.network/plyr/testnet/rpc';
const unreachable = (call: string, url = rpc) =>
  exception(
    expect.stringMatching(
      new RegExp(
        `^HTTP request failed\\.\n\nURL: ${url}\nRequest body: [^]*${call}[^]*Details: fetch failed\nVersion: viem@2\\.18\\.4$`,
      ),
    ),
  );

test('every name in the lists of dependencies is that of an operation', () => {
  const known = new Set(operations.map(({ id }) => id));
  const listed = Object.values(dependents).flatMap((ids) => [...ids]);
  expect(listed.filter((id) => !known.has(id))).toEqual([]);
  const unneeded = operations.filter(
    (operation) => !needs(operation, 'database') && !operation.path.startsWith('/network'),
  );
  expect(unneeded.map(({ id }) => id).toSorted()).toEqual(['getApiRoot', 'getToken', 'listTokens']);
});

test('chain: the supply of the mainnet is an exception', async () => {
  const api = await testApi({ network: 'mainnet' });
  api.mock.faults.add(down('chain'));
  for (const name of ['total', 'circulating', 'burned', 'locked'])
    expect(await api.get(`/network/${name}Supply`)).toMatchObject(unreachable('eth_getBalance'));
});

test('chain: reads of balances, rooms, chips, NFTs, and airdrops fail, after the checks before them', async () => {
  const api = await start('chain');
  const { mirrorAddress, primaryAddress } = api.state.tables.users.get('alice') as User;
  const { chip = '' } = api.state.tables.chips.all()[0] ?? {};
  const coins = (address: string) => unreachable(`"eth_getBalance","params":\\["${address}","latest"\\]`);
  const read = (signature: string, ...args: string[]) => {
    const line = args.length > 0 ? `\\n  args: +\\(${args.join(', ')}\\)\n` : '\n';
    return unreachable(`function:  ${signature.replace(/[()]/g, '\\$&')}${line}\nDocs:`);
  };
  const airdrop = `/airdrop/campaign/1`;
  const reward = (path: string) => api.get(`${airdrop}/${path}/${primaryAddress}`);
  expect(await api.get('/user/balance/alice')).toEqual(coins(mirrorAddress));
  expect(await api.get('/user/balance/alice/plyr')).toEqual(coins(mirrorAddress));
  expect(await api.get('/user/balance/alice/gamr')).toEqual(
    read('balanceOf(address account)', mirrorAddress),
  );
  expect(await api.get(`/balance/${primaryAddress}`)).toEqual(coins(primaryAddress));
  const isJoined = read('isJoined(string gameId, uint256 roomId, string plyrId)', 'demo-game', '3', 'alice');
  expect(await api.get('/game/isJoined?plyrId=alice&roomId=3')).toEqual(isJoined);
  expect(await api.get('/game/chip/balance?plyrId=alice')).toEqual(
    read('balanceOf(address account)', mirrorAddress),
  );
  expect(await api.get(`/game/chip/info?chip=${chip}`)).toEqual(read('chipInfo(address _chip)', chip));
  const holder = `chainId=62831&nft=${sword}&plyrId=alice`;
  for (const path of ['balance', 'list', 'count'])
    expect(await api.get(`/game/nft/${path}?${holder}`)).toEqual(
      read('balanceOf(address account)', mirrorAddress),
    );
  expect(await api.get(`/game/nft/info?${holder}`)).toEqual(read('nftInfo(address _nft)', sword));
  // The server reads NFTs without its wallet, which other reads name as their sender.
  const sender = /\n {2}from: {2}0x/;
  for (const path of ['balance', 'list', 'count', 'info'])
    expect((await api.get(`/game/nft/${path}?${holder}`)).body.error).not.toMatch(sender);
  expect((await api.get('/game/isJoined?plyrId=alice&roomId=3')).body.error).toMatch(sender);
  expect(await api.get('/airdrop/campaign/info')).toEqual(read('getCampaigns()'));
  expect(await api.get(`/airdrop/allClaimableReward/${primaryAddress}`)).toEqual(read('getCampaigns()'));
  expect(await reward('userReward')).toEqual(read('userRewards(uint256, address)', '1', primaryAddress));
  const claimable = read('getClaimableReward(uint256 campaignId, address user)', '1', primaryAddress);
  expect(await reward('claimableReward')).toEqual(claimable);
  const claim = { campaignId: 1, address: primaryAddress, playedGame: true };
  expect(await api.post('/airdrop/campaign/claim', claim)).toEqual(claimable);
  expect(await api.post('/airdrop/claimAllClaimableReward', claim)).toEqual(read('getCampaigns()'));
  // What the server rejects before it asks the chain.
  expect((await api.get('/user/balance/nobody')).status).toBe(404);
  expect((await api.get('/user/balance/alice/nope')).status).toBe(401);
  expect((await api.get('/game/isJoined?plyrId=alice&roomId=x')).body.error).toBe(
    'Cannot convert x to a BigInt',
  );
  expect((await api.post('/airdrop/campaign/claim')).status).toBe(401);
});

test('chain: join catches the exception, leave and pay do not', async () => {
  const api = await start('chain');
  const room = { roomId: '3', sessionJwts: [await api.login('alice')], tokens: ['plyr'], amounts: [1] };
  const { status, body } = await api.post('/game/join', room);
  expect({ status, keys: Object.keys(body) }).toEqual({ status: 500, keys: ['error'] });
  for (const path of ['leave', 'pay'])
    expect(await api.post(`/game/${path}`, room)).toEqual(unreachable('\\(demo-game, 3, alice\\)'));
});

test('`redis`: no task can be queued, and no unfinished task can be found', async () => {
  const api = await testApi();
  const { id } = (await api.post('/game/create')).body.task;
  api.finishTasks();
  api.mock.faults.add(down('redis'));
  const before = api.state.tables.tasks.size;
  expect(await api.post('/game/create')).toEqual({ status: 500, body: { error: redisText } });
  expect(await api.post('/game/create', { sync: true })).toEqual({ status: 500, body: { error: redisText } });
  expect(await api.post('/game/chip/create', { name: 'A', symbol: 'B' })).toEqual(exception(redisText));
  expect((await api.get(`/task/status/${id}`)).body.status).toBe('SUCCESS');
  for (const other of ['1-0', 'abc'])
    expect(await api.get(`/task/status/${other}`)).toEqual(exception(redisText));
  expect(api.state.tables.tasks.size).toBe(before);
  // Rejected before anything is queued.
  expect((await api.post('/game/join', {})).status).toBe(400);
});

test('`redis`: what the server writes to its database before stays', async () => {
  const api = await start('redis');
  const credit = async () => (await api.get('/game/nft/credit')).body.credit;
  const before = await credit();
  const nft = { name: 'A', symbol: 'B', chainId: 62831 };
  expect(await api.post('/game/nft/create', nft)).toEqual(exception(redisText));
  expect(await credit()).toBe(before - 10);
  const users = api.state.tables.users.size;
  expect(await api.post('/instantPlayPass/register', { tokens: ['plyr'] })).toEqual(exception(redisText));
  expect(api.state.tables.users.size).toBe(users + 1);
});

test('database: everything fails that looks up an API key or a player', async () => {
  const api = await start('database');
  const text = 'connect ECONNREFUSED 127.0.0.1:27017';
  for (const { id, method, path, signed, networks } of operations) {
    if (!signed || !networks?.includes('testnet')) continue;
    const url = path.replaceAll(/\{\w+\}/g, '1');
    const reply = method === 'GET' ? await api.get(url) : await api.post(url);
    expect(reply, id).toEqual(exception(text));
  }
  expect((await api.get('/')).status).toBe(200);
  expect((await api.get('/tokenlist')).status).toBe(200);
  expect(await api.post('/user/avatars', { plyrIds: ['alice'] })).toEqual(exception(text));
  expect(await api.get(`/user/basic/0x${'1'.repeat(40)}`)).toEqual(exception(text));
  expect((await api.post('/user/avatars', {})).status).toBe(400);
  expect((await api.get('/user/basic/x')).status).toBe(400);
  const unsigned = await fetch(`${api.mock.url}/now`);
  expect(await unsigned.json()).toEqual({ error: 'Missing authentication headers' });
});

test('token list: only the tokens that are built in are known', async () => {
  const api = await start('tokenList');
  const failed = { status: 500, body: { error: 'Internal server error' } };
  expect(await api.get('/tokenlist')).toEqual(failed);
  expect(await api.get('/tokenlist/plyr')).toEqual(failed);
  expect(Object.keys((await api.get('/user/balance/alice')).body)).toEqual(['plyr', 'gamr']);
  expect((await api.get('/user/balance/alice/gamr')).status).toBe(200);
  expect(await api.get('/user/balance/alice/usdc')).toEqual({
    status: 401,
    body: { error: 'Invalid tokenName' },
  });
  const approve = { plyrId: 'alice', gameId: 'demo-game', otp: '123456', amount: 1 };
  expect((await api.post('/game/approve', { ...approve, token: 'plyr' })).status).toBe(200);
  const unknown = { status: 401, body: { error: 'Invalid token: usdc' } };
  expect(await api.post('/game/approve', { ...approve, token: 'usdc' })).toEqual(unknown);
  expect(await api.post('/game/earn', { tokens: ['usdc'] })).toEqual(unknown);
  expect(await api.post('/withdraw', { token: 'usdc' })).toEqual(unknown);
});

test('only operations that need the dependency meet the fault', async () => {
  const api = await testApi();
  api.mock.faults.add(down('redis', { times: 1 }));
  for (const path of ['/now', '/user/info/alice']) expect((await api.get(path)).status).toBe(200);
  expect(api.mock.faults.list()).toMatchObject([{ hits: 0, remaining: 1 }]);
  expect((await api.get('/task/status/1-0')).status).toBe(500);
  expect((await api.get('/task/status/1-0')).status).toBe(200);
  expect(api.mock.faults.list()).toMatchObject([{ hits: 1, remaining: 0 }]);
  expect(() => api.mock.faults.add(down('redis', { operation: 'getServerTime' }))).toThrow(
    'getServerTime does not need the dependency "redis".',
  );
});

test('several outages at once; other requests of the same moment are not met', async () => {
  const api = await testApi();
  for (const dependency of ['chain', 'redis', 'tokenList'] as const)
    api.mock.faults.add(down(dependency, { probability: 0.5 }));
  const replies = await Promise.all(Array.from({ length: 40 }, () => api.get('/task/status/1-0')));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 500]));
  expect(api.state.outages.size).toBe(0);
});

test('with realistic timing, an outage takes as long as the server tries', async () => {
  const calls: [Dependency, string, number][] = [
    ['chain', '/user/balance/alice', 1_051],
    ['redis', '/task/status/1-0', 3_901],
    ['database', '/now', 30_001],
    ['tokenList', '/tokenlist', 0],
  ];
  for (const realisticTiming of [true, false])
    for (const [dependency, path, ms] of calls) {
      const api = await testApi({ realisticTiming, time: jumpingTime() });
      api.mock.faults.add(down(dependency));
      expect(await timed(api, () => api.get(path))).toMatchObject([
        realisticTiming ? ms : 0,
        { status: 500 },
      ]);
    }
});
