/**
 * A key whose game id has upper-case letters.
 * - openapi/evidence/game-tokens-chips.md#15-lower-casing
 * - openapi/evidence/nfts-badges.md#17-credit-system
 * - openapi/evidence/nfts-badges.md#110-task-contents
 */
import { expect, test } from 'vitest';
import { type Reply, type TestApi, testApi } from './test-api.js';

const loud = { apiKey: 'loud-key', secretKey: 'loud-secret' };
const wallet = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';

async function loudApi(): Promise<TestApi> {
  const api = await testApi();
  api.state.transaction(() => api.state.tables.apiKeys.put({ ...loud, gameId: 'Loud-Game', role: 'game' }));
  return api;
}

/** Posts, waits for the task, and expects it to be one of the game in lower case. Returns its result. */
async function done(api: TestApi, path: string, body: object): Promise<Reply['body']> {
  const reply = await api.settled(api.post(path, { ...body, sync: true }, loud));
  expect(reply, path).toMatchObject({
    status: 200,
    body: { status: 'SUCCESS', taskData: { body: { gameId: 'loud-game' } } },
  });
  return reply.body.taskData.result;
}

test('tasks of rooms have the id in lower case; the check of who has joined takes it as it is', async () => {
  const api = await loudApi();
  const session = await api.login('alice', loud);
  const { roomId } = await done(api, '/game/create', {});
  const players = { roomId, sessionJwts: [session] };
  await done(api, '/game/join', players);
  expect((await api.get(`/game/isJoined?plyrId=alice&roomId=${roomId}`, loud)).body).toEqual({
    isJoined: true,
  });
  expect((await api.post('/game/join', players, loud)).body).toEqual({
    message: 'All players are already joined',
  });
  const notJoined = { status: 401, body: { error: ['Player is not joined: alice'] } };
  const free = { tokens: ['plyr'], amounts: [0] };
  expect(await api.post('/game/leave', players, loud)).toEqual(notJoined);
  expect(await api.post('/game/pay', { ...players, ...free }, loud)).toEqual(notJoined);
  await done(api, '/game/joinPay', { ...players, ...free });
  await done(api, '/game/createJoinPay', { sessionJwts: [session], ...free });
  await done(api, '/game/earn', { roomId, plyrIds: ['alice'], ...free });
  await done(api, '/game/earnLeave', { roomId, plyrIds: ['alice'], ...free });
  await done(api, '/game/end', { roomId });
});

test('tasks of chips have the id in lower case', async () => {
  const api = await loudApi();
  const { chip } = await done(api, '/game/chip/create', { name: 'Loud Coin', symbol: 'LOUD' });
  const entry = { chips: [chip], amounts: [1] };
  await done(api, '/game/chip/mint', { ...entry, plyrIds: ['alice'] });
  await done(api, '/game/chip/transfer', { ...entry, fromPlyrIds: ['alice'], toPlyrIds: ['bobby'] });
  await done(api, '/game/chip/burn', { ...entry, plyrIds: ['bobby'] });
});

test('tasks of NFTs have the id in lower case, and credit is found under it', async () => {
  const api = await loudApi();
  const credit = async () => (await api.get('/game/nft/credit', loud)).body.credit;
  const before = await credit();
  const { nft } = await done(api, '/game/nft/create', { chainId: 62831, name: 'Loud', symbol: 'LOUD' });
  expect(await credit()).toBeLessThan(before);
  const token = { chainId: 62831, nfts: [nft] };
  await done(api, '/game/nft/mint', { ...token, addresses: [wallet], tokenUris: ['a:1'] });
  const moved = { ...token, fromAddresses: [wallet], toAddresses: [wallet], tokenIds: ['1'] };
  await done(api, '/game/nft/transfer', moved);
  await done(api, '/game/nft/burn', { ...token, tokenIds: ['1'] });
});

test('tasks of badges have the id in lower case', async () => {
  const api = await loudApi();
  const isInited = async () => (await api.get('/game/badge/isInited', loud)).body.isInited;
  expect(await isInited()).toBe(false);
  await done(api, '/game/badge/init', {});
  expect(await isInited()).toBe(true);
  const twice = { status: 400, body: { error: 'badge collection already exists' } };
  expect(await api.post('/game/badge/init', {}, loud)).toEqual(twice);
  const badge = { name: 'Loud', description: 'Loud', slug: 'loud', image: 'a:1' };
  expect((await api.post('/game/badge/create', badge, loud)).status).toBe(200);
  const owner = { plyrIds: ['alice'], slugs: ['loud'] };
  await done(api, '/game/badge/mint', owner);
  await done(api, '/game/badge/burn', { ...owner, tokenIds: ['1'] });
});
