/**
 * Badges, as they were intended; see src/mock/behavior/known-differences.ts.
 * - openapi/evidence/nfts-badges.md#4-badge-operations
 */
import { expect, test } from 'vitest';
import { knownDifferences } from '../../../../src/mock/behavior/known-differences.js';
import type { User } from '../../../../src/mock/state/records.js';
import { type TestApi, testApi } from '../test-api.js';

const collection = '0xBcd4042DE499D14e55001CcbB24a551F3b954096';
const zero = '0x0000000000000000000000000000000000000000';
const image = 'https://example.com/badges/x.png';

const rejection = (status: number, error: string | null) => ({ status, body: { error } });
const unhandledException = (error: string) => ({ status: 500, body: { error, stack: expect.any(String) } });
const call = (api: TestApi, path: string, body: object = {}, key?: 'other') =>
  api.settled(api.post(`/game/badge/${path}`, body, key));
const mirrorOf = (api: TestApi, plyrId: string) => (api.state.tables.users.get(plyrId) as User).mirrorAddress;
const counts = async (api: TestApi, slug: string) => {
  const { holders, count } = (await api.get(`/game/badge/info?gameId=demo-game&slug=${slug}`)).body[0];
  return [holders, count];
};

test('a game has one badge collection, on the testnet, soulbound and free of credit', async () => {
  const api = await testApi();
  expect((await api.get('/game/badge/isInited')).body).toEqual({ isInited: true });
  expect((await api.get('/game/badge/isInited?gameId=demo-game', 'other')).body).toEqual({ isInited: false });
  expect(await call(api, 'init')).toEqual(rejection(400, 'badge collection already exists'));
  const { body } = await call(api, 'init', {}, 'other');
  const name = 'OTHER-GAME-BADGE';
  const { badgeCollection } = body.taskData.result;
  expect(body).toMatchObject({
    taskData: {
      method: 'createGameBadge',
      body: { gameId: 'other-game', name, symbol: name },
      result: {
        gameId: 'other-game',
        badgeCollection: expect.stringMatching(/^0x/),
        name,
        symbol: name,
        hash: body.hash,
      },
    },
    status: 'SUCCESS',
  });
  expect((await api.get('/game/badge/isInited', 'other')).body).toEqual({ isInited: true });
  expect((await api.get('/game/nft/credit', 'other')).body).toEqual({ credit: 10_000 });
  expect((await api.get('/actionLog/other-game?limit=1')).body).toMatchObject([
    {
      type: 'gameBadge',
      action: 'create',
      data: { badgeCollection, name, symbol: name, success: 'success' },
    },
  ]);
  // A badge collection is no collection of /game/nft.
  const burn = { chainId: 62831, nfts: [collection], tokenIds: [1] };
  expect(await api.settled(api.post('/game/nft/burn', burn))).toEqual(
    rejection(400, 'nfts do not belong to this game'),
  );
});

test('a game can create its badge collection by signature, with any API key', async () => {
  const api = await testApi();
  const init = (body: object) => call(api, 'initBySignature', body, 'other');
  const required = rejection(400, 'gameId and signature are required');
  expect(await init({})).toEqual(required);
  expect(await init({ gameId: 'david' })).toEqual(required);
  expect(await init({ gameId: 'nobody-here', signature: '0x00' })).toEqual(rejection(404, 'user not found'));
  expect(await init({ gameId: 'demo-game', signature: 'zz' })).toEqual(
    rejection(400, 'badge collection already exists'),
  );
  expect(await init({ gameId: 'david', signature: 'zz' })).toEqual(
    unhandledException('Cannot convert 0x to a BigInt'),
  );
  const message = 'Initialize game badge for DAVID';
  expect(await init({ gameId: 'david', signature: api.sign('alice', message) })).toEqual(
    rejection(400, 'Invalid signature'),
  );
  const { body } = await init({ gameId: 'David', signature: api.sign('david', message) });
  expect(body.taskData.body).toEqual({ gameId: 'david', name: 'DAVID-BADGE', symbol: 'DAVID-BADGE' });
});

