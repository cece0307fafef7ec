/**
 * Reads of NFTs.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { invalidAddress, mint, rejection, shield, stranger, sword } from './nft-api.js';

test('holdings are those of the mirror, the primary, and the secondary addresses', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = api.state.tables.users.get('bobby') as {
    primaryAddress: string;
    mirrorAddress: string;
  };
  api.state.transaction(() =>
    api.state.tables.secondaries.put({ id: 'x', plyrId: 'bobby', secondaryAddress: stranger, boundAt: 0 }),
  );
  await mint(api, {
    nfts: [sword, sword],
    addresses: [stranger, primaryAddress],
    tokenUris: undefined,
    metaJsons: [{ name: 'S' }, { name: 'P' }],
  });
  const query = 'plyrId=BOBBY&chainId=62831';
  const list = (await api.get(`/game/nft/list?${query}&nft=${sword.toLowerCase()}`)).body['demo-game'][sword];
  expect(list).toMatchObject({ name: 'Demo Sword', symbol: 'DSW', isSbt: false });
  expect(
    list.details.map(({ owner, tokenId }: { owner: string; tokenId: string }) => [owner, tokenId]),
  ).toEqual([
    [mirrorAddress, '1'],
    [mirrorAddress, '2'],
    [primaryAddress, '4'],
    [stranger, '3'],
  ]);
  expect(list.details[2].metaJson).toEqual({ name: 'P' });
  expect((await api.get(`/game/nft/count?${query}&nft=${sword}&gameId=nope`)).body).toEqual({ balance: '4' });
  const balance = await api.get(`/game/nft/balance?${query}`);
  expect(balance.body['demo-game'][sword].balance).toBe('4');
  expect(balance.body['demo-game'][shield].balance).toBe('0');
});

test('the required parameters of reads, and the order of their checks', async () => {
  const api = await testApi();
  const all = { plyrId: 'bobby', nft: sword, chainId: '62831' };
  const get = (path: string, query: Record<string, string>) =>
    api.get(`/game/nft/${path}?${new URLSearchParams(query)}`);
  for (const name of Object.keys(all)) {
    expect(await get('count', { ...all, [name]: '' }), name).toEqual(
      rejection(400, 'plyrId, nft, and chainId are required'),
    );
  }
  for (const path of ['balance', 'list']) {
    for (const name of ['plyrId', 'chainId']) {
      expect(await get(path, { ...all, [name]: '' }), name).toEqual(
        rejection(400, 'plyrId and chainId are required'),
      );
    }
  }
  for (const path of ['count', 'balance', 'list']) {
    expect(await get(path, { plyrId: 'nobody', nft: 'x', chainId: '1' })).toEqual(
      rejection(400, 'Invalid chainId'),
    );
    expect(await get(path, { ...all, plyrId: 'nobody', nft: 'x' })).toEqual(rejection(404, 'user not found'));
    expect(await get(path, { ...all, nft: 'x' })).toEqual(invalidAddress('x'));
  }
});

test('filters by game, contracts, and soulbound; no collection is 404, no token is not', async () => {
  const api = await testApi();
  const get = (path: string, more: string) => api.get(`/game/nft/${path}?plyrId=carol&chainId=62831${more}`);
  const notFound = rejection(404, 'nft not found');
  for (const path of ['balance', 'list']) {
    const keys = async (more: string) => Object.keys((await get(path, more)).body['demo-game']);
    expect(await keys('')).toEqual([sword, shield]);
    expect(await keys('&isSbt=true')).toEqual([shield]);
    expect(await keys('&isSbt=1')).toEqual([sword]);
    expect(await keys(`&nft=${shield}, ${sword}&gameId=Demo-Game`)).toEqual([sword, shield]);
    expect(await get(path, '&gameId=')).toEqual(notFound);
    expect(await get(path, '&gameId=nope')).toEqual(notFound);
    expect(await get(path, '&nft=0x00000000000000000000000000000000000000aa')).toEqual(notFound);
    expect(await get(path, '&nft=x')).toEqual(invalidAddress('x'));
    expect((await get(path, `&nft=${sword}&nft=${shield}`)).status).toBe(500);
    expect(await api.get(`/game/nft/${path}?plyrId=nobody-here&chainId=62831`)).toEqual(
      rejection(404, 'user not found'),
    );
    expect(await api.get(`/game/nft/${path}?plyrId=carol&chainId=43113`)).toEqual(notFound);
  }
  const count = (more: string) => api.get(`/game/nft/count?plyrId=carol&chainId=62831&nft=${more}`);
  expect((await count(sword)).body).toEqual({ balance: '0' });
  expect(await count('x')).toEqual(invalidAddress('x'));
  expect(await count('0x00000000000000000000000000000000000000aa')).toEqual(notFound);
  expect(await api.get('/game/nft/info?chainId=1')).toEqual(rejection(400, 'gameId or nft are required'));
  expect(await api.get('/game/nft/info?gameId=nope&chainId=62831')).toEqual(notFound);
  expect(await api.get(`/game/nft/info?nft=${sword},${shield}&chainId=62831`)).toEqual(
    invalidAddress(`${sword},${shield}`),
  );
});
