/**
 * Allowances.
 * - openapi/evidence/game-tokens-chips.md#48-approvals
 * - openapi/evidence/game-tokens-chips.md#approvetokens
 * - openapi/evidence/game-tokens-chips.md#25-otp-2fa-check
 */
import { expect, test } from 'vitest';
import { totp } from '../../../../src/mock/behavior/sessions/totp.js';
import { type TestApi, testApi } from '../test-api.js';

const rejected = (status: number, error: string) => ({ status, body: { error } });
const approved = { status: 200, body: { message: 'Approved', success: true } };
const alice = { plyrId: 'alice', otp: '123456', gameId: 'demo-game' };

const allowance = async (api: TestApi, path: string) =>
  (await api.get(`/game/allowance/${path}`)).body.allowance;
const rows = async (api: TestApi, plyrId: string) =>
  (await api.get(`/game/allowances/${plyrId}`)).body.allowances;

test('approving sets the amount and restarts the lifetime; ids are lower-cased', async () => {
  const api = await testApi();
  api.mock.clock.advance(5000);
  expect(
    await api.post('/game/approve', {
      ...alice,
      plyrId: 'ALICE',
      gameId: 'DEMO-GAME',
      token: 'PLYR',
      amount: '1e2',
    }),
  ).toEqual(approved);
  const [first] = await rows(api, 'Alice');
  expect(first).toEqual({
    plyrId: 'alice',
    gameId: 'demo-game',
    token: 'plyr',
    amount: 100,
    createdAt: new Date(api.now()).toISOString(),
    expiresIn: 31_536_000,
  });
  expect(await allowance(api, 'ALICE/DEMO-GAME/Plyr')).toBe(100);
  await api.post('/game/approve', { ...alice, token: 'plyr', amount: 7 });
  expect(await allowance(api, 'alice/demo-game/plyr')).toBe(7);
});

test('a lifetime is kept when it is not sent, and reads as expired when it is null', async () => {
  const api = await testApi();
  const usdc = { ...alice, token: 'usdc', amount: 3 };
  await api.post('/game/approve', { ...usdc, expiresIn: '60' });
  await api.post('/game/approve', usdc);
  expect((await rows(api, 'alice')).at(-1)).toMatchObject({ token: 'usdc', expiresIn: 60 });
  api.mock.clock.advance(60_000);
  expect(await allowance(api, 'alice/demo-game/usdc')).toBe(3);
  api.mock.clock.advance(1);
  expect(await allowance(api, 'alice/demo-game/usdc')).toBe(0);
  expect((await rows(api, 'alice')).map(({ token }: { token: string }) => token)).toEqual(['plyr', 'gamr']);

  await api.post('/game/approve', { ...usdc, expiresIn: null });
  await api.post('/game/approve', usdc);
  expect(await allowance(api, 'alice/demo-game/usdc')).toBe(0);
  expect(api.state.tables.approvals.find('plyrId', 'alice').at(-1)).toMatchObject({
    amount: 3,
    expiresIn: null,
  });
});

test('approveTokens: arrays, surplus amounts, addresses, any key for any game that has one', async () => {
  const api = await testApi();
  const address = '0xa875625fe8A955406523E52E485f351b92908ce1';
  const body = { ...alice, gameId: 'other-game' };
  expect(
    await api.post('/game/approve', { ...body, tokens: ['plyr', address], amounts: ['0x10', true, 9] }),
  ).toEqual(approved);
  expect((await api.get('/game/allowanceByGameId/alice/Other-Game')).body.allowances).toMatchObject([
    { token: 'plyr', amount: 16 },
    { token: address.toLowerCase(), amount: 1 },
  ]);
  expect(await allowance(api, 'alice/other-game/gamr')).toBe(0);
  // Both forms at once: only `token` is validated.
  await api.post('/game/approve', { ...body, token: 'coq', amount: 1, tokens: ['Nope'], amounts: [2] });
  expect(await allowance(api, 'alice/other-game/coq')).toBe(1);
  expect(await allowance(api, 'alice/other-game/nope')).toBe(2);
  // JSON has no Infinity.
  await api.post('/game/approve', { ...body, token: 'avax', amount: 'Infinity' });
  expect(await allowance(api, 'alice/other-game/avax')).toBe(null);
  expect((await rows(api, 'alice')).at(-1)).toMatchObject({ token: 'avax', amount: null });
});

