/**
 * Chips.
 * - openapi/evidence/game-tokens-chips.md#7-chip-operations
 * - openapi/evidence/game-tokens-chips.md#49-chips
 * - openapi/evidence/game-tokens-chips.md#411-check-vectors
 */
import { expect, test } from 'vitest';
import { checksum } from '../../../../src/mock/behavior/chain/addresses.js';
import { loadDocument } from '../../../../src/mock/openapi/document.js';
import { type Key, type Reply, type TestApi, testApi } from '../test-api.js';

const gold = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const aliceCoin = '0xFABB0ac9d68B0B445fB7357272Ff202C5651694a';
const rejected = (status: number, error: string | null) => ({ status, body: { error } });
interface Described {
  examples: Record<string, { value: unknown }>;
}

const reverted = rejected(500, 'Transaction Receipt Failed');

const call = (api: TestApi, action: string, body: unknown, key: Key = 'demo'): Promise<Reply> =>
  api.settled(api.post(`/game/chip/${action}`, body, key));

/** Makes a chip and returns its address. */
async function newChip(api: TestApi, key: Key = 'demo'): Promise<string> {
  const { status, body } = await call(api, 'create', { name: 'Silver', symbol: 'SLV' }, key);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.taskData.result.chip;
}

async function infoOf(api: TestApi, chip: string) {
  const { totalSupply, holderCount } = (await api.get(`/game/chip/info?chip=${chip}`)).body[0];
  return [totalSupply, holderCount];
}

