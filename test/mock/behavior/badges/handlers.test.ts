/**
 * Badges, as they were intended; see src/mock/behavior/known-differences.ts.
 * - openapi/evidence/nfts-badges.md#4-badge-operations
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, collection, mirrorOf, rejection, unhandledException } from './badge-api.js';

const image = 'https://example.com/badges/x.png';

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
  // A badge collection is not a collection of /game/nft.
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
