/**
 * Chains and credit.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 * - openapi/evidence/nfts-badges.md#17-credit-system
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, chainId, creditOf, mint, rejection, stranger, sword, wallet } from './nft-api.js';

test('chain ids can be strings, but not names; each kind of call has its own error messages', async () => {
  const api = await testApi();
  for (const path of ['create', 'createBySignature', 'mint', 'transfer', 'burn']) {
    expect(await call(api, path, {})).toEqual(rejection(401, 'Chain ID is required'));
    for (const chainId of ['plyrTestnet', 1, 43114, 16180, {}, true]) {
      expect(await call(api, path, { chainId })).toEqual(rejection(401, 'Invalid chain ID'));
    }
  }
  for (const [id, chainTag] of [
    ['62831', 'plyrTestnet'],
    ['0xf56f', 'plyrTestnet'],
    [43113, 'fuji'],
    [97, 'bscTestnet'],
  ]) {
    const { body } = await call(api, 'create', { chainId: id, name: 'A', symbol: 'B' });
    expect(body.taskData.body).toMatchObject({ chainTag });
  }
  expect(await api.get('/game/nft/info?gameId=demo-game')).toEqual(rejection(400, 'Invalid chainId'));
  for (const path of ['balance', 'list']) {
    expect(await api.get(`/game/nft/${path}?plyrId=bobby`)).toEqual(
      rejection(400, 'plyrId and chainId are required'),
    );
    expect(await api.get(`/game/nft/${path}?plyrId=bobby&chainId=1`)).toEqual(
      rejection(400, 'Invalid chainId'),
    );
  }
  expect(await api.get(`/game/nft/count?plyrId=bobby&nft=${sword}`)).toEqual(
    rejection(400, 'plyrId, nft, and chainId are required'),
  );
  expect(await api.get(`/game/nft/count?plyrId=bobby&nft=${sword}&chainId=fuji`)).toEqual(
    rejection(400, 'Invalid chainId'),
  );
});

test('a game starts with 10000 credits; the price is one per call, more on other chains, and never refunded', async () => {
  const api = await testApi();
  expect(await creditOf(api, 'other')).toBe(10_000);
  const prices = [
    [62831, 10, 1],
    [43113, 10, 1],
    [11155111, 100, 10],
    [97, 80, 8],
  ] as const;
  let credit = 10_000;
  for (const [chainId, create, other] of prices) {
    const { body } = await call(api, 'create', { chainId, name: 'Other', symbol: 'OTH' }, 'other');
    const nft = body.taskData.result.nft;
    credit -= create;
    expect(await creditOf(api, 'other')).toBe(credit);
    const lists = { nfts: [nft, nft], addresses: [wallet, stranger], tokenUris: ['a:1', 'a:2'] };
    await call(api, 'mint', { chainId, ...lists }, 'other');
    await call(
      api,
      'transfer',
      { chainId, nfts: [nft], fromAddresses: [wallet], toAddresses: [stranger], tokenIds: [1] },
      'other',
    );
    expect(await call(api, 'burn', { chainId, nfts: [nft], tokenIds: [9] }, 'other')).toEqual(
      rejection(500, 'Transaction Receipt Failed'),
    );
    credit -= 3 * other;
    expect(await creditOf(api, 'other')).toBe(credit);
  }
  expect(await creditOf(api)).toBe(9_977);
});

test('credit of exactly the price is enough; less is rejected after the uploads', async () => {
  const api = await testApi();
  const set = (credit: number) =>
    api.state.transaction(() => api.state.tables.nftCredits.put({ gameId: 'demo-game', credit }));
  set(9);
  const create = { chainId, name: 'A', symbol: 'B' };
  expect(await call(api, 'create', create)).toEqual(rejection(400, 'not enough credit'));
  set(10);
  expect((await call(api, 'create', create)).status).toBe(200);
  expect(await creditOf(api)).toBe(0);
  const uploads = api.state.tables.uploads.size;
  expect(await mint(api, { tokenUris: undefined, metaJsons: [{ name: 'unpaid' }] })).toEqual(
    rejection(400, 'not enough credit'),
  );
  expect(api.state.tables.uploads.size).toBe(uploads + 1);
  expect(await call(api, 'burn', { chainId, nfts: [sword], tokenIds: [1] })).toEqual(
    rejection(400, 'not enough credit'),
  );
});
