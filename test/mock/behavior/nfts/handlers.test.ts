/**
 * NFTs of games.
 * - openapi/evidence/nfts-badges.md#3-nft-operations
 * - openapi/evidence/nfts-badges.md#2-state-rules
 * - openapi/evidence/nfts-badges.md#17-credit-system
 * - openapi/evidence/nfts-badges.md#18-the-task-envelope
 */
import { expect, test } from 'vitest';
import { type TestApi, testApi } from '../test-api.js';

const sword = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
const shield = '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097';
const zero = '0x0000000000000000000000000000000000000000';
const wallet = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';
const stranger = '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65';
const chainId = 62831;

/** Posts, and lets the task run. */
const call = (api: TestApi, path: string, body: object, key?: 'other') =>
  api.settled(api.post(`/game/nft/${path}`, body, key));
const mint = (api: TestApi, more: object = {}) =>
  call(api, 'mint', { chainId, nfts: [sword], addresses: [wallet], tokenUris: ['a:1'], ...more });
const creditOf = async (api: TestApi, key?: 'other') => (await api.get('/game/nft/credit', key)).body.credit;
const ownerOf = async (api: TestApi, tokenId: number | string, contract = sword) =>
  (await api.get(`/game/nft/owner/plyrTestnet/${contract}/${tokenId}`)).body.owner;
const rejection = (status: number, error: string | null) => ({ status, body: { error } });
const invalidAddress = (value: string) => ({
  status: 500,
  body: {
    error: expect.stringMatching(`^Address "${value}" is invalid.\n\n- .*viem@2.18.4$`.replace('.*', '[^]*')),
    stack: expect.any(String),
  },
});

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

test('how many tokens fit into the gas depends on their URIs', async () => {
  const api = await testApi();
  const statusOf = async (lengths: number[]) => {
    const { body } = await mint(api, {
      nfts: lengths.map(() => sword),
      addresses: lengths.map(() => wallet),
      tokenUris: lengths.map((length) => `u:${'x'.repeat(length - 2)}`),
    });
    return body.status ?? body.error;
  };
  const times = (count: number, length: number): number[] => new Array(count).fill(length);
  const tooMuch = 'Transaction Receipt Failed';
  expect(await statusOf(times(8, 80))).toBe('SUCCESS');
  expect(await statusOf(times(9, 80))).toBe(tooMuch);
  expect(await statusOf(times(10, 32))).toBe('SUCCESS');
  expect(await statusOf(times(10, 64))).toBe(tooMuch);
  expect(await statusOf([...times(5, 80), ...times(5, 31)])).toBe('SUCCESS');
  expect(await statusOf([...times(5, 80), ...times(5, 32)])).toBe(tooMuch);
});

test('only the owner of a token that is not soulbound can be the sender; a batch moves as a whole', async () => {
  const api = await testApi();
  await mint(api, { nfts: [sword, shield], addresses: [wallet, wallet], tokenUris: ['a:1', 'a:2'] });
  const transfer = (more: object) =>
    call(api, 'transfer', {
      chainId,
      nfts: [sword],
      fromAddresses: [wallet],
      toAddresses: [stranger],
      tokenIds: ['3'],
      ...more,
    });
  const reverted = rejection(500, 'Transaction Receipt Failed');
  const twice = { fromAddresses: [wallet, wallet], toAddresses: [stranger, stranger] };
  const cases: [object, object][] = [
    [{ fromAddresses: [stranger] }, reverted],
    [{ tokenIds: ['99'] }, reverted],
    [{ nfts: [shield], tokenIds: [1] }, reverted],
    [{ ...twice, nfts: [sword, sword], tokenIds: [3, 99] }, reverted],
    [{ ...twice, tokenIds: [3, 3] }, reverted],
    [{ tokenIds: ['x'] }, rejection(500, null)],
    [{ tokenIds: [1.5] }, rejection(500, null)],
    [{ tokenIds: [null] }, rejection(500, null)],
    [
      { tokenIds: [-1] },
      rejection(500, expect.stringContaining('Number "-1" is not in safe 256-bit') as never),
    ],
    [{ toAddresses: ['bobby'] }, rejection(500, 'Address "bobby" is invalid.')],
    [{ toAddresses: [zero] }, rejection(400, 'toAddresses cannot be 0x0')],
    [{ toAddresses: [zero], tokenIds: [] }, rejection(400, 'toAddresses cannot be 0x0')],
    [
      { nfts: Array.from({ length: 11 }, () => sword), toAddresses: [zero] },
      rejection(400, 'nfts length must be less than 10'),
    ],
    [
      { tokenIds: [1, 2] },
      rejection(400, 'fromAddresses, toAddresses, and tokenIds must be the same length'),
    ],
    [
      { tokenIds: undefined },
      rejection(400, 'nfts, fromAddresses, toAddresses, tokenIds, and chainId are required'),
    ],
    [{ nfts: ['0x12'] }, invalidAddress('0x12')],
  ];
  for (const [more, answer] of cases) expect(await transfer(more), JSON.stringify(more)).toEqual(answer);
  expect(await ownerOf(api, 3)).toBe(wallet.toLowerCase());

  // To oneself is allowed, and surplus contracts are ignored.
  expect(
    (await transfer({ toAddresses: [wallet], nfts: [sword, sword] })).body.taskData.result,
  ).toMatchObject([{ from: wallet, to: wallet, tokenId: '3' }]);
  const { body } = await transfer({ tokenIds: [3] });
  expect(body.taskData.result).toEqual([
    { gameId: 'demo-game', from: wallet, to: stranger, tokenId: '3', hash: body.hash },
  ]);
  expect(await ownerOf(api, 3)).toBe(stranger.toLowerCase());
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body[0]).toMatchObject({
    totalSupply: '3',
    holderCount: '2',
  });
  expect((await api.get(`/actionLog/${wallet}?limit=1`)).body[0]).toMatchObject({
    action: 'transfer',
    data: { fromAddress: wallet, toAddress: stranger, nft: sword, success: 'success' },
  });
});

