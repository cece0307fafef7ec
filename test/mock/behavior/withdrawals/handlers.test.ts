/**
 * Tokens that leave a player's mirror.
 * - openapi/evidence/users-auth-misc.md#43-withdrawtoken
 * - openapi/evidence/users-auth-misc.md#44-transfertoken
 * - openapi/evidence/users-auth-misc.md#112-activity-log-catalog
 */
import { expect, test } from 'vitest';
import { zeroAddress } from '../../../../src/mock/behavior/chain/addresses.js';
import { balanceOf, credit } from '../../../../src/mock/behavior/chain/balances.js';
import { fromUnits, toUnits } from '../../../../src/mock/behavior/chain/units.js';
import { createChip, mintChips } from '../../../../src/mock/behavior/chips/contract.js';
import { publishedList } from '../../../../src/mock/behavior/tokens/token-list.js';
import { type Reply, type TestApi, testApi } from '../test-api.js';

const told = ({ status, body }: Reply) => [status, body.error];
const gamr = publishedList.tokens.find(({ apiId }) => apiId === 'gamr')?.address as string;
const user = (api: TestApi, plyrId: string) => {
  const found = api.state.tables.users.get(plyrId);
  if (!found) throw new Error(`There is no ${plyrId}.`);
  return found;
};
const held = (api: TestApi, address: string, token = 'plyr', decimals = 18) =>
  fromUnits(balanceOf(api.state, token, address), decimals);

/** Signs for alice with whatever the body says. */
function withdraw(api: TestApi, token: unknown, amount: unknown, more: object = {}): Promise<Reply> {
  const signature = api.sign('alice', `PLYR[ID] Withdraw token: ${token}, amount: ${amount}`);
  return api.post('/withdraw', { plyrId: 'alice', token, amount, toChain: 62831, signature, ...more });
}
function transfer(api: TestApi, token: string, amount: unknown, toAddress: unknown, more: object = {}) {
  const signature = api.sign('alice', `PLYR[ID] Transfer token: ${token}, amount: ${amount} to ${toAddress}`);
  const body = { plyrId: 'alice', token, amount, toChain: '62831', toAddress, signature, ...more };
  return api.post('/transfer', body);
}
/** The record of the task that a response names. */
async function outcome(api: TestApi, answer: Reply) {
  expect(answer).toMatchObject({ status: 200, body: { task: { status: 'PENDING' } } });
  api.finishTasks();
  return (await api.get(`/task/status/${answer.body.task.id}`)).body;
}

test('the task moves the native coin from the mirror to the primary address', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = user(api, 'alice');
  const answer = await withdraw(api, 'PLYR', '1.5');
  expect(held(api, mirrorAddress)).toBe('1000');
  const record = await outcome(api, answer);
  const moved = { from: primaryAddress, to: primaryAddress, amount: '1.5', token: zeroAddress };
  expect(record).toMatchObject({
    status: 'SUCCESS',
    taskData: { method: 'createWithdrawTx', body: { plyrId: 'alice', ...moved, toChain: 62831 } },
  });
  expect(record.taskData).not.toHaveProperty('result');
  expect([held(api, mirrorAddress), held(api, primaryAddress)]).toEqual(['998.5', '1.5']);
  const [line] = (await api.get('/actionLog/alice')).body;
  expect(line).toMatchObject({ gameId: null, type: 'withdraw', action: 'withdraw' });
  expect(line.data).toEqual({ ...moved, hash: record.hash, success: 'success' });
});

test('a withdrawal that reverts on the chain counts as SUCCESS; only the log shows it', async () => {
  const api = await testApi();
  const { mirrorAddress } = user(api, 'alice');
  const record = await outcome(api, await withdraw(api, 'plyr', '100000'));
  expect(record).toMatchObject({ status: 'SUCCESS', hash: expect.stringMatching(/^0x[0-9a-f]{64}$/) });
  expect(held(api, mirrorAddress)).toBe('1000');
  const [line] = (await api.get('/actionLog/alice')).body;
  expect(line.data).toMatchObject({ hash: record.hash, success: 'reverted' });
});

