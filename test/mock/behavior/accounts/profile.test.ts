/**
 * Avatars, secondary addresses, the 2FA secret, sessions, and deposits.
 * - openapi/evidence/users-auth-misc.md#24-updateavatar
 * - openapi/evidence/users-auth-misc.md#25-bindsecondaryaddress
 * - openapi/evidence/users-auth-misc.md#28-resettwofactor
 * - openapi/evidence/users-auth-misc.md#29-listactivesessions
 */
import { expect, test } from 'vitest';
import { signMessage, walletAddress } from '../../../../src/mock/behavior/chain/wallet.js';
import { totp } from '../../../../src/mock/behavior/sessions/totp.js';
import { type Reply, type TestApi, testApi } from '../test-api.js';

const secondKey = `0x${'7'.repeat(64)}`;
const second = walletAddress(secondKey);
const primaryOf = (api: TestApi, plyrId: string) => api.state.tables.users.get(plyrId)?.primaryAddress;
const told = ({ status, body }: Reply) => [status, body.error ?? body.message];

test('the avatar is stored as sent, and resolved where it is shown', async () => {
  const api = await testApi();
  const avatar = 'ipfs://bafkreisynthetic';
  const signature = api.sign('alice', 'PLYR[ID] Update Profile Image');
  const change = (changes: object = {}) =>
    api.post('/user/modify/avatar', { plyrId: 'Alice', avatar, signature, ...changes });
  expect(await change()).toEqual({ status: 200, body: { plyrId: 'alice', avatar } });
  expect((await api.get(`/user/basic/${primaryOf(api, 'alice')}`)).body).toEqual({ plyrId: 'alice', avatar });
  expect((await api.get('/user/avatar/alice')).body.avatar).toBe(
    'https://ipfs.plyr.network/ipfs/bafkreisynthetic',
  );
  const [line] = (await api.get('/actionLog/Alice')).body;
  expect(line).toMatchObject({ gameId: null, type: 'user', action: 'updateAvatar', data: { avatar } });

  const missing = "Cannot read properties of undefined (reading 'toLowerCase')";
  expect(told(await api.post('/user/modify/avatar'))).toEqual([500, missing]);
  expect(told(await change({ plyrId: 'al_ice', avatar: 5 }))).toEqual([400, 'Invalid PLYR[ID]']);
  expect(told(await change({ avatar: 5, signature: 'zz' }))).toEqual([
    400,
    'Avatar must be a non-empty string',
  ]);
  expect(told(await change({ avatar: '' }))).toEqual([400, 'Avatar must be a non-empty string']);
  expect(told(await change({ plyrId: 'nosuchplayer', signature: 'zz' }))).toEqual([
    400,
    'Signature must be a hex string',
  ]);
  expect(told(await change({ plyrId: 'nosuchplayer', signature: '0x' }))).toEqual([
    404,
    'PLYR[ID] not found',
  ]);
  expect(told(await change({ signature: '0x1234' }))).toEqual([500, 'Cannot convert 0x to a BigInt']);
  expect(told(await change({ plyrId: 'bobby' }))).toEqual([400, 'Invalid signature']);
});

test('the public lookup of an address', async () => {
  const api = await testApi();
  expect(told(await api.get('/user/basic/alice'))).toEqual([400, 'Invalid address']);
  expect(told(await api.get(`/user/basic/${second}`))).toEqual([404, 'PLYR[ID] not found']);
});

test('the secondary address signs its binding, and moves to the player who binds it last', async () => {
  const api = await testApi();
  const signature = signMessage('PLYR[ID] Secondary Bind', secondKey);
  const bind = (changes: object = {}) =>
    api.post('/user/secondary/bind', {
      plyrId: 'Alice',
      secondaryAddress: second.toLowerCase(),
      signature,
      ...changes,
    });
  expect(await bind()).toEqual({ status: 200, body: { plyrId: 'alice', secondaryAddress: second } });
  expect((await api.get('/user/secondary/ALICE')).body).toEqual([
    {
      plyrId: 'alice',
      secondaryAddress: second,
      boundAt: new Date(api.now()).toISOString(),
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      __v: 0,
    },
  ]);
  expect((await bind({ plyrId: 'bobby' })).status).toBe(200);
  expect((await api.get('/user/secondary/alice')).body).toEqual([]);
  expect((await api.get('/user/secondary/bobby')).body).toHaveLength(1);
  expect((await api.get('/user/secondary/nosuchplayer')).body).toEqual([]);
  expect(told(await api.get('/user/secondary/al_ice'))).toEqual([400, 'Invalid PLYR[ID]']);

  const taken = 'You can not bind to this address, because this address is primary address of other user';
  expect(told(await bind({ plyrId: 'al_ice', secondaryAddress: 'x' }))).toEqual([400, 'Invalid PLYR[ID]']);
  expect(told(await bind({ secondaryAddress: 'x', signature: 'zz' }))).toEqual([
    400,
    'Invalid secondary address',
  ]);
  expect(told(await bind({ signature: undefined }))).toEqual([400, 'Signature must be a hex string']);
  for (const plyrId of ['alice', 'bobby', 'nosuchplayer'])
    expect(told(await bind({ plyrId, secondaryAddress: primaryOf(api, 'alice'), signature: '0x' }))).toEqual([
      400,
      taken,
    ]);
  expect(told(await bind({ plyrId: 'nosuchplayer', signature: '0x' }))).toEqual([400, 'User not exists']);
  const byPrimary = api.sign('alice', 'PLYR[ID] Secondary Bind');
  expect(told(await bind({ signature: byPrimary }))).toEqual([400, 'Invalid signature']);
});

