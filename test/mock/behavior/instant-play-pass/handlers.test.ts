/**
 * Guest accounts.
 * - openapi/evidence/users-auth-misc.md#4-registerinstantplaypass
 * - openapi/evidence/users-auth-misc.md#5-revealclaimingcode
 * - openapi/evidence/users-auth-misc.md#32-revealprivatekey
 */
import { expect, test } from 'vitest';
import { signMessage, walletAddress } from '../../../../src/mock/behavior/chain/wallet.js';
import type { User } from '../../../../src/mock/state/records.js';
import { type TestApi, testApi } from '../test-api.js';

const lifetime = 946_080_000_000;
const wallet = { privateKey: `0x${'11'.repeat(32)}`, address: walletAddress(`0x${'11'.repeat(32)}`) };

async function guestOf(api: TestApi, more: object = {}) {
  const { status, body } = await api.post('/instantPlayPass/register', { tokens: ['plyr'], ...more });
  expect(status).toBe(200);
  return body as { sessionJwt: string; plyrId: string; primaryAddress: string; mirrorAddress: string };
}

/** Turns a guest into a full player with a code; both signed and sent as given. */
const claim = (api: TestApi, code: string, plyrId = 'claimer') =>
  api.post(`/user/register/${code}`, {
    address: wallet.address,
    plyrId,
    secret: 'JBSWY3DPEHPK3PXP',
    signature: signMessage(`PLYR[ID] Registration with claiming code: ${code}`, wallet.privateKey),
  });

const reveal = (api: TestApi, body: object, key?: 'demo' | 'other') =>
  api.post('/instantPlayPass/reveal/claimingCode', body, key);

test('a guest with a session of thirty years', async () => {
  const api = await testApi();
  const guest = (await api.post('/instantPlayPass/register', { tokens: ['PLYR', 'nope'], sync: true })).body;
  expect(guest).toEqual({
    sessionJwt: expect.any(String),
    plyrId: expect.stringMatching(/^[a-z]+-[a-z-]+-[0-9a-f]{6}$/),
    gameId: 'demo-game',
    primaryAddress: expect.any(String),
    mirrorAddress: expect.any(String),
    avatar: expect.stringMatching(/h6wR$/),
    isIPP: true,
    ippClaimed: false,
  });
  // JSON keeps an order, and some clients show it.
  expect(Object.keys(guest).slice(-2)).toEqual(['isIPP', 'ippClaimed']);
  expect(guest.plyrId.slice(-6)).toBe(guest.primaryAddress.slice(-6).toLowerCase());
  const payload = (await api.post('/user/session/verify', { sessionJwt: guest.sessionJwt })).body.payload;
  expect(payload).toMatchObject({ nonce: 1, isIPP: true, ippClaimed: false });
  expect(payload.exp - payload.iat).toBe(lifetime);
  expect((await api.get(`/user/info/${guest.plyrId}`)).body).toMatchObject({ chainId: 16_180, isIPP: true });
  expect(api.state.tables.users.get(guest.plyrId)).toMatchObject({
    secret: 'null',
    nonce: { 'demo-game': 1 },
    deadline: { 'demo-game': api.now() + lifetime },
  });
  const rows = api.state.tables.approvals.find('plyrId', guest.plyrId);
  expect(rows.map(({ token, amount, expiresIn }) => [token, amount, expiresIn])).toEqual([
    ['plyr', 100_000_000, lifetime],
    ['nope', 100_000_000, lifetime],
  ]);
});

test('the registration is logged twice: at once, and when the chain is done', async () => {
  const api = await testApi();
  const { plyrId, primaryAddress, mirrorAddress } = await guestOf(api);
  api.finishTasks();
  const logs = (await api.get(`/actionLog/${plyrId}`)).body;
  expect(
    logs.map(({ type, action, gameId, data }: Record<string, unknown>) => [type, action, gameId, data]),
  ).toEqual([
    [
      'user',
      'register',
      null,
      { ippClaimed: false, primaryAddress, hash: expect.stringMatching(/^0x/), success: 'success' },
    ],
    ['user', 'register', null, { mirrorAddress, primaryAddress }],
  ]);
});