test('burning requires no consent, leaves ids unused, and works for soulbound tokens', async () => {
  const api = await testApi();
  await mint(api, { nfts: [shield] });
  const burn = (more: object) => call(api, 'burn', { chainId, nfts: [sword], tokenIds: ['2'], ...more });
  const cases: [object, object][] = [
    [{ nfts: undefined }, rejection(400, 'nfts, tokenIds, and chainId are required')],
    [{ nfts: Array.from({ length: 11 }, () => sword) }, rejection(400, 'nfts length must be less than 10')],
    [{ tokenIds: [] }, rejection(400, 'tokenIds and nfts must be the same length')],
    [{ nfts: ['0x12'] }, invalidAddress('0x12')],
    [{ nfts: [sword, sword], tokenIds: [2, 2] }, rejection(500, 'Transaction Receipt Failed')],
  ];
  for (const [more, answer] of cases) expect(await burn(more), JSON.stringify(more)).toEqual(answer);
  const { body } = await burn({ nfts: [sword, shield], tokenIds: ['2', 1] });
  expect(body.taskData.body.tokenIds).toEqual(['2', 1]);
  expect(body.taskData.result).toMatchObject([
    { from: '0xF10A25C08e802a2db3CAaf71FC8F2928915908d9', to: zero, tokenId: '2' },
    { from: wallet, to: zero, tokenId: '1' },
  ]);
  expect((await api.get('/game/nft/info?gameId=demo-game&chainId=62831')).body).toMatchObject([
    { totalSupply: '1', holderCount: '1' },
    { totalSupply: '0', holderCount: '0' },
  ]);
  expect(await burn({})).toEqual(rejection(500, 'Transaction Receipt Failed'));
  expect((await mint(api)).body.taskData.result[0].tokenId).toBe('3');
  expect((await api.get(`/game/nft/isBurnt/62831/${sword}/2`)).body).toEqual({ isBurnt: true });
  expect((await api.get('/actionLog/2')).body[0]).toMatchObject({
    action: 'burn',
    data: { tokenId: '2', nft: sword, success: 'reverted' },
  });
});

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

test('only metadata that was uploaded can be read', async () => {
  const api = await testApi();
  const metaJson = { name: 'Zoo Hero', attributes: [{ trait_type: 'Level', value: 9 }] };
  const { body } = await mint(api, {
    nfts: [sword, sword],
    addresses: [wallet, wallet],
    tokenUris: undefined,
    metaJsons: [metaJson, metaJson],
  });
  const [uri, again] = body.taskData.body.tokenUris;
  expect(uri).toMatch(/^https:\/\/ipfs\.plyr\.network\/ipfs\/bafkrei[a-z2-7]{52}$/);
  expect(again).toBe(uri);
  expect((await api.get(`/game/nft/get/plyrTestnet/${sword}/3`)).body).toEqual({
    tokenID: '3',
    tokenURI: uri,
    ownership: [{ owner: wallet.toLowerCase(), quantity: '1' }],
    ...metaJson,
  });
  await mint(api, { tokenUris: ['https://nowhere.invalid/1'] });
  expect(Object.keys((await api.get(`/game/nft/get/plyrTestnet/${sword}/5`)).body)).toEqual([
    'tokenID',
    'tokenURI',
    'ownership',
  ]);
});

test('the same upload has the same address, computed from its bytes', async () => {
  const api = await testApi();
  const upload = (content: unknown, fileType?: string) => call(api, 'upload', { content, fileType });
  // Both addresses were made with another implementation; see the examples of the docs.
  const { body } = await upload(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo0n4EAALaAZiu7yRNAAAAAElFTkSuQmCC',
    'image/png',
  );
  expect(body).toEqual({
    url: 'https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq',
  });
  expect(
    (await upload({ name: 'Hero M', attributes: [{ trait_type: 'Level', value: 9 }] }, 'application/json'))
      .body,
  ).toEqual({
    url: 'https://ipfs.plyr.network/ipfs/bafkreicx6gmlns7fjig5qjtjntcwkbdj2q4zl6xgxmracgwivszlyegsze',
  });
  expect(await upload('x')).toEqual(rejection(400, 'content and fileType are required'));
  expect(await upload(0, 'image/png')).toEqual(rejection(400, 'content and fileType are required'));
  expect(await upload(5, 'image/png')).toMatchObject({
    status: 500,
    body: {
      error:
        'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)',
    },
  });
});

test('an uploaded file is metadata if it is JSON, whatever its type says', async () => {
  const api = await testApi();
  const upload = async (text: string): Promise<string> => {
    const content = Buffer.from(text).toString('base64');
    return (await call(api, 'upload', { content, fileType: 'text/plain' })).body.url;
  };
  const urls = [await upload('{"name":"Hero"}'), await upload('no JSON'), await upload('["Hero"]')];
  await mint(api, { nfts: [sword, sword, sword], addresses: [wallet, wallet, wallet], tokenUris: urls });
  const metadataOf = async (tokenId: number) => {
    const { body } = await api.get(`/game/nft/get/plyrTestnet/${sword}/${tokenId}`);
    const { tokenID, tokenURI, ownership, ...metadata } = body;
    expect([tokenID, tokenURI, ownership.length]).toEqual([String(tokenId), urls[tokenId - 3], 1]);
    return metadata;
  };
  expect(await metadataOf(3)).toEqual({ name: 'Hero' });
  expect(await metadataOf(4)).toEqual({});
  expect(await metadataOf(5)).toEqual({});
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
