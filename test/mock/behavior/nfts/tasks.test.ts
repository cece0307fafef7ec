/**
 * Tasks of NFTs.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 * - openapi/evidence/nfts-badges.md#2-state-rules
 * - openapi/evidence/nfts-badges.md#18-the-task-envelope
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { chainId, creditOf, mint, rejection, shield, stranger, sword, wallet, zero } from './nft-api.js';

test('minting counts ids per collection from 1; the record has no contract, the log names each recipient', async () => {
  const api = await testApi();
  const lists = {
    nfts: [sword, shield, sword],
    addresses: [wallet, wallet.toLowerCase(), stranger],
    tokenUris: ['a:1', 'a:2', 'a:3', 'a:4'],
  };
  const { body } = await mint(api, lists);
  expect(body.taskData.body).toEqual({ gameId: 'demo-game', chainTag: 'plyrTestnet', ...lists });
  const event = { gameId: 'demo-game', from: zero, hash: body.hash };
  expect(body.taskData.result).toEqual([
    { ...event, to: wallet, tokenId: '3' },
    { ...event, to: wallet, tokenId: '1' },
    { ...event, to: stranger, tokenId: '4' },
  ]);
  const data = { gameId: 'demo-game', chainTag: 'plyrTestnet', hash: body.hash, success: 'success' };
  expect((await api.get(`/actionLog/${wallet}`)).body).toMatchObject([
    { plyrId: wallet, type: 'gameNft', action: 'mint', data: { ...data, address: wallet, nft: sword } },
  ]);
  expect(
    (await api.get('/actionLog/demo-game?limit=3')).body.map((entry: { data: object }) => entry.data),
  ).toEqual([
    { ...data, from: zero, to: stranger, tokenId: '4' },
    { ...data, from: zero, to: wallet, tokenId: '1' },
    { ...data, from: zero, to: wallet, tokenId: '3' },
  ]);
  const info = await api.get('/game/nft/info?gameId=DEMO-GAME&chainId=62831');
  expect(info.body).toMatchObject([
    { nft: sword, totalSupply: '4', holderCount: '3' },
    { nft: shield, totalSupply: '1', holderCount: '1' },
  ]);
});

test('values that the worker cannot encode have a short message, reverts have none; both cost a credit', async () => {
  const api = await testApi();
  const wrongCase = wallet.replace('F', 'f');
  const reverted = rejection(500, 'Transaction Receipt Failed');
  const uri = `https://ipfs.plyr.network/ipfs/bafkrei${'a'.repeat(52)}`;
  const many = (count: number, tokenUri: string) => ({
    nfts: Array.from({ length: count }, () => sword),
    addresses: Array.from({ length: count }, () => wallet),
    tokenUris: Array.from({ length: count }, () => tokenUri),
  });
  const cases: [object, object][] = [
    [{ addresses: ['alice'] }, rejection(500, 'Address "alice" is invalid.')],
    [{ addresses: [wrongCase] }, rejection(500, `Address "${wrongCase}" is invalid.`)],
    [
      { nfts: [sword.toUpperCase().replace('X', 'x')] },
      rejection(500, `Address "${sword.toUpperCase().replace('X', 'x')}" is invalid.`),
    ],
    [{ tokenUris: 'a' }, rejection(500, 'Value "a" is not a valid array.')],
    [{ addresses: [zero] }, reverted],
    [{ addresses: [sword] }, reverted],
    [{ tokenUris: [] }, reverted],
    // Surprise 27 of the recordings: ten are allowed, but do not fit into the gas that is sent.
    [many(10, uri), reverted],
    [many(10, 'https://ipfs.plyr.network/ipfs/synthetic-5'), reverted],
  ];
  for (const [more, answer] of cases) expect(await mint(api, more), JSON.stringify(more)).toEqual(answer);
  expect(await creditOf(api)).toBe(9_977 - cases.length);
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body[0].totalSupply).toBe('2');
  const log = await api.get(`/actionLog/${sword}`);
  expect(log.body).toMatchObject([{ data: { address: sword, success: 'reverted' } }]);

  expect((await mint(api, many(8, uri))).status).toBe(200);
  expect((await mint(api, many(10, 'a:1'))).status).toBe(200);
  expect((await mint(api, { nfts: [sword.toLowerCase()] })).status).toBe(200);
});

test('a paused worker leads to a time-out without a task id', async () => {
  const api = await testApi({ syncTimeoutMs: 1 });
  api.state.tasks.pause();
  const answer = api.post('/game/nft/create', { chainId, name: 'Late', symbol: 'LATE' });
  await expect.poll(() => api.state.tables.tasks.size).toBe(1);
  api.mock.clock.advance(2);
  expect(await answer).toEqual(
    rejection(500, 'Task timeout, but still maybe success, you can check the task status by taskId later'),
  );
  api.state.tasks.resume();
  api.finishTasks();
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body).toHaveLength(3);
});