test('secondary addresses are listed in the order of their last binding', async () => {
  const api = await testApi();
  const thirdKey = `0x${'3'.repeat(64)}`;
  const third = walletAddress(thirdKey);
  const bind = async (secondaryAddress: string, key: string) => {
    api.mock.clock.advance(1000);
    const signature = signMessage('PLYR[ID] Secondary Bind', key);
    await api.post('/user/secondary/bind', { plyrId: 'alice', secondaryAddress, signature });
    const { body } = await api.get('/user/secondary/alice');
    return body.map((bound: { secondaryAddress: string }) => bound.secondaryAddress);
  };
  expect(await bind(second, secondKey)).toEqual([second]);
  expect(await bind(third, thirdKey)).toEqual([second, third]);
  expect(await bind(second, secondKey)).toEqual([third, second]);
});

test('any player can unbind any address, and the form of the signature is not checked', async () => {
  const api = await testApi();
  const bound = signMessage('PLYR[ID] Secondary Bind', secondKey);
  await api.post('/user/secondary/bind', { plyrId: 'bobby', secondaryAddress: second, signature: bound });
  const signature = api.sign('carol', 'PLYR[ID] Secondary Unbind');
  const unbind = (changes: object) =>
    api.post('/user/secondary/unbind', { plyrId: 'carol', secondaryAddress: second, signature, ...changes });

  const length = "Cannot read properties of undefined (reading 'length')";
  expect(told(await unbind({ secondaryAddress: 'x' }))).toEqual([400, 'Invalid secondary address']);
  expect(told(await unbind({ plyrId: 'nosuchplayer', signature: '' }))).toEqual([404, 'User not found']);
  expect(told(await unbind({ signature: undefined }))).toEqual([500, length]);
  expect(told(await unbind({ signature: { toString: 1 } }))).toEqual([500, 'Cannot convert 0x to a BigInt']);
  expect(told(await unbind({ signature: 'z'.repeat(100) }))).toEqual([500, 'Invalid yParityOrV value']);
  expect(told(await unbind({ plyrId: 'bobby' }))).toEqual([400, 'Invalid signature']);
  const answer = { status: 200, body: { plyrId: 'carol', secondaryAddress: second } };
  expect(await unbind({})).toEqual(answer);
  expect((await api.get('/user/secondary/bobby')).body).toEqual([]);
  expect(await unbind({})).toEqual(answer);
});

test('binding and unbinding are logged under the name that was sent', async () => {
  const api = await testApi();
  const send = (action: string, signature: string) =>
    api.post(`/user/secondary/${action}`, { plyrId: 'Carol', secondaryAddress: second, signature });
  await send('bind', signMessage('PLYR[ID] Secondary Bind', secondKey));
  await send('unbind', api.sign('carol', 'PLYR[ID] Secondary Unbind'));
  const line = { plyrId: 'Carol', gameId: null, type: 'user', data: { secondaryAddress: second } };
  expect((await api.get('/actionLog/Carol')).body).toMatchObject([
    { ...line, action: 'secondaryUnbind' },
    { ...line, action: 'secondaryBind' },
  ]);
});

test('a new 2FA secret replaces the old one; without one nothing changes', async () => {
  const api = await testApi();
  const signature = api.sign('alice', 'PLYR[ID] Reset Two-Factor Authentication');
  const secret = 'GEZDGNBVGY3TQOJQ';
  const reset = (changes: object) =>
    api.post('/user/reset2fa', { plyrId: 'alice', signature, secret, ...changes });
  const code = (text: string) => ({ plyrId: 'alice', otp: totp(text, api.now()) });
  const done = [200, 'Two-Factor Authentication reset successfully'];
  const old = api.state.tables.users.get('alice')?.secret as string;
  expect(told(await reset({}))).toEqual(done);
  expect((await api.post('/user/login', code(old))).status).toBe(401);
  expect(told(await reset({ secret: undefined }))).toEqual(done);
  expect((await api.post('/user/login', code(secret))).status).toBe(200);
  expect((await api.get('/actionLog/alice')).body.at(-1)).not.toHaveProperty('data');

  expect(told(await reset({ signature: undefined, plyrId: undefined }))).toEqual([
    400,
    'Signature must be a hex string',
  ]);
  expect((await reset({ plyrId: undefined })).status).toBe(500);
  expect(told(await reset({ plyrId: 'nosuchplayer', signature: '0x' }))).toEqual([404, 'User not found']);
  expect(told(await reset({ plyrId: 'bobby' }))).toEqual([400, 'Invalid signature']);
});

