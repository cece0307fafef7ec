/**
 * NFTs of games.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';
import { call, chainId, creditOf, invalidAddress, mint, rejection, sword, wallet } from './nft-api.js';

test('createNft: the record of a new collection, and its entry in the activity log', async () => {
  const api = await testApi();
  const { status, body } = await call(api, 'create', {
    chainId: '62831',
    name: 'Zoo Soul',
    symbol: 'ZS',
    isSbt: 'true',
  });
  expect(status).toBe(200);
  const { nft, hash } = body.taskData.result;
  expect(body).toEqual({
    taskId: `${api.now() - 300}-0`,
    taskData: {
      method: 'createGameNft',
      body: {
        gameId: 'demo-game',
        chainTag: 'plyrTestnet',
        name: 'Zoo Soul',
        symbol: 'ZS',
        image: '',
        isSbt: false,
      },
      result: {
        gameId: 'demo-game',
        nft: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
        name: 'Zoo Soul',
        symbol: 'ZS',
        image: '',
        hash: body.hash,
      },
    },
    status: 'SUCCESS',
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    errorMessage: null,
    completedAt: new Date(api.now()).toISOString(),
  });
  expect(Object.keys(body)).not.toContain('result');
  const info = await api.get(`/game/nft/info?nft=${nft}&chainId=62831`);
  expect(info.body).toEqual([
    {
      gameId: 'demo-game',
      nft,
      name: 'Zoo Soul',
      symbol: 'ZS',
      image: '',
      isSbt: false,
      totalSupply: '0',
      holderCount: '0',
    },
  ]);
  const log = await api.get('/actionLog/demo-game?limit=1');
  expect(log.body).toMatchObject([
    {
      type: 'gameNft',
      action: 'create',
      gameId: 'demo-game',
      data: { gameId: 'demo-game', nft, chainTag: 'plyrTestnet', hash, success: 'success' },
    },
  ]);
  for (const missing of [{ name: 'A' }, { symbol: 'A' }, { name: '', symbol: 'B' }]) {
    expect(await call(api, 'create', { chainId, ...missing })).toEqual(
      rejection(400, 'name, symbol, and chainId are required'),
    );
  }
});

test('createNftBySignature creates for the game of the body, and charges it', async () => {
  const api = await testApi();
  const body = { chainId, gameId: 'DEMO-game', name: 'Signed One', symbol: 'SO', isSbt: true };
  const signature = api.sign('demo-game', 'Create game nft for DEMO-GAME Signed One SO');
  const { status, body: record } = await call(api, 'createBySignature', { ...body, signature }, 'other');
  expect(status).toBe(200);
  expect(record.taskData.body).toMatchObject({ gameId: 'demo-game', isSbt: true });
  expect([await creditOf(api), await creditOf(api, 'other')]).toEqual([9_967, 10_000]);

  const text = 'gameId, name, symbol, and chainId are required';
  expect(await call(api, 'createBySignature', { ...body, gameId: '' })).toEqual(rejection(400, text));
  expect(await call(api, 'createBySignature', { ...body, gameId: 'nobody-at-all' })).toEqual(
    rejection(404, 'user not found'),
  );
  expect(await call(api, 'createBySignature', body)).toMatchObject({
    status: 500,
    body: { error: "Cannot read properties of undefined (reading 'length')", stack: expect.any(String) },
  });
  expect(await call(api, 'createBySignature', { ...body, signature: '0x00' })).toMatchObject({
    status: 500,
    body: { error: 'Cannot convert 0x to a BigInt' },
  });
  for (const [plyrId, message] of [
    ['alice', 'Create game nft for DEMO-GAME Signed One SO'],
    ['demo-game', 'Create game nft for demo-game Signed One SO'],
  ] as const) {
    const signature = api.sign(plyrId, message);
    expect(await call(api, 'createBySignature', { ...body, signature })).toEqual(
      rejection(400, 'Invalid signature'),
    );
  }
});

test('the checks of a mint, in their order', async () => {
  const api = await testApi();
  const before = api.state.snapshot();
  const eleven = <T>(value: T) => Array.from({ length: 11 }, () => value);
  const foreign = '0x00000000000000000000000000000000000000AA';
  const cases: [object, object][] = [
    [
      { nfts: undefined, addresses: eleven(wallet) },
      rejection(400, 'nfts, addresses, and chainId are required'),
    ],
    [{ addresses: '' }, rejection(400, 'nfts, addresses, and chainId are required')],
    [
      { addresses: eleven(wallet), tokenUris: undefined },
      rejection(400, 'addresses length must be less than 10'),
    ],
    [{ addresses: wallet }, rejection(400, 'addresses length must be less than 10')],
    [{ tokenUris: undefined, addresses: [] }, rejection(400, 'tokenUris or metaJsons are required')],
    [
      { addresses: [wallet, wallet], metaJsons: [] },
      rejection(400, 'addresses and nfts must be the same length'),
    ],
    [{ metaJsons: [{}, {}], nfts: ['x'] }, rejection(400, 'addresses and metaJsons must be the same length')],
    [{ nfts: ['x'] }, invalidAddress('x')],
    [{ nfts: [5] }, invalidAddress('5')],
    [{ nfts: [foreign] }, rejection(400, 'nfts do not belong to this game')],
    [{ chainId: 43113 }, rejection(400, 'nfts do not belong to this game')],
    [
      { nfts: ['0xBcd4042DE499D14e55001CcbB24a551F3b954096'] },
      rejection(400, 'nfts do not belong to this game'),
    ],
  ];
  for (const [more, answer] of cases) expect(await mint(api, more), JSON.stringify(more)).toEqual(answer);
  expect(
    await call(api, 'mint', { chainId, nfts: [sword], addresses: [wallet], tokenUris: ['a:1'] }, 'other'),
  ).toEqual(rejection(400, 'nfts do not belong to this game'));
  expect(api.state.snapshot()).toEqual(before);
});

test('with strict a call without enough credit leaves no uploads', async () => {
  const api = await testApi({ strict: true });
  api.state.transaction(() => api.state.tables.nftCredits.put({ gameId: 'demo-game', credit: 0 }));
  const before = api.state.snapshot();
  expect(await mint(api, { tokenUris: undefined, metaJsons: [{ name: 'unpaid' }] })).toEqual(
    rejection(400, 'not enough credit'),
  );
  expect(api.state.snapshot()).toEqual(before);
});

test('empty arrays pass, are charged, and succeed', async () => {
  const api = await testApi();
  const empty = { nfts: [], addresses: [], tokenUris: [], tokenIds: [], fromAddresses: [], toAddresses: [] };
  for (const path of ['mint', 'transfer', 'burn']) {
    const { body } = await call(api, path, { chainId, ...empty });
    expect(body.taskData.result).toEqual([]);
  }
  expect(await creditOf(api)).toBe(9_974);
});

test('values of the wrong type never break the mock', async () => {
  const api = await testApi();
  for (const value of [null, 5, true, 'x', [], {}, [null], [[]], { length: 2 }, [{ toString: 1 }]]) {
    const lists = {
      nfts: value,
      addresses: value,
      fromAddresses: value,
      toAddresses: value,
      tokenIds: value,
    };
    for (const path of ['mint', 'transfer', 'burn']) {
      await call(api, path, { chainId, tokenUris: value, metaJsons: value, ...lists });
      const nfts = Array.isArray(value) ? value.map(() => sword) : [];
      await call(api, path, { chainId, tokenUris: value, ...lists, nfts });
    }
    await call(api, 'create', { chainId, name: value, symbol: value, image: value, isSbt: value });
    await call(api, 'createBySignature', {
      chainId,
      gameId: value,
      name: value,
      symbol: value,
      signature: value,
    });
    await call(api, 'upload', { content: value, fileType: value });
  }
  const { body } = await call(api, 'create', { chainId, name: 5, symbol: {}, image: 'no uri \\ %' });
  expect(body.taskData.result).toMatchObject({
    name: '5',
    symbol: '[object Object]',
    image: 'no%20uri%20%5C%20%25',
  });
});
