/**
 * Badges, with records of them; see src/mock/behavior/known-differences.ts.
 * - openapi/evidence/nfts-badges.md#4-badge-operations
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, collection, counts, mirrorOf, rejection } from './badge-api.js';

test('a mint fills the records and the counts, but not its result; many players can hold the same badge', async () => {
  const api = await testApi();
  const { body } = await call(api, 'mint', {
    plyrIds: ['ALICE', 'bobby', 'alice'],
    slugs: [' FIRST-win', 'first-win', 'ten-wins'],
  });
  expect(body).toMatchObject({ taskData: { method: 'mintGameBadge', result: [] }, status: 'SUCCESS' });
  expect(body).not.toHaveProperty('result');
  expect(body.taskData.body).toMatchObject({
    plyrIds: ['ALICE', 'bobby', 'alice'],
    slugs: [' FIRST-win', 'first-win', 'ten-wins'],
  });
  const [metaJson] = body.taskData.body.metaJsons;
  expect(metaJson).toEqual({
    name: 'First Win',
    slug: 'first-win',
    image: 'https://example.com/badges/first-win.png',
    attributes: [
      { trait_type: 'SLUG', value: 'first-win' },
      { trait_type: 'RARITY', value: 'Common' },
    ],
  });
  // The address of the docs' example, which another implementation made.
  expect(body.taskData.body.tokenUris[0]).toBe(
    'https://ipfs.plyr.network/ipfs/bafkreicjntfnb2q7o5tadw3hyycpxtjlpsxb3djxrlggxezqixkrznunpq',
  );
  expect([await counts(api, 'first-win'), await counts(api, 'ten-wins')]).toEqual([
    [2, 3],
    [2, 2],
  ]);
  const list = (await api.get('/game/badge/list?plyrId=Alice&gameId=DEMO-game')).body;
  expect(list.map(({ slug, tokenId }: { slug: string; tokenId: string }) => [slug, tokenId])).toEqual([
    ['first-win', '1'],
    ['first-win', '3'],
    ['ten-wins', '5'],
  ]);
  expect(list[1]).toMatchObject({
    gameId: 'demo-game',
    plyrId: 'alice',
    owner: mirrorOf(api, 'alice'),
    metaJson,
    __v: 0,
  });
  const data = { gameId: 'demo-game', chainTag: 'plyrTestnet', hash: body.hash, success: 'success' };
  expect((await api.get('/actionLog/ALICE')).body).toMatchObject([
    {
      type: 'gameBadge',
      action: 'mint',
      data: {
        ...data,
        plyrId: 'ALICE',
        address: mirrorOf(api, 'alice'),
        slug: ' FIRST-win',
        badgeCollection: collection,
      },
    },
  ]);
  // The game's own log has no line of the tokens.
  expect((await api.get('/actionLog/demo-game')).body).toEqual([]);
});

test('ten badges are allowed, but do not fit into the gas that is sent; no credit is taken', async () => {
  const api = await testApi();
  const mint = (count: number) =>
    call(api, 'mint', {
      plyrIds: Array.from({ length: count }, () => 'carol'),
      slugs: Array.from({ length: count }, () => 'first-win'),
    });
  expect(await mint(10)).toEqual(rejection(500, 'Transaction Receipt Failed'));
  expect(await counts(api, 'first-win')).toEqual([1, 1]);
  expect((await mint(8)).status).toBe(200);
  expect(await counts(api, 'first-win')).toEqual([2, 9]);
  expect((await api.get('/game/nft/credit')).body).toEqual({ credit: 9_977 });
});

test('the token ids decide what burns; the record is deleted only under its exact player', async () => {
  const api = await testApi();
  const burn = (body: object, key?: 'other') => call(api, 'burn', body, key);
  const one = { plyrIds: ['alice'], slugs: ['FIRST-win'], tokenIds: [1] };
  const cases: [object, object][] = [
    [{ ...one, tokenIds: undefined }, rejection(400, 'plyrIds, slugs, and tokenIds are required')],
    [
      { ...one, plyrIds: Array.from({ length: 11 }, () => 'alice') },
      rejection(400, 'plyrIds length must be less than 10'),
    ],
    [{ ...one, tokenIds: [1, 2] }, rejection(400, 'tokenIds and plyrIds must be the same length')],
    [{ ...one, tokenIds: [99] }, rejection(500, 'Transaction Receipt Failed')],
    [{ ...one, tokenIds: ['x'] }, rejection(500, null)],
  ];
  for (const [body, answer] of cases) expect(await burn(body), JSON.stringify(body)).toEqual(answer);
  expect(await burn(one, 'other')).toEqual(rejection(500, null));

  const { body } = await burn(one);
  expect(body.taskData).toMatchObject({
    method: 'burnGameBadge',
    body: { gameId: 'demo-game', ...one },
    result: [],
  });
  expect(body).not.toHaveProperty('result');
  expect(await api.get('/game/badge/list?plyrId=alice&gameId=demo-game')).toEqual(
    rejection(404, 'badge not found'),
  );
  expect(await burn(one)).toEqual(rejection(500, 'Transaction Receipt Failed'));
  const logs = (await api.get('/actionLog/alice?limit=3')).body;
  expect(logs.map(({ data }: { data: object }) => data)).toMatchObject([
    { success: 'reverted', nft: collection, tokenId: 1, slug: 'FIRST-win' },
    { success: 'success', nft: collection, tokenId: 1 },
    { success: 'reverted', tokenId: 99 },
  ]);

  // Another slug or spelling burns the token anyway, and leaves the record.
  await call(api, 'mint', { plyrIds: ['carol'], slugs: ['first-win'] });
  expect((await burn({ plyrIds: ['carol'], slugs: ['ten-wins'], tokenIds: ['3'] })).status).toBe(200);
  expect((await api.get('/game/badge/list?plyrId=carol&gameId=demo-game')).body).toHaveLength(1);
  expect((await burn({ plyrIds: ['BOBBY'], slugs: [], tokenIds: ['2'] })).status).toBe(200);
  expect((await api.get('/game/badge/list?plyrId=bobby&gameId=demo-game')).body).toHaveLength(1);
  expect((await api.get(`/game/nft/isBurnt/62831/${collection}/2`)).body).toEqual({ isBurnt: true });
});