test('tokens by name and by address, amounts as numbers', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = user(api, 'alice');
  expect((await outcome(api, await withdraw(api, 'gamr', 10))).taskData.body).toMatchObject({
    amount: 10,
    token: gamr,
  });
  await outcome(api, await withdraw(api, gamr.toLowerCase(), '5'));
  expect([held(api, mirrorAddress, 'gamr'), held(api, primaryAddress, 'gamr')]).toEqual(['985', '15']);
  expect(await outcome(api, await withdraw(api, 'gamr', 1e-7))).toMatchObject({
    status: 'FAILED',
    errorMessage: null,
  });
  const nowhere = `0x${'0'.repeat(38)}aa`;
  expect(await outcome(api, await withdraw(api, nowhere, '1'))).toMatchObject({
    status: 'FAILED',
    hash: null,
    errorMessage: 'The contract function "decimals" returned no data ("0x").',
  });
});

test('the checks of a withdrawal, in their order', async () => {
  const api = await testApi();
  const cases: [object, number, string][] = [
    [{ token: undefined, plyrId: 5 }, 401, 'Token is required'],
    [{ token: 'nope', plyrId: 'nosuchplayer' }, 401, 'Invalid token: nope'],
    [{ plyrId: undefined }, 404, 'User not found'],
    [{ plyrId: 'ALICE', signature: undefined }, 404, 'User not found'],
    [{ plyrId: 'constructor' }, 404, 'User not found'],
    [{ signature: undefined, plyrId: 'demo-game' }, 400, 'Invalid request'],
    [{ amount: 0 }, 400, 'Invalid request'],
    [{ toChain: '' }, 400, 'Invalid request'],
    [{ token: undefined, tokens: ['plyr'] }, 400, 'Invalid request'],
    [{ plyrId: 'demo-game', amount: -1 }, 400, 'Game can not use this api'],
    [{ amount: -1, signature: 'zz' }, 400, 'Invalid amount'],
    [{ amount: 'abc' }, 400, 'Invalid amount'],
    [{ amount: {} }, 400, 'Invalid amount'],
    [{ amount: '0' }, 400, 'Invalid amount'],
    [{ signature: 'zz' }, 400, 'Signature must be a hex string'],
    [{ signature: '0x1234' }, 500, 'Cannot convert 0x to a BigInt'],
    [{ plyrId: 'bobby' }, 401, 'Invalid signature'],
    [{ amount: '2' }, 401, 'Invalid signature'],
    [{ token: 'PLYR' }, 401, 'Invalid signature'],
    [{ amount: { toString: 1, valueOf: 1 } }, 500, 'Cannot convert object to primitive value'],
    [
      { plyrId: ['alice'] },
      500,
      'Cast to string failed for value "[ \'alice\' ]" (type Array) at path "plyrId" for model "UserInfo"',
    ],
  ];
  for (const [changes, status, error] of cases)
    expect(told(await withdraw(api, 'plyr', '1', changes)), JSON.stringify(changes)).toEqual([status, error]);
  expect(api.state.tables.tasks.size).toBe(0);
});

test('a database operator as plyrId finds a player, and a game', async () => {
  const api = await testApi();
  const plyrId = { $ne: null };
  expect(told(await withdraw(api, 'plyr', '1', { plyrId }))).toEqual([400, 'Game can not use this api']);
});