test('a guest of another game, who cannot use one-time passwords', async () => {
  const api = await testApi();
  const { plyrId, sessionJwt } = await guestOf(api, { gameId: 'other-game' });
  expect((await api.post('/user/session/verify', { sessionJwt }, 'other')).status).toBe(200);
  expect((await api.post('/user/session/verify', { sessionJwt })).body.error).toBe(
    'JWT and API key mismatch',
  );
  expect(await api.post('/user/login', { plyrId, otp: '123456' })).toMatchObject({ status: 403 });
});

const isNoList = 'tokens is not iterable';
test.each([
  [undefined, isNoList, []],
  [null, isNoList, []],
  [5, isNoList, []],
  [{}, isNoList, []],
  [['plyr', 5], 'token.toLowerCase is not a function', ['plyr']],
  [['plyr', null], "Cannot read properties of null (reading 'toLowerCase')", ['plyr']],
])('tokens %j are a 500, but the guest exists', async (tokens, error, approved) => {
  const api = await testApi();
  const before = api.state.tables.users.all().length;
  const answer = await api.post('/instantPlayPass/register', { tokens });
  expect(answer).toMatchObject({ status: 500, body: { error, stack: expect.any(String) } });
  const guests = api.state.tables.users.all().slice(before) as [User];
  expect(guests).toHaveLength(1);
  const rows = api.state.tables.approvals.find('plyrId', guests[0].plyrId);
  expect(rows.map(({ token }) => token)).toEqual(approved);
  // The server has not come to the task and the log yet.
  expect(api.state.tables.tasks.size).toBe(0);
  expect((await api.get(`/actionLog/${guests[0].plyrId}`)).body).toEqual([]);
});

test('with strict no guest is left behind', async () => {
  const api = await testApi({ strict: true });
  const before = api.state.tables.users.size;
  expect((await api.post('/instantPlayPass/register', {})).status).toBe(500);
  expect(api.state.tables.users.size).toBe(before);
});

test('the same seed creates the same guests, another seed others', async () => {
  const names = async (seed?: string) => {
    const api = await testApi(seed === undefined ? {} : { seed });
    return [(await guestOf(api)).plyrId, (await guestOf(api)).plyrId];
  };
  const [first, second] = await names();
  expect(first).not.toBe(second);
  expect(await names()).toEqual([first, second]);
  expect(await names('another')).not.toEqual([first, second]);
});