test('kinds of badges; slugs are lower-cased and unique within a game', async () => {
  const api = await testApi();
  const badge = { name: 'Good Sport', description: 'Was kind', slug: ' Good-SPORT ', image };
  for (const missing of ['name', 'description', 'slug']) {
    expect(await call(api, 'create', { ...badge, [missing]: undefined })).toEqual(
      rejection(400, 'name, description, and slug are required'),
    );
  }
  expect(await call(api, 'create', badge, 'other')).toEqual(
    rejection(404, 'badge collection not initialized'),
  );
  for (const none of [undefined, '']) {
    expect(await call(api, 'create', { ...badge, image: none })).toEqual(
      unhandledException('GameBadgeRule validation failed: image: Path `image` is required.'),
    );
  }
  expect(await call(api, 'create', badge)).toEqual({ status: 200, body: { success: true } });
  expect(await call(api, 'create', { ...badge, slug: 'good-sport' })).toEqual(
    unhandledException(
      'E11000 duplicate key error collection: plyr.gamebadgerules index: gameId_1_slug_1 dup key: { gameId: "demo-game", slug: "good-sport" }',
    ),
  );
  expect(await call(api, 'create', { ...badge, slug: 'fourth', attributes: 'x' })).toMatchObject({
    status: 200,
  });
  expect((await api.get('/game/badge/info?slug=GOOD-sport')).body).toEqual([
    {
      gameId: 'demo-game',
      contractAddress: collection,
      ...badge,
      slug: 'good-sport',
      attributes: [],
      createdAt: new Date(api.now()).toISOString(),
      holders: 0,
      count: 0,
    },
  ]);
  expect((await api.get('/game/badge/info?gameId=DEMO-GAME')).body).toHaveLength(4);
  expect((await api.get('/game/badge/info?slug=fourth')).body[0].attributes).toEqual(['x']);
  expect((await api.get('/game/badge/info')).body).toHaveLength(4);
  expect(await api.get('/game/badge/info?gameId=other-game')).toEqual(rejection(404, 'badge not found'));
});

test('the checks of a mint, in their order', async () => {
  const api = await testApi();
  const before = api.state.snapshot();
  const eleven = Array.from({ length: 11 }, () => 'alice');
  const cases: [object, object][] = [
    [{ plyrIds: eleven }, rejection(400, 'plyrIds and slugs are required')],
    [{ plyrIds: eleven, slugs: [] }, rejection(400, 'plyrIds length must be less than 10')],
    [{ plyrIds: ['alice'], slugs: [] }, rejection(400, 'plyrIds and slugs must be the same length')],
    [{ plyrIds: ['nobody-here', 'alice'], slugs: ['first-win', 'nope'] }, rejection(404, 'user not found')],
    [
      { plyrIds: ['nobody-here', 'alice'], slugs: ['nope', 'first-win'] },
      rejection(404, 'badge rule not found'),
    ],
    [
      { plyrIds: [null], slugs: [null] },
      unhandledException("Cannot read properties of null (reading 'toLowerCase')"),
    ],
  ];
  for (const [body, answer] of cases)
    expect(await call(api, 'mint', body), JSON.stringify(body)).toEqual(answer);
  expect(api.state.snapshot()).toEqual(before);
});

