/**
 * The simulation of the reward pool.
 * - openapi/evidence/nfts-badges.md#6-reward-pool-operations
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { signatureHeaders } from '../../../support/signature-headers.js';

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ rewardPool: true });
});
afterEach(async () => {
  expect(mock.violations.responsesWithViolations).toBe(0);
  await mock.close();
});

async function send(path: string, body?: object) {
  const text = body && JSON.stringify(body);
  const response = await fetch(mock.url + path, {
    method: text ? 'POST' : 'GET',
    headers: { ...(text && { 'content-type': 'application/json' }), ...signatureHeaders(text) },
    ...(text && { body: text }),
  });
  return {
    status: response.status,
    assumed: response.headers.get('x-mock-answer') === 'assumption',
    body: (await response.json()) as Record<string, string>,
  };
}
const pool = (action: string, body: object) => send(`/game/rewardPool/${action}`, body);
const claimable = async (tokens = 'gamr') =>
  (await send(`/game/rewardPool/claimableAmounts?gameId=demo-game&tokens=${tokens}`)).body;
const held = async (plyrId: string, token = 'gamr') =>
  (await send(`/user/balance/${plyrId}/${token}`)).body[token];
const ok = { status: 200, assumed: true, body: {} };
const rejected = (text: string) => ({
  status: 400,
  assumed: true,
  body: { error: expect.stringContaining(text) },
});

async function deposit(more: object = {}) {
  const { body } = await send('/user/login', { plyrId: 'alice', otp: '123456' });
  const usual = { gameId: 'demo-game', plyrId: 'alice', sessionJwt: body.sessionJwt, token: 'gamr' };
  return pool('deposit', { ...usual, amount: '25.5', startTime: 0, endTime: 0, ...more });
}

test('a deposit without an end has no period to check', async () => {
  expect(await deposit({ startTime: 20, endTime: 0 })).toEqual(ok);
});

test('deposits and claims move tokens', async () => {
  expect(await claimable()).toEqual({ gamr: '0' });
  expect(await deposit()).toEqual(ok);
  expect([await held('alice'), await claimable('gamr,plyr')]).toEqual(['974.5', { gamr: '25.5', plyr: '0' }]);
  expect(await pool('claim', { plyrId: 'bobby', token: 'GAMR', amount: 1.5 })).toEqual(ok);
  const batch = { plyrIds: ['bobby', 'carol'], tokens: ['gamr', 'gamr'], amounts: ['1', '0.25'] };
  expect(await pool('batchClaim', batch)).toEqual(ok);
  expect([await held('bobby'), await held('carol'), await claimable()]).toEqual([
    '1002.5',
    '1000.25',
    { gamr: '22.75' },
  ]);
});

test('a batch is carried out as a whole or not at all', async () => {
  await deposit();
  const batch = { plyrIds: ['bobby', 'nobody-here'], tokens: ['gamr', 'gamr'], amounts: ['1', '1'] };
  expect(await pool('batchClaim', batch)).toEqual(rejected('Unknown player "nobody-here"'));
  expect([await held('bobby'), await claimable()]).toEqual(['1000', { gamr: '25.5' }]);
});

test.each<[string, object, string]>([
  ['deposit', { amount: '1001' }, 'alice has 974.5 gamr, less than the amount 1001'],
  ['deposit', { amount: '0' }, 'amount must be above 0'],
  ['deposit', { amount: true }, 'body.amount must be number,string'],
  ['deposit', { token: 'gold' }, 'Unknown token "gold"'],
  ['deposit', { token: undefined }, "required property 'token'"],
  ['deposit', { sessionJwt: 'x' }, 'not a current session of alice'],
  ['deposit', { plyrId: 'bobby' }, 'not a current session of bobby'],
  ['deposit', { gameId: 'other-game' }, 'not a current session of alice for other-game'],
  ['deposit', { startTime: 'now' }, 'body.startTime must be integer'],
  ['deposit', { startTime: 20, endTime: 10 }, 'endTime 10 must be after startTime 20'],
  ['deposit', { startTime: 20, endTime: 20 }, 'endTime 20 must be after startTime 20'],
  ['claim', { amount: '25.5' }, 'must be less than 25.5 gamr'],
  ['claim', { amount: '-1' }, 'must match pattern'],
  ['claim', { plyrId: 'nobody-here' }, 'Unknown player "nobody-here"'],
  ['claim', { token: 'gold' }, 'Unknown token "gold"'],
  ['batchClaim', { tokens: ['gamr', 'gamr'] }, 'must have the same length, not 1, 2, and 1'],
  ['batchClaim', { amounts: [] }, 'fewer than 1 items'],
  ['batchClaim', { plyrIds: 'bobby' }, 'body.plyrIds must be array'],
])('%s with %j is rejected', async (action, change, text) => {
  expect(await deposit()).toEqual(ok);
  const before = mock.state.tables.balances.all();
  const bodies: Record<string, object> = {
    claim: { plyrId: 'bobby', token: 'gamr', amount: '1', ...change },
    batchClaim: { plyrIds: ['bobby'], tokens: ['gamr'], amounts: ['1'], ...change },
  };
  const answer = action === 'deposit' ? deposit(change) : pool(action, bodies[action] ?? {});
  expect(await answer).toEqual(rejected(text));
  expect(mock.state.tables.balances.all()).toEqual(before);
});

test('claimable amounts of an unknown token, or without a game, are rejected', async () => {
  const get = (query: string) => send(`/game/rewardPool/claimableAmounts?${query}`);
  expect(await get('gameId=demo-game&tokens=gold')).toEqual(rejected('Unknown token "gold"'));
  expect(await get('tokens=gamr')).toEqual(rejected("required property 'gameId'"));
});

test('the pool is that of the game whose key claims', async () => {
  await deposit();
  const body = JSON.stringify({ plyrId: 'bobby', token: 'gamr', amount: '1' });
  const headers = signatureHeaders(body, { apiKey: 'plyr-other-key', secretKey: 'plyr-other-secret' });
  const response = await fetch(`${mock.url}/game/rewardPool/claim`, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } },
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    { error: expect.stringContaining('must be less than 0 gamr') },
  ]);
});

test('signed like the others, and absent without the option', async () => {
  const claim = (url: string) => fetch(`${url}/game/rewardPool/claim`, { method: 'POST' });
  expect((await claim(mock.url)).status).toBe(401);
  await using plain = await startMock();
  const response = await claim(plain.url);
  expect([response.status, await response.text()]).toEqual([404, 'Not Found']);
});