async function held(api: TestApi, chip: string, plyrId: string): Promise<string> {
  const { body } = await api.get(`/game/chip/balance?plyrId=${plyrId}&chip=${chip}`);
  return (Object.values(body)[0] as Record<string, { balance: string }>)[chip]?.balance ?? 'none';
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

test('createChip returns the record of the task, and makes a new chip each time', async () => {
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

test('minting to two players, and burning all of one', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  const minted = await call(api, 'mint', {
    chips: [chip, chip.toLowerCase()],
    plyrIds: ['alice', 'bobby.plyr'],
    amounts: [50, '1.5'],
  });
  expect(minted.body.taskData).toEqual({
    method: 'mintGameChip',
    body: {
      gameId: 'demo-game',
      chips: [chip, chip.toLowerCase()],
      plyrIds: ['alice', 'bobby.plyr'],
      amounts: [50, '1.5'],
    },
  });
  expect(await infoOf(api, chip)).toEqual(['51.5', '2']);
  expect(await held(api, chip, 'BOBBY')).toBe('1.5');
  expect(await call(api, 'burn', { chips: [chip], plyrIds: ['alice'], amounts: ['50'] })).toMatchObject({
    status: 200,
    body: { taskData: { method: 'burnGameChip' } },
  });
  expect(await infoOf(api, chip)).toEqual(['1.5', '1']);
  expect(await held(api, chip, 'alice')).toBe('0');
});

test('a whole supply can be burned, up to the largest number of the chain', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  const largest = '115792089237316195423570985008687907853269984665640564039457.584007913129639935';
  const entry = (plyrId: string, amount: string) => ({
    chips: [chip],
    plyrIds: [plyrId],
    amounts: [amount],
  });
  expect(await call(api, 'mint', entry('alice', largest))).toMatchObject({ status: 200 });
  expect(await infoOf(api, chip)).toEqual([largest, '1']);
  expect(await call(api, 'mint', entry('bobby', '0.000000000000000001'))).toEqual(reverted);
  expect(await call(api, 'burn', entry('alice', largest))).toMatchObject({ status: 200 });
  expect(await infoOf(api, chip)).toEqual(['0', '0']);
});

test('amount 0 is a no-op, even for an unknown player; but burning it requires a player', async () => {
  const api = await testApi();
  const nobody = { chips: [gold], plyrIds: ['nobody'], amounts: [0] };
  expect(await call(api, 'mint', nobody)).toMatchObject({ status: 200 });
  const transfer = { chips: [gold], fromPlyrIds: ['alice'], toPlyrIds: ['nobody'], amounts: ['0'] };
  expect(await call(api, 'transfer', transfer)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  expect(await call(api, 'burn', nobody)).toEqual(reverted);
});

test('burning 0 of a player who holds none lowers the holder count, but not below 0', async () => {
  const api = await testApi();
  const burn = (plyrId: string, amount: number | string) =>
    call(api, 'burn', { chips: [gold], plyrIds: [plyrId], amounts: [amount] });
  expect(await burn('alice', 0)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  await burn('carol', 0);
  await burn('carol', 0);
  expect(await infoOf(api, gold)).toEqual(['139.5', '0']);
  expect(await burn('carol', 0)).toEqual(reverted);
  // After such a miscount the last balance cannot be burnt.
  expect(await burn('bobby', 54)).toMatchObject({ status: 200 });
  expect(await burn('bobby', 1)).toEqual(reverted);
  expect(await infoOf(api, gold)).toEqual(['85.5', '0']);
});

test('the chain loops over the chips, and all entries are one transaction', async () => {
  const api = await testApi();
  const fewer = { chips: [gold], plyrIds: ['alice', 'nobody'], amounts: [1, 2] };
  expect(await call(api, 'mint', fewer)).toMatchObject({ status: 200 });
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
  for (const action of ['mint', 'burn']) {
    const more = { chips: [gold, gold], plyrIds: ['alice'], amounts: [1] };
    expect(await call(api, action, more)).toEqual(reverted);
    const second = { chips: [gold, gold], plyrIds: ['alice', 'nobody'], amounts: [1, 1] };
    expect(await call(api, action, second)).toEqual(reverted);
    const none = { chips: [], plyrIds: [], amounts: [] };
    expect(await call(api, action, none)).toMatchObject({ status: 200 });
  }
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
});

test('a transfer moves chips and counts holders; the supply stays', async () => {
  const api = await testApi();
  const transfer = (from: string, to: string, amount: unknown) =>
    call(api, 'transfer', { chips: [gold], fromPlyrIds: [from], toPlyrIds: [to], amounts: [amount] });
  const { body } = await transfer('alice', 'carol', 4.5);
  expect(body.taskData).toEqual({
    method: 'transferGameChip',
    body: {
      gameId: 'demo-game',
      chips: [gold],
      fromPlyrIds: ['alice'],
      toPlyrIds: ['carol'],
      amounts: [4.5],
    },
  });
  expect(await infoOf(api, gold)).toEqual(['139.5', '3']);
  await transfer('alice', 'carol', 80);
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  expect([await held(api, gold, 'alice'), await held(api, gold, 'carol')]).toEqual(['0', '84.5']);
  await transfer('carol', 'carol', '84.5');
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  for (const [from, to, amount] of [
    ['carol', 'bobby', 85],
    ['nobody', 'bobby', 1],
    ['carol', 'nobody', 1],
    ['alice', 'alice', 1],
  ] as const) {
    expect(await transfer(from, to, amount), `${from} ${to}`).toEqual(reverted);
  }
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
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

test('a paused worker gives a 500 with the time-out message, and the task finishes later', async () => {
  const api = await testApi();
  api.state.tasks.pause();
  const answer = api.post('/game/chip/mint', { chips: [gold], plyrIds: ['alice'], amounts: [1] });
  while (api.state.tables.tasks.size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  api.mock.clock.advance(25_000);
  expect(await answer).toEqual(
    rejected(500, 'Task timeout, but still maybe success, you can check the task status by taskId later'),
  );
  expect(await infoOf(api, gold)).toEqual(['139.5', '2']);
  api.state.tasks.resume();
  expect(await infoOf(api, gold)).toEqual(['140.5', '2']);
});

test('the activity log contains reverted transactions, but not those that were never sent', async () => {
  const api = await testApi();
  const chip = await newChip(api);
  await call(api, 'mint', { chips: [gold, gold], plyrIds: ['carol', 'ALICE'], amounts: ['2', 1] });
  await call(api, 'mint', { chips: [gold], plyrIds: ['carol', 'david'], amounts: ['2', 1] });
  await call(api, 'burn', { chips: [gold], plyrIds: ['carol'], amounts: ['x'] });
  await call(api, 'transfer', { chips: [gold], fromPlyrIds: ['carol'], toPlyrIds: ['david'], amounts: [1] });

  const entry = { gameId: 'demo-game', type: 'gameChip' };
  const hash = expect.stringMatching(/^0x/);
  const lines = async (plyrId: string) => {
    const { body } = await api.get(`/actionLog/${plyrId}`);
    return body.map(({ action, data }: { action: string; data: object }) => [action, data]);
  };
  const { gameId } = entry;
  expect(await lines('carol')).toEqual([
    [
      'transfer',
      { gameId, fromPlyrId: 'carol', toPlyrId: 'david', hash, chip: gold, amount: 1, success: 'success' },
    ],
    ['mint', { gameId, plyrId: 'carol', hash, chip: gold, amount: '2', success: 'success' }],
    ['mint', { gameId, plyrId: 'carol', hash, chip: gold, amount: '2', success: 'reverted' }],
  ]);
  expect(await lines('ALICE')).toEqual([
    ['mint', { gameId, plyrId: 'ALICE', hash, chip: gold, amount: 1, success: 'reverted' }],
  ]);
  expect(await lines('david')).toEqual([
    ['mint', { gameId, plyrId: 'david', hash, amount: 1, success: 'success' }],
  ]);
  expect((await api.get('/actionLog/demo-game')).body).toMatchObject([
    { ...entry, plyrId: 'demo-game', action: 'create', data: { gameId, chip, hash, success: 'success' } },
  ]);
});