test('approveTokens: the checks in their order', async () => {
  const api = await testApi();
  const rejections: [object, number, string][] = [
    [{ plyrId: 'nobody', otp: '123456' }, 404, 'User not found'],
    [{ plyrId: 'alice', otp: '000000', token: 'nope' }, 401, 'Invalid 2fa token'],
    [{ plyrId: 'alice', otp: '123456' }, 401, 'Token is required'],
    [{ ...alice, gameId: '', token: 'nope' }, 401, 'Invalid token: nope'],
    [{ ...alice, tokens: ['plyr', 'nope', 'no'] }, 401, 'Invalid token: nope'],
    [{ ...alice, tokens: [] }, 401, 'Invalid token: undefined '],
    [{ plyrId: 'alice', otp: '123456', token: 'plyr' }, 401, 'Game ID is required'],
    [{ ...alice, gameId: 'no-game', token: 'plyr', amount: 0 }, 401, 'Invalid game ID'],
    ...[0, '-5', 'abc', null, '', undefined, {}].map(
      (amount) =>
        [{ ...alice, token: 'plyr', amount }, 401, 'Approve amount was incorrect.'] as [
          object,
          number,
          string,
        ],
    ),
    [{ ...alice, tokens: ['plyr'] }, 500, "Cannot read properties of undefined (reading '0')"],
    [
      { ...alice, token: 'plyr', amount: [7] },
      500,
      'Cast to Number failed for value "[ 7 ]" (type Array) at path "amount"',
    ],
    [
      { ...alice, token: 'plyr', amount: 1, expiresIn: '1d' },
      500,
      'Cast to Number failed for value "1d" (type string) at path "expiresIn"',
    ],
    [
      { ...alice, token: 'plyr', amount: 1, expiresIn: { a: 1 } },
      500,
      'Cast to Number failed for value "{ a: 1 }" (type Object) at path "expiresIn"',
    ],
  ];
  const before = await rows(api, 'alice');
  for (const [body, status, error] of rejections) {
    expect(await api.post('/game/approve', body), JSON.stringify(body)).toEqual(rejected(status, error));
  }
  expect(await rows(api, 'alice')).toEqual(before);
  for (const body of [{ tokens: 5 }, { token: 5 }, { tokens: [null] }, { token: 'plyr', gameId: 5 }]) {
    const answer = await api.post('/game/approve', { ...alice, ...body });
    expect(answer).toMatchObject({ status: 500, body: { stack: expect.any(String) } });
  }
});

test.each([
  [false, 8],
  [true, 100],
])('approveTokens: entries before a wrong amount stay, unless strict (%s)', async (strict, kept) => {
  const api = await testApi({ strict });
  const body = { ...alice, tokens: ['plyr', 'gamr', 'usdc'], amounts: [8, 'x', 3] };
  expect(await api.post('/game/approve', body)).toEqual(rejected(401, 'Approve amount was incorrect.'));
  expect(await allowance(api, 'alice/demo-game/plyr')).toBe(kept);
  expect(await allowance(api, 'alice/demo-game/gamr')).toBe(25.5);
  expect(await allowance(api, 'alice/demo-game/usdc')).toBe(0);
});

test('approveTokens: the response is stored by uid, once for all uids; the allowance stays', async () => {
  const api = await testApi();
  const body = { ...alice, token: 'usdc', amount: 4, uid: 'first' };
  expect(await api.post('/game/approve', body)).toEqual(approved);
  expect(api.state.tables.auths.get('first')).toMatchObject({ data: approved.body, createdAt: api.now() });
  const repeated =
    'E11000 duplicate key error collection: plyr.auths index: data_1 dup key: { data: { message: "Approved", success: true } }';
  const second = { ...alice, plyrId: 'bobby', token: 'usdc', amount: 5, uid: 'second' };
  expect(await api.post('/game/approve', second)).toEqual(rejected(500, repeated));
  expect(api.state.tables.auths.has('second')).toBe(false);
  expect(await allowance(api, 'bobby/demo-game/usdc')).toBe(5);
  expect(await api.post('/game/approve', { ...body, amount: 6, uid: '' })).toEqual(approved);
});

test.each([
  [false, 5],
  [true, 4],
])(
  'approveTokens: a used uid is rejected; the allowance stays, unless strict is set (%s)',
  async (strict, kept) => {
    const api = await testApi({ strict });
    const body = { ...alice, token: 'usdc', amount: 4, uid: 'first' };
    await api.post('/game/approve', body);
    const taken = 'E11000 duplicate key error collection: plyr.auths index: uid_1 dup key: { uid: "first" }';
    expect(await api.post('/game/approve', { ...body, amount: 5 })).toEqual(rejected(500, taken));
    expect(await allowance(api, 'alice/demo-game/usdc')).toBe(kept);
  },
);

test('a one-time password of a real player works once, whatever the call then returns', async () => {
  const api = await testApi({ strictOtp: true });
  const body = { ...alice, otp: totp('JBSWY3DPEHPK3PXP', api.now()), token: 'nope' };
  expect(await api.post('/game/approve', body)).toEqual(rejected(401, 'Invalid token: nope'));
  expect(await api.post('/game/revoke', body)).toEqual(rejected(401, '2FA token already used'));
});