test('each claiming code replaces the one before', async () => {
  const api = await testApi();
  const { sessionJwt, plyrId, primaryAddress, mirrorAddress } = await guestOf(api);
  const { status, body } = await reveal(api, { sessionJwt });
  expect(status).toBe(200);
  const { claimingCode } = body;
  expect(claimingCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  expect(body).toEqual({
    plyrId,
    gameId: 'demo-game',
    mirrorAddress,
    primaryAddress,
    claimingCode,
    claimingUrl: `https://pgu.plyr.network/signup?claimingCode=${claimingCode}`,
  });
  const check = (code: string) => api.get(`/instantPlayPass/verify/claimingCode/${code}`);
  expect(await check(claimingCode)).toEqual({ status: 200, body: { plyrId, verified: true } });
  expect((await check(claimingCode.toLowerCase())).status).toBe(200);
  const again = (await reveal(api, { sessionJwt })).body.claimingCode;
  expect(await check(claimingCode)).toEqual({ status: 404, body: { error: 'Claiming code not found' } });
  expect((await check(again)).status).toBe(200);
  expect((await api.get(`/actionLog/${plyrId}?limit=1`)).body).toMatchObject([
    { gameId: null, action: 'revealClaimingCode', data: { mirrorAddress, primaryAddress } },
  ]);
});

test('the checks of revealClaimingCode, in their order', async () => {
  const api = await testApi();
  const { sessionJwt, plyrId } = await guestOf(api);
  for (const jwt of [undefined, null, '']) {
    expect(await reveal(api, { sessionJwt: jwt })).toEqual({
      status: 400,
      body: { error: 'sessionJwt is empty' },
    });
  }
  expect(await reveal(api, { sessionJwt: 'x' })).toEqual({
    status: 500,
    body: { error: 'Invalid sessionJwt' },
  });
  expect(await reveal(api, { sessionJwt }, 'other')).toEqual({
    status: 500,
    body: { error: 'Invalid gameId' },
  });
  const player = await api.login('alice');
  expect(await reveal(api, { sessionJwt: player })).toEqual({
    status: 401,
    body: { error: 'Only Instant Play Pass user can reveal claiming code' },
  });
  await api.login('alice');
  expect(await reveal(api, { sessionJwt: player })).toEqual({
    status: 500,
    body: { error: 'JWT nonce is expired' },
  });
  // A key of another game may name the game of the session; the code is then that of the key's game.
  const foreign = await reveal(api, { sessionJwt, gameId: 'demo-game' }, 'other');
  expect(foreign.body).toMatchObject({ gameId: 'other-game' });
  expect(await reveal(api, { sessionJwt })).toMatchObject({
    status: 500,
    body: {
      error: `E11000 duplicate key error collection: plyr.mirrorclaims index: plyrId_1 dup key: { plyrId: "${plyrId}" }`,
    },
  });
});

test('a claimed guest keeps the mirror, and can see the key of the old wallet', async () => {
  const api = await testApi();
  const { sessionJwt, plyrId, primaryAddress, mirrorAddress } = await guestOf(api);
  const code = (await reveal(api, { sessionJwt })).body.claimingCode;
  expect(await claim(api, code)).toMatchObject({
    status: 200,
    body: { plyrId: 'claimer', mirrorAddress, primaryAddress: wallet.address, ippClaimed: true },
  });
  expect((await claim(api, code, 'claimer2')).status).toBe(400);
  expect((await api.get(`/user/exists/${plyrId}`)).body).toEqual({ exists: false });
  expect(await reveal(api, { sessionJwt })).toEqual({ status: 500, body: { error: 'User not found' } });

  const message = 'PLYR[ID] Reveal Instant Play Pass Private Key';
  const signature = signMessage(message, wallet.privateKey);
  const { status, body } = await api.post('/instantPlayPass/reveal/privateKey', {
    plyrId: 'CLAIMER',
    signature,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ plyrId: 'claimer', mirrorAddress, primaryAddress: wallet.address });
  expect(walletAddress(body.privateKey)).toBe(primaryAddress);
  expect((await api.get('/actionLog/claimer?limit=1')).body).toMatchObject([
    { gameId: null, action: 'revealPrivateKey', data: { mirrorAddress, primaryAddress: wallet.address } },
  ]);
});

test('the checks of revealPrivateKey, in their order', async () => {
  const api = await testApi();
  const signature = api.sign('alice', 'PLYR[ID] Reveal Instant Play Pass Private Key');
  const rejection = async (body: object) => {
    const answer = await api.post('/instantPlayPass/reveal/privateKey', body);
    return [answer.status, answer.body.error];
  };
  for (const plyrId of [undefined, null, '', 0, 'x']) {
    expect(await rejection({ plyrId, signature })).toEqual([400, 'Invalid PLYR[ID]']);
  }
  expect((await rejection({ plyrId: 5, signature }))[0]).toBe(500);
  for (const bad of [undefined, 'zz', 5]) {
    expect(await rejection({ plyrId: 'nobody', signature: bad })).toEqual([
      400,
      'Signature must be a hex string',
    ]);
  }
  expect(await rejection({ plyrId: 'nobody', signature: '0x00' })).toEqual([404, 'PLYR[ID] not found']);
  expect(await rejection({ plyrId: 'alice', signature: '0x00' })).toEqual([
    500,
    'Cannot convert 0x to a BigInt',
  ]);
  expect(await rejection({ plyrId: 'bobby', signature })).toEqual([400, 'Invalid signature']);
  expect(await rejection({ plyrId: 'alice', signature })).toEqual([404, 'Instant Play Pass not found']);
});