test('a signature ends the session everywhere, a one-time password only its deadline', async () => {
  const api = await testApi();
  const verify = async (sessionJwt: string) =>
    told(await api.post('/user/session/verify', { sessionJwt }))[1] ?? 'valid';
  const active = async () => (await api.get('/user/activeSessions/alice')).body.activeSessions;
  const byOtp = await api.login('alice');
  expect(await active()).toEqual({ 'demo-game': api.now() + 86_400_000 });
  const discard = { plyrId: 'alice', gameId: 'demo-game', otp: '123456' };
  const done = [200, 'Session discarded successfully'];
  expect(told(await api.post('/user/session/discardBy2fa', discard))).toEqual(done);
  expect(await active()).toEqual({});
  expect(await verify(byOtp)).toBe('valid');

  const jwt = await api.login('alice');
  const signature = api.sign('alice', 'PLYR[ID] Discard Session DEMO-GAME');
  const bySignature = (changes: object) =>
    api.post('/user/session/discardBySignature', {
      plyrId: 'ALICE',
      gameId: 'demo-game',
      signature,
      ...changes,
    });
  expect(told(await bySignature({ gameId: undefined, signature: 'zz' }))).toEqual([
    500,
    "Cannot read properties of undefined (reading 'toUpperCase')",
  ]);
  expect(told(await bySignature({ gameId: 5 }))).toEqual([500, 'gameId.toUpperCase is not a function']);
  expect(told(await bySignature({ signature: 'zz', plyrId: 5 }))).toEqual([
    400,
    'Signature must be a hex string',
  ]);
  expect(told(await bySignature({ plyrId: 'nosuchplayer' }))).toEqual([404, 'User not found']);
  expect(told(await bySignature({ gameId: 'other-game' }))).toEqual([400, 'Invalid signature']);
  expect(await verify(jwt)).toBe('valid');
  expect(told(await bySignature({}))).toEqual(done);
  expect(await verify(jwt)).toBe('JWT nonce is expired');
  expect(await active()).toEqual({});
  expect(told(await bySignature({}))).toEqual(done);
  const [line] = (await api.get('/actionLog/ALICE')).body;
  expect(line).toMatchObject({
    action: 'discardSession',
    gameId: 'demo-game',
    data: { gameId: 'demo-game' },
  });
});

test('expired sessions are not active, and the spelling of the id counts', async () => {
  const api = await testApi();
  await api.login('alice', 'demo', { expiresIn: 60 });
  api.mock.clock.advance(60_000);
  expect((await api.get('/user/activeSessions/alice')).body).toEqual({ activeSessions: {} });
  expect(told(await api.get('/user/activeSessions/ALICE'))).toEqual([404, 'User not found']);
});

test('without gameId no session ends; an id that the log cannot store fails after the session has ended', async () => {
  const api = await testApi();
  await api.login('alice');
  const discard = (gameId: unknown) =>
    api.post('/user/session/discardBy2fa', { plyrId: 'alice', otp: '123456', gameId });
  expect((await discard(undefined)).status).toBe(200);
  expect((await api.get('/user/activeSessions/alice')).body.activeSessions).toHaveProperty('demo-game');
  await api.login('alice', 'demo', { gameId: '[object Object]' });
  expect(told(await discard({ a: 1 }))).toEqual([
    500,
    'ActivityLog validation failed: gameId: Cast to string failed for value "{ a: 1 }" (type Object) at path "gameId"',
  ]);
  expect((await discard({ toString: 1 })).status).toBe(500);
  const { activeSessions } = (await api.get('/user/activeSessions/alice')).body;
  expect(Object.keys(activeSessions)).toEqual(['demo-game']);
});

test('a deposit is logged as sent, except for empty objects', async () => {
  const api = await testApi();
  const deposit = { plyrId: 'ghost', gameId: 'nowhere', token: 'y', amount: { a: {} }, hash: null };
  const added = [200, 'Deposit log added successfully'];
  expect(told(await api.post('/user/addDepositLog', deposit))).toEqual(added);
  expect(told(await api.post('/user/addDepositLog'))).toEqual(added);
  const [line] = (await api.get('/actionLog/ghost')).body;
  expect(line).toMatchObject({ gameId: 'nowhere', type: 'user', action: 'deposit' });
  expect(line.data).toEqual({ token: 'y', hash: null });
  expect((await api.post('/user/addDepositLog', { plyrId: { $ne: null } })).status).toBe(500);
});