test('revokeAllowance: one, all of a game, all; nothing to revoke is fine', async () => {
  const api = await testApi();
  const revoked = { status: 200, body: { message: 'Revoked' } };
  const left = async () =>
    (await rows(api, 'alice')).map((row: { gameId: string; token: string }) => `${row.gameId} ${row.token}`);
  for (const gameId of ['demo-game', 'other-game']) {
    await api.post('/game/approve', { ...alice, gameId, tokens: ['plyr', 'gamr'], amounts: [1, 2] });
  }
  expect(await api.post('/game/revoke', { ...alice, gameId: 'nope', token: 'nope' })).toEqual(revoked);
  expect(
    await api.post('/game/revoke', { ...alice, plyrId: 'Alice', gameId: 'Demo-Game', token: 'PLYR' }),
  ).toEqual(revoked);
  expect(await left()).toEqual(['demo-game gamr', 'other-game plyr', 'other-game gamr']);
  await api.post('/game/revoke', { ...alice, gameId: 'other-game', token: 'ALL' });
  expect(await left()).toEqual(['demo-game gamr']);
  await api.post('/game/approve', { ...alice, gameId: 'other-game', token: 'gamr', amount: 1 });
  await api.post('/game/revoke', { ...alice, gameId: 'all', token: 'all' });
  expect(await left()).toEqual([]);
  expect(await rows(api, 'bobby')).toHaveLength(2);

  const missing = rejected(500, "Cannot read properties of undefined (reading 'toLowerCase')");
  expect(await api.post('/game/revoke', { plyrId: 'alice', otp: '123456', token: 'plyr' })).toEqual(missing);
  expect(await api.post('/game/revoke', alice)).toEqual(missing);
  expect(await api.post('/game/revoke', { plyrId: 'nobody', otp: '1' })).toEqual(
    rejected(404, 'User not found'),
  );
});

test('revokeAllowanceBySignature: the wallet signs the ids in upper case', async () => {
  const api = await testApi();
  const ids = { plyrId: 'alice', gameId: 'demo-game', token: 'plyr' };
  const message = "Revoke ALICE's PLYR allowance for DEMO-GAME";
  const post = (body: object) => api.post('/game/revokeBySignature', body);

  const missing = rejected(500, "Cannot read properties of undefined (reading 'toUpperCase')");
  for (const name of ['plyrId', 'gameId', 'token']) {
    expect(await post({ ...ids, [name]: undefined })).toEqual(missing);
  }
  expect(await post({ ...ids, plyrId: 5 })).toEqual(rejected(500, 'plyrId.toUpperCase is not a function'));
  expect(await post({ ...ids, plyrId: 'nobody' })).toEqual(rejected(400, 'User not found'));
  expect(await post(ids)).toEqual(rejected(500, "Cannot read properties of undefined (reading 'length')"));
  expect(await post({ ...ids, signature: '0x1234' })).toEqual(rejected(500, 'Cannot convert 0x to a BigInt'));
  expect(await post({ ...ids, signature: api.sign('bobby', message) })).toEqual(
    rejected(400, 'Invalid signature'),
  );
  expect(await post({ ...ids, token: 'gamr', signature: api.sign('alice', message) })).toEqual(
    rejected(400, 'Invalid signature'),
  );
  expect(await post({ ...ids, plyrId: 'Alice', signature: api.sign('alice', message) })).toEqual({
    status: 200,
    body: { message: 'Revoked' },
  });
  expect(await allowance(api, 'alice/demo-game/plyr')).toBe(0);
  expect(await allowance(api, 'alice/demo-game/gamr')).toBe(25.5);

  const everything = { plyrId: 'alice', gameId: 'ALL', token: 'all' };
  const signature = api.sign('alice', "Revoke ALICE's ALL allowance for ALL");
  expect(await post({ ...everything, signature })).toMatchObject({ status: 200 });
  expect(await rows(api, 'alice')).toEqual([]);
});

test('approving and revoking are in the activity log, one entry per token', async () => {
  const api = await testApi();
  await api.post('/game/approve', { ...alice, tokens: ['plyr', 'gamr'], amounts: ['1', 2] });
  await api.post('/game/revoke', { ...alice, token: 'gamr' });
  const game = { plyrId: 'alice', gameId: 'demo-game', type: 'game' };
  expect((await api.get('/actionLog/alice')).body).toMatchObject([
    { ...game, action: 'revoke', data: { gameId: 'demo-game', token: 'gamr' } },
    { ...game, action: 'approve', data: { gameId: 'demo-game', token: 'gamr', amount: 2 } },
    { ...game, action: 'approve', data: { gameId: 'demo-game', token: 'plyr', amount: '1' } },
  ]);
});
