/**
 * Registration of players and of guests who claim their account.
 * - openapi/evidence/users-auth-misc.md#22-registeruser
 * - openapi/evidence/users-auth-misc.md#23-registeruserwithclaimingcode
 * - openapi/evidence/users-auth-misc.md#17-wallet-signatures
 * - openapi/evidence/users-auth-misc.md#19-identifiers-case-formats
 */
import { expect, test } from 'vitest';
import { isPlyrId } from '../../../../src/mock/behavior/accounts/plyr-id.js';
import { signMessage, walletAddress } from '../../../../src/mock/behavior/chain/wallet.js';
import { type TestApi, testApi } from '../test-api.js';

const privateKey = `0x${'7'.repeat(64)}`;
const address = walletAddress(privateKey);
const signature = signMessage('PLYR[ID] Registration', privateKey);
const zoe = { address, signature, plyrId: 'zoezoe', secret: 'GEZDGNBVGY3TQOJQ' };
const defaultImage = 'https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR';
const rejections = async (api: TestApi, cases: [object, number, string][], path = '/user/register') => {
  for (const [changes, status, error] of cases)
    expect(await api.post(path, { ...zoe, ...changes }), JSON.stringify(changes)).toMatchObject({
      status,
      body: { error },
    });
};

test('a registration creates a player at once, and a log entry when the chain is done', async () => {
  const api = await testApi();
  const { status, body } = await api.post('/user/register', { ...zoe, plyrId: 'ZoeZoe' });
  expect(status).toBe(200);
  expect(body).toEqual({
    plyrId: 'zoezoe',
    mirrorAddress: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
    primaryAddress: address,
    avatar: defaultImage,
  });
  expect((await api.get('/user/exists/ZOEZOE')).body).toEqual({ exists: true });
  expect((await api.get(`/user/exists/${address.toLowerCase()}`)).body).toEqual({ exists: true });
  expect((await api.get('/actionLog/zoezoe')).body).toEqual([]);

  api.finishTasks();
  const [line, ...more] = (await api.get('/actionLog/zoezoe')).body;
  expect(more).toEqual([]);
  expect(line).toMatchObject({ gameId: null, type: 'user', action: 'register' });
  expect(line.data).toEqual({
    ippClaimed: false,
    primaryAddress: address,
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    success: 'success',
  });
});

test('the checks of a registration, in their order', async () => {
  const api = await testApi();
  const required = 'Address, signature, plyrId, secret are required';
  const others = signMessage('PLYR[ID] Registration', `0x${'8'.repeat(64)}`);
  await rejections(api, [
    [{ address: '', signature: 'zz' }, 400, required],
    [{ signature: undefined }, 400, required],
    [{ plyrId: 0 }, 400, required],
    [{ secret: null }, 400, required],
    [{ signature: 'zz', address: 'x' }, 400, 'Signature must be a hex string'],
    [{ signature: 5 }, 400, 'Signature must be a hex string'],
    [{ address: 5, plyrId: 'x' }, 400, 'Invalid address'],
    [{ address: `0X${address.slice(2)}` }, 400, 'Invalid address'],
    [{ address: `0x${address.slice(2).toUpperCase()}` }, 400, 'Invalid address'],
    [{ plyrId: 'x', signature: '0x' }, 400, 'Invalid PLYR[ID]'],
    [{ plyrId: 12345 }, 500, 'plyrid.toLowerCase is not a function'],
    [{ plyrId: ['zoezoe'] }, 500, 'plyrid.toLowerCase is not a function'],
    [{ signature: '0x', plyrId: 'alice' }, 500, 'Cannot convert 0x to a BigInt'],
    [{ signature: `${signature.slice(0, -2)}ff` }, 500, 'Invalid yParityOrV value'],
    [{ signature: others, plyrId: 'alice' }, 400, 'Invalid signature'],
    [{ plyrId: 'ALICE', avatar: 5 }, 400, 'PLYR[ID] already exists'],
    [{ avatar: 5 }, 500, 'avatar.startsWith is not a function'],
    [{ avatar: ['x'] }, 500, 'avatar.startsWith is not a function'],
  ]);
  expect(api.state.tables.users.has('zoezoe')).toBe(false);
  expect((await api.post('/user/register', { ...zoe, address: address.toLowerCase() })).status).toBe(200);
  await rejections(api, [[{ plyrId: 'zoe-two', avatar: 5 }, 400, 'Primary address already exists']]);
});

test('a registration stores the chain, the avatar, and a secret that is a number', async () => {
  const api = await testApi();
  const avatar = 'ipfs://bafkreisynthetic';
  const { body } = await api.post('/user/register', { ...zoe, avatar, chainId: '43114', secret: 12345 });
  expect(body.avatar).toBe('https://ipfs.plyr.network/ipfs/bafkreisynthetic');
  expect(api.state.tables.users.get('zoezoe')).toMatchObject({ chainId: 43114, secret: '12345' });
  expect((await api.get(`/user/basic/${address}`)).body.avatar).toBe(body.avatar);
  const [task] = api.state.tables.tasks.all();
  expect(task).toMatchObject({ method: 'createUser', body: { plyrId: 'zoezoe', chainId: '43114' } });
});

