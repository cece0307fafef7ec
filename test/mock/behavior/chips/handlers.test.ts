/**
 * Chips.
 * - openapi/evidence/game-tokens-chips.md#7-chip-operations
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { checksum } from '../../../../src/mock/behavior/chain/addresses.js';
import { loadDocument } from '../../../../src/mock/openapi/document.js';
import { testApi } from '../test-api.js';
import { call, gold, infoOf, newChip, rejected, reverted } from './chip-api.js';

const aliceCoin = '0xFABB0ac9d68B0B445fB7357272Ff202C5651694a';

interface Described {
  examples: Record<string, { value: unknown }>;
}

test('the demo state has the chips of the examples', async () => {
  const api = await testApi();
  const document = loadDocument() as unknown as {
    paths: Record<string, { get: { responses: Record<string, { content: Record<string, Described> }> } }>;
  };
  const examples = (path: string) =>
    document.paths[path]?.get.responses[200]?.content['application/json']?.examples ?? {};
  const info = examples('/game/chip/info').goldCoin?.value;
  expect(await api.get('/game/chip/info?gameId=demo-game')).toEqual({ status: 200, body: info });
  const { allChips, oneChip } = examples('/game/chip/balance');
  expect(await api.get('/game/chip/balance?plyrId=alice')).toEqual({ status: 200, body: allChips?.value });
  expect(await api.get(`/game/chip/balance?plyrId=alice&chip=${gold}`)).toEqual({
    status: 200,
    body: oneChip?.value,
  });
});

test('createChip returns the record of the task, and creates a new chip each time', async () => {
  const api = await testApi();
  for (const body of [{}, { name: 'X' }, { symbol: 'X' }, { name: '', symbol: 'X' }]) {
    expect(await call(api, 'create', body)).toEqual(rejected(400, 'name, symbol, and image are required'));
  }
  const chip = { name: 'Silver', symbol: 'SLV', image: 'https://cdn.example.com/silver.png' };
  const { status, body } = await call(api, 'create', chip);
  expect(status).toBe(200);
  const { result } = body.taskData;
  expect(body).toEqual({
    taskId: expect.stringMatching(/^\d{13}-\d+$/),
    taskData: {
      method: 'createGameChip',
      body: { gameId: 'demo-game', ...chip },
      result: { gameId: 'demo-game', chip: result.chip, ...chip, hash: body.hash },
    },
    status: 'SUCCESS',
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    errorMessage: null,
    completedAt: new Date(api.now()).toISOString(),
  });
  expect(checksum(result.chip)).toBe(result.chip);
  expect(await infoOf(api, result.chip)).toEqual(['0', '0']);
  expect((await api.get(`/task/status/${body.taskId}`)).body).toEqual(body);

  const second = await call(api, 'create', { name: 5, symbol: 'SLV' });
  expect(second.body.taskData.body).toEqual({ gameId: 'demo-game', name: 5, symbol: 'SLV', image: '' });
  expect(second.body.taskData.result.chip).not.toBe(result.chip);
  expect((await api.get('/game/chip/info?gameId=DEMO-GAME')).body).toMatchObject([
    { name: 'Gold Coin' },
    { name: 'Silver', image: chip.image },
    { name: '5', image: '', totalSupply: '0', holderCount: '0' },
  ]);
});

test('createChipBySignature takes the wallet of any player, without an API key of their own', async () => {
  const api = await testApi();
  const chip = { gameId: 'bobby', name: 'Bobby Coin', symbol: 'BOB' };
  const message = 'Create game chip for BOBBY Bobby Coin BOB';
  const post = (body: object) => call(api, 'createBySignature', body, 'other');
  for (const name of ['gameId', 'name', 'symbol']) {
    expect(await post({ ...chip, [name]: undefined })).toEqual(
      rejected(400, 'gameId, name, and symbol are required'),
    );
  }
  expect(await post({ ...chip, gameId: 'nobody' })).toEqual(rejected(404, 'user not found'));
  for (const [signature, error] of [
    [undefined, "Cannot read properties of undefined (reading 'length')"],
    ['0x1234', 'Cannot convert 0x to a BigInt'],
  ]) {
    expect(await post({ ...chip, signature })).toMatchObject({
      status: 500,
      body: { error, stack: expect.any(String) },
    });
  }
  expect(await post({ ...chip, signature: api.sign('alice', message) })).toEqual(
    rejected(400, 'Invalid signature'),
  );
  const { status, body } = await post({ ...chip, gameId: 'Bobby', signature: api.sign('bobby', message) });
  expect(status).toBe(200);
  expect(body.taskData.body).toEqual({ ...chip, image: '' });
  expect((await api.get('/game/chip/info?gameId=bobby')).body).toMatchObject([{ gameId: 'bobby' }]);
});

test.each(['mint', 'burn'])('%s: the checks in their order', async (action) => {
  const api = await testApi();
  const body = { chips: [gold], plyrIds: ['alice'], amounts: [1] };
  for (const name of Object.keys(body)) {
    expect(await call(api, action, { ...body, [name]: undefined })).toEqual(
      rejected(400, 'chip, plyrIds, and amounts are required'),
    );
  }
  expect(await call(api, action, { ...body, chips: ['0x12'], amounts: [] })).toEqual(
    rejected(400, 'plyrIds and amounts must be the same length'),
  );
  const foreign = rejected(400, 'chips do not belong to this game');
  const unknown = '0x00000000000000000000000000000000000000aa';
  for (const chip of [aliceCoin, unknown]) {
    expect(await call(api, action, { ...body, chips: [gold, chip] })).toEqual(foreign);
  }
  expect(await call(api, action, body, 'other')).toEqual(foreign);
  for (const chip of ['0x12', 5, gold.replace('E', 'e')]) {
    const answer = await call(api, action, { ...body, chips: [chip] });
    expect(answer).toMatchObject({ status: 500, body: { stack: expect.any(String) } });
    expect(answer.body.error.split('\n')[0]).toBe(`Address "${chip}" is invalid.`);
  }
  expect((await call(api, action, { ...body, chips: gold })).body.error).toBe('chips.map is not a function');

  const amounts: [unknown, string | null][] = [
    ['abc', null],
    [null, null],
    [1e-7, null],
    [1e21, null],
    [
      -1,
      'Number "-1000000000000000000n" is not in safe 256-bit unsigned integer range (0n to 115792089237316195423570985008687907853269984665640564039457584007913129639935n)',
    ],
    ['1000000', action === 'burn' ? 'Transaction Receipt Failed' : 'none'],
  ];
  for (const [amount, error] of amounts) {
    const answer = await call(api, action, { ...body, amounts: [amount] });
    expect(answer, String(amount)).toEqual(
      error === 'none' ? { status: 200, body: answer.body } : rejected(500, error),
    );
  }
  for (const plyrIds of [['nobody'], ['ALICE'], ['Alice.plyr']]) {
    expect(await call(api, action, { ...body, plyrIds })).toEqual(reverted);
  }
  for (const plyrIds of [[5], [null], [''], 'a']) {
    expect(await call(api, action, { ...body, plyrIds })).toEqual(rejected(500, null));
  }
});

test('transferChip: the checks in their order', async () => {
  const api = await testApi();
  const body = { chips: [gold], fromPlyrIds: ['alice'], toPlyrIds: ['bobby'], amounts: [1] };
  for (const name of Object.keys(body)) {
    expect(await call(api, 'transfer', { ...body, [name]: undefined })).toEqual(
      rejected(400, 'chip, fromPlyrIds, toPlyrIds, and amounts are required'),
    );
  }
  for (const name of ['fromPlyrIds', 'toPlyrIds', 'amounts']) {
    expect(await call(api, 'transfer', { ...body, chips: ['x'], [name]: [] })).toEqual(
      rejected(400, 'fromPlyrIds, toPlyrIds, and amounts must be the same length'),
    );
  }
  expect(await call(api, 'transfer', { ...body, chips: ['x'] })).toMatchObject({ status: 500 });
  expect(await call(api, 'transfer', body, 'other')).toEqual(
    rejected(400, 'chips do not belong to this game'),
  );
});

test('getChipBalance and getChipInfo: filters, spellings, errors', async () => {
  const api = await testApi();
  const other = await newChip(api, 'other');
  const all = (await api.get('/game/chip/balance?plyrId=ALICE')).body;
  expect(Object.keys(all)).toEqual(['demo-game', 'alice', 'other-game']);
  expect(all['other-game'][other]).toEqual({ name: 'Silver', symbol: 'SLV', image: '', balance: '0' });
  const one = await api.get(`/game/chip/balance?plyrId=alice&gameId=DEMO-game&chip=${gold.toLowerCase()}`);
  expect(one.body).toEqual({ 'demo-game': all['demo-game'] });
  expect((await api.get(`/game/chip/info?chip=${gold.toLowerCase()}`)).body).toMatchObject([{ chip: gold }]);

  const notFound = rejected(404, 'chip not found');
  for (const [path, answer] of [
    ['balance', rejected(400, 'plyrId is required')],
    ['balance?plyrId=nobody&chip=x', rejected(404, 'user not found')],
    ['balance?plyrId=alice&gameId=nope', notFound],
    [`balance?plyrId=alice&chip=0x00000000000000000000000000000000000000aa`, notFound],
    ['info', rejected(400, 'gameId or chip are required')],
    ['info?gameId=nope', notFound],
    [`info?gameId=other-game&chip=${gold}`, notFound],
  ] as const) {
    expect(await api.get(`/game/chip/${path}`), path).toEqual(answer);
  }
  for (const path of ['balance?plyrId=alice&chip=x', 'info?chip=x', `info?chip=${gold.replace('E', 'e')}`]) {
    const { status, body } = await api.get(`/game/chip/${path}`);
    expect(status, path).toBe(500);
    expect(body.error, path).toMatch(/^Address ".*" is invalid\.\n\n(- .*\n)+\nVersion: viem@/);
    expect(body.stack, path).toBeTypeOf('string');
  }
  for (const path of ['balance?plyrId=alice&plyrId=bobby', 'info?gameId=a&gameId=b']) {
    expect((await api.get(`/game/chip/${path}`)).body.error).toMatch(/\.toLowerCase is not a function$/);
  }
});

test('a player may be called like a property of every object', async () => {
  const api = await testApi();
  const alice = api.state.tables.users.get('alice');
  api.state.transaction(() => {
    if (alice) api.state.tables.users.put({ ...alice, plyrId: 'constructor' });
  });
  const signature = api.sign('alice', 'Create game chip for CONSTRUCTOR C C');
  await call(api, 'createBySignature', { gameId: 'constructor', name: 'C', symbol: 'C', signature });
  const { body } = await api.get('/game/chip/balance?plyrId=constructor&gameId=constructor');
  expect(Object.keys(body.constructor)).toHaveLength(1);
});