test('a mint fills the result, the records, and the counts; many players can hold the same badge', async () => {
  const api = await testApi();
  const { body } = await call(api, 'mint', {
    plyrIds: ['ALICE', 'bobby', 'alice'],
    slugs: [' FIRST-win', 'first-win', 'ten-wins'],
  });
  const event = { gameId: 'demo-game', from: zero, hash: body.hash };
  const result = [
    { ...event, to: mirrorOf(api, 'alice'), tokenId: '3' },
    { ...event, to: mirrorOf(api, 'bobby'), tokenId: '4' },
    { ...event, to: mirrorOf(api, 'alice'), tokenId: '5' },
  ];
  expect(body).toMatchObject({ taskData: { method: 'mintGameBadge', result }, result, status: 'SUCCESS' });
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
  expect((await api.get('/actionLog/demo-game?limit=1')).body[0].data).toEqual({
    ...data,
    from: zero,
    to: mirrorOf(api, 'alice'),
    tokenId: '5',
  });
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
    result: [{ gameId: 'demo-game', from: mirrorOf(api, 'alice'), to: zero, tokenId: '1', hash: body.hash }],
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

  // Another slug or spelling burns the token all the same, and leaves the record.
  await call(api, 'mint', { plyrIds: ['carol'], slugs: ['first-win'] });
  expect((await burn({ plyrIds: ['carol'], slugs: ['ten-wins'], tokenIds: ['3'] })).status).toBe(200);
  expect((await api.get('/game/badge/list?plyrId=carol&gameId=demo-game')).body).toHaveLength(1);
  expect((await burn({ plyrIds: ['BOBBY'], slugs: [], tokenIds: ['2'] })).status).toBe(200);
  expect((await api.get('/game/badge/list?plyrId=bobby&gameId=demo-game')).body).toHaveLength(1);
  expect((await api.get(`/game/nft/isBurnt/62831/${collection}/2`)).body).toEqual({ isBurnt: true });
});

test('the server has no removeBadge; lists require an existing player and a game', async () => {
  const api = await testApi();
  const body = { nft: collection, address: mirrorOf(api, 'alice'), tokenId: '1' };
  expect(await call(api, 'remove', body)).toEqual({ status: 404, body: 'Not Found' });
  const required = rejection(400, 'plyrId and gameId are required');
  expect(await api.get('/game/badge/list?plyrId=alice')).toEqual(required);
  expect(await api.get('/game/badge/list?gameId=demo-game')).toEqual(required);
  expect(await api.get('/game/badge/list?plyrId=nobody-here&gameId=demo-game')).toEqual(
    rejection(404, 'user not found'),
  );
  expect(await api.get('/game/badge/list?plyrId=carol&gameId=demo-game')).toEqual(
    rejection(404, 'badge not found'),
  );
});

test('values of the wrong type never break the mock', async () => {
  const api = await testApi();
  for (const value of [null, 5, true, 'x', [], {}, [null], [[]], { length: 1 }, [{ toString: 1 }]]) {
    for (const path of ['mint', 'burn', 'initBySignature']) {
      await call(api, path, {
        plyrIds: value,
        slugs: value,
        tokenIds: value,
        gameId: value,
        signature: value,
      });
      await call(api, path, { plyrIds: ['alice'], slugs: ['first-win'], tokenIds: value });
      await call(api, path, { plyrIds: ['alice'], slugs: value, tokenIds: ['1'] });
    }
    await call(api, 'create', {
      name: value,
      description: value,
      slug: value,
      image: value,
      attributes: value,
    });
  }
  const traits = { name: 'T', description: 'x', slug: 'traits', image };
  await call(api, 'create', { ...traits, attributes: [{ trait_type: 'LEVEL', value: 7 }, 'x', 5] });
  const info = (await api.get('/game/badge/info')).body;
  expect(info.at(-1).attributes).toEqual([{ trait_type: 'LEVEL', value: '7' }, 'x', '5']);
  expect(
    (await call(api, 'mint', { plyrIds: ['alice'], slugs: ['traits'] })).body.taskData.body.metaJsons[0],
  ).toMatchObject({
    attributes: [{ trait_type: 'SLUG' }, { trait_type: 'LEVEL', value: '7' }],
  });
  expect(await call(api, 'create', { name: {}, description: 'x', slug: 'y', image })).toEqual(
    unhandledException(
      'GameBadgeRule validation failed: name: Cast to string failed for value "{}" (type Object) at path "name"',
    ),
  );
});

test('each known difference is a sentence', () => {
  expect(knownDifferences.length).toBeGreaterThan(0);
  for (const { operationIds, ...sentences } of knownDifferences) {
    expect(operationIds.length).toBeGreaterThan(0);
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  }
});