test('a valid signature deletes the secondary binding of the address, even when the name is taken', async () => {
  const bind = async (api: TestApi) => {
    const bound = signMessage('PLYR[ID] Secondary Bind', privateKey);
    await api.post('/user/secondary/bind', { plyrId: 'bobby', secondaryAddress: address, signature: bound });
    expect((await api.get('/user/secondary/bobby')).body).toHaveLength(1);
  };
  const api = await testApi();
  await bind(api);
  await rejections(api, [[{ plyrId: 'alice' }, 400, 'PLYR[ID] already exists']]);
  expect((await api.get('/user/secondary/bobby')).body).toEqual([]);

  const strict = await testApi({ strict: true });
  await bind(strict);
  await rejections(strict, [[{ plyrId: 'alice' }, 400, 'PLYR[ID] already exists']]);
  expect((await strict.get('/user/secondary/bobby')).body).toHaveLength(1);
});

test('which strings are a valid PLYR[ID]', () => {
  const good = ['alice', 'ALICE', 'a1234', 'a-b-c', '1a-23', 'a'.repeat(64), address];
  const bad = [
    '',
    'abcd',
    'a'.repeat(65),
    '12345',
    '-alice',
    'alice-',
    'al--ice',
    'al_ice',
    'al ice',
    'trént',
  ];
  expect(good.filter((text) => !isPlyrId(text))).toEqual([]);
  expect(bad.filter(isPlyrId)).toEqual([]);
});

test('which players checkUserExists finds', async () => {
  const api = await testApi();
  const exists = async (query: string) => (await api.get(`/user/exists/${query}`)).body.exists;
  const alice = api.state.tables.users.get('alice');
  expect(await exists(alice?.primaryAddress as string)).toBe(true);
  expect(await exists(alice?.mirrorAddress as string)).toBe(false);
  expect(await exists(`0x${alice?.primaryAddress.slice(2).toUpperCase()}`)).toBe(false);
  expect(await exists('al_ice')).toBe(false);
  expect(await exists('__proto__')).toBe(false);
});

/** A guest with a claiming code. */
function addGuest(api: TestApi): string {
  const code = '2A0F-6C72-782F-B1C3';
  const [mirrorAddress, primaryAddress] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`];
  const ids = { plyrId: 'gold-lychee-222222', gameId: 'demo-game', primaryAddress, mirrorAddress };
  api.state.transaction(() => {
    const { users, claimingCodes, instantPlayPasses } = api.state.tables;
    const alice = users.get('alice');
    if (alice) users.put({ ...alice, ...ids, isInstantPlayPass: true });
    claimingCodes.put({ ...ids, code });
    instantPlayPasses.put({ ...ids, privateKey: `0x${'3'.repeat(64)}`, isDeleted: false });
  });
  return code;
}

const claimSignature = (code: string) =>
  signMessage(`PLYR[ID] Registration with claiming code: ${code}`, privateKey);

test('a claiming code turns a guest into a player who keeps the mirror, once', async () => {
  const api = await testApi();
  const code = addGuest(api).toLowerCase();
  const claim = { ...zoe, signature: claimSignature(code) };
  expect(await api.post(`/user/register/${code}`, claim)).toEqual({
    status: 200,
    body: {
      plyrId: 'zoezoe',
      mirrorAddress: `0x${'1'.repeat(40)}`,
      primaryAddress: address,
      avatar: defaultImage,
      ippClaimed: true,
    },
  });
  const { users, claimingCodes, instantPlayPasses } = api.state.tables;
  expect(users.has('gold-lychee-222222')).toBe(false);
  expect(users.get('zoezoe')).toMatchObject({ ippClaimed: true, isInstantPlayPass: false });
  expect([claimingCodes.size, instantPlayPasses.all()[0]?.isDeleted]).toEqual([0, true]);
  api.finishTasks();
  const [line] = (await api.get('/actionLog/zoezoe')).body;
  expect(line.data).toMatchObject({ ippClaimed: true, mirrorAddress: `0x${'1'.repeat(40)}` });
  expect(Object.keys(line.data)).toEqual([
    'ippClaimed',
    'mirrorAddress',
    'primaryAddress',
    'hash',
    'success',
  ]);

  const again = signMessage(
    `PLYR[ID] Registration with claiming code: ${code.toUpperCase()}`,
    `0x${'9'.repeat(64)}`,
  );
  const other = {
    ...zoe,
    plyrId: 'zoe-two',
    address: walletAddress(`0x${'9'.repeat(64)}`),
    signature: again,
  };
  expect((await api.post(`/user/register/${code.toUpperCase()}`, other)).body).toEqual({
    error: 'Invalid claiming code',
  });
});

test('the code is checked last, is signed as in the path, and the guest is deleted before the player is created', async () => {
  const api = await testApi();
  const code = addGuest(api);
  const path = `/user/register/${code}`;
  const signed = { signature: claimSignature(code) };
  const required = 'Address, signature, plyrId, secret, claimingCode are required';
  await rejections(
    api,
    [
      [{ secret: '' }, 400, required],
      [{ signature: claimSignature(code.toLowerCase()) }, 400, 'Invalid signature'],
      [{ ...signed, plyrId: 'gold-lychee-222222' }, 400, 'PLYR[ID] already exists'],
    ],
    path,
  );
  expect(api.state.tables.users.has('gold-lychee-222222')).toBe(true);
  await rejections(api, [[{ ...signed, avatar: 5 }, 500, 'avatar.startsWith is not a function']], path);
  expect(api.state.tables.users.has('gold-lychee-222222')).toBe(false);
  expect(api.state.tables.users.has('zoezoe')).toBe(false);
  const wrong = { signature: claimSignature('AAAA') };
  await rejections(api, [[wrong, 400, 'Invalid claiming code']], '/user/register/AAAA');
});