test('a transfer to a player goes to the mirror; toPlyrId only affects the logs', async () => {
  const api = await testApi();
  const bobby = user(api, 'bobby');
  await outcome(api, await transfer(api, 'plyr', '2', 'BOBBY'));
  expect(held(api, bobby.mirrorAddress)).toBe('1002');
  expect((await api.get('/actionLog/bobby')).body).toEqual([]);
  expect((await api.get('/actionLog/alice')).body[0]).toMatchObject({ type: 'withdraw', action: 'withdraw' });

  const record = await outcome(
    api,
    await transfer(api, 'gamr', '3', bobby.primaryAddress, { toPlyrId: 'carol' }),
  );
  expect(Object.keys(record.taskData.body)).toEqual([
    ...['plyrId', 'toPlyrId', 'from', 'to', 'amount', 'token', 'toChain'],
  ]);
  expect(held(api, bobby.primaryAddress, 'gamr')).toBe('3');
  const data = { fromPlyrId: 'alice', toPlyrId: 'carol', token: gamr, amount: '3', success: 'success' };
  for (const [plyrId, action] of [
    ['alice', 'transferOut'],
    ['carol', 'transferIn'],
  ])
    expect((await api.get(`/actionLog/${plyrId}`)).body[0]).toMatchObject({
      plyrId,
      gameId: null,
      type: 'transfer',
      action,
      data,
    });
});

test('the receiver is looked up after the form of the signature, before the signature', async () => {
  const api = await testApi();
  const rejected = async (toAddress: unknown, more: object = {}) =>
    told(await transfer(api, 'plyr', '1', toAddress, more));
  expect(await rejected(undefined)).toEqual([400, 'Invalid request']);
  expect(await rejected('nosuchplayer', { signature: 'zz' })).toEqual([
    400,
    'Signature must be a hex string',
  ]);
  expect(await rejected('nosuchplayer', { signature: '0x' })).toEqual([400, 'Invalid to address']);
  expect(await rejected(5)).toEqual([500, 'toAddress.toLowerCase is not a function']);
  const mirror = user(api, 'bobby').mirrorAddress;
  expect(await rejected(`0x${mirror.slice(2).toUpperCase()}`)).toEqual([400, 'Invalid to address']);
  expect(await rejected('bobby', { toAddress: 'carol' })).toEqual([401, 'Invalid signature']);
  expect(await rejected('bobby', { plyrId: 'other-game' })).toEqual([400, 'Game can not use this api']);
});

test('amounts have the decimals of the token; chips are tokens too', async () => {
  const api = await testApi();
  const { mirrorAddress, primaryAddress } = user(api, 'alice');
  const chip = api.state.transaction(() => {
    credit(api.state, 'pit', mirrorAddress, toUnits(2, 9));
    const made = createChip(api.state, { gameId: 'demo-game', name: 'Chip', symbol: 'CHIP', image: '' });
    mintChips(api.state, { chips: [made], amounts: [toUnits(7)] }, [mirrorAddress]);
    return made;
  });
  await outcome(api, await withdraw(api, 'pit', '0.5'));
  expect(held(api, primaryAddress, 'pit', 9)).toBe('0.5');
  await outcome(api, await withdraw(api, chip, '2'));
  expect([held(api, mirrorAddress, chip), held(api, primaryAddress, chip)]).toEqual(['5', '2']);
  expect(api.state.tables.chips.get(chip)).toMatchObject({ holderCount: 2 });
});

test('only the native coin can be sent to the zero address', async () => {
  const api = await testApi();
  await outcome(api, await transfer(api, 'gamr', '1', zeroAddress));
  expect(held(api, user(api, 'alice').mirrorAddress, 'gamr')).toBe('1000');
  await outcome(api, await transfer(api, 'plyr', '1', zeroAddress));
  expect(held(api, zeroAddress)).toBe('1');
});

test('a game is a player who owns an API key', async () => {
  const api = await testApi();
  for (const [plyrId, isGame] of [
    ['demo-game', true],
    ['OTHER-GAME', true],
    ['alice', false],
    ['nosuchplayer', false],
  ])
    expect((await api.get(`/isGame/${plyrId}`)).body).toEqual({ isGame });
});
