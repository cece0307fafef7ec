/**
 * Players, their sessions, avatars, activity logs, and tasks.
 * - openapi/evidence/users-auth-misc.md#10-verifysession
 * - openapi/evidence/users-auth-misc.md#11-getuserinfo
 * - openapi/evidence/users-auth-misc.md#12-getavatars
 * - openapi/evidence/users-auth-misc.md#16-listactivitylogs
 * - openapi/evidence/users-auth-misc.md#17-gettaskstatus
 */
import { expect, test } from 'vitest';
import type { User } from '../../../../src/mock/state/records.js';
import { claimsOf, forged } from '../sessions/session-api.js';
import { type Key, type TestApi, testApi } from '../test-api.js';

const image = 'https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR';
const alice = (api: TestApi) => api.state.tables.users.get('alice') as User;
const change = (api: TestApi, changes: Partial<User>) =>
  api.state.transaction(() => api.state.tables.users.update('alice', changes));

test('verifySession returns the player of a session', async () => {
  const api = await testApi();
  const sessionJwt = await api.login('alice');
  const { body } = await api.post('/user/session/verify', { sessionJwt });
  expect(body).toEqual({
    success: true,
    payload: {
      ...claimsOf(sessionJwt),
      avatar: expect.stringMatching(/^https:/),
      ippClaimed: false,
      isIPP: false,
    },
  });
});

test('the checks of verifySession, in their order', async () => {
  const api = await testApi();
  const check = async (sessionJwt?: unknown, key?: Key) => {
    const { status, body } = await api.post('/user/session/verify', { sessionJwt }, key);
    return [status, body.error];
  };
  const sessionJwt = await api.login('alice', 'demo', { expiresIn: 60 });
  for (const jwt of [undefined, null, 5, [], 'x'])
    expect(await check(jwt)).toEqual([401, 'Invalid sessionJwt']);
  const [header, payload, signature] = sessionJwt.split('.') as [string, string, string];
  const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  expect(await check(`${unsigned}.${payload}.`)).toEqual([401, 'Invalid sessionJwt']);
  expect(await check(`${header}.${payload}x.${signature}`)).toEqual([401, 'Invalid sessionJwt']);
  expect(await check(forged(api, { plyrId: 'nobody', gameId: 'x' }))).toEqual([401, 'User not found']);
  expect(await check(forged(api, { gameId: 'demo-game', nonce: 1 }))).toEqual([401, 'User not found']);
  expect(await check(sessionJwt, 'other')).toEqual([401, 'JWT and API key mismatch']);
  const withoutNumber = forged(api, { plyrId: 'alice', gameId: 'demo-game' });
  expect(await check(withoutNumber)).toEqual([401, 'JWT nonce is expired']);
  api.mock.clock.advance(59_000);
  expect((await check(sessionJwt))[0]).toBe(200);
  api.mock.clock.advance(1_000);
  expect(await check(sessionJwt)).toEqual([401, 'Invalid sessionJwt']);
});

test('getUserInfo finds a player by PLYR[ID] or primary address, in any accepted spelling', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = alice(api);
  const expected = {
    plyrId: 'alice',
    mirrorAddress,
    primaryAddress,
    chainId: 62_831,
    avatar: image,
    createdAt: '2025-05-01T12:00:00.000Z',
    ippClaimed: false,
    isIPP: false,
  };
  for (const identifier of ['alice', 'ALICE', primaryAddress, primaryAddress.toLowerCase()]) {
    const { status, body } = await api.get(`/user/info/${identifier}`);
    expect(status).toBe(200);
    expect(Object.entries(body)).toEqual(Object.entries(expected));
  }
});

test('what getUserInfo rejects', async () => {
  const api = await testApi();
  const { primaryAddress, mirrorAddress } = alice(api);
  const rejection = async (identifier: string) => {
    const { status, body } = await api.get(`/user/info/${identifier}`);
    return [status, body.error];
  };
  for (const id of [
    'abcd',
    'a'.repeat(65),
    '-alice',
    'alice-',
    'al--ice',
    'al.ice',
    'al_ice',
    '12345',
    'al%20ice',
  ]) {
    expect(await rejection(id)).toEqual([400, 'Invalid PLYR[ID]']);
  }
  for (const id of ['nobody', 'a'.repeat(64), `0x${primaryAddress.slice(2).toUpperCase()}`]) {
    expect(await rejection(id)).toEqual([404, 'PLYR[ID] not found']);
  }
  expect(await rejection(mirrorAddress)).toEqual([404, 'Primary address not found']);
});

test('how an avatar URL is resolved', async () => {
  const api = await testApi();
  const shown = async (avatar: string) => {
    change(api, { avatar });
    const { body } = await api.get('/user/avatar/alice');
    expect((await api.get('/user/info/alice')).body.avatar).toBe(body.avatar);
    return body.avatar;
  };
  expect(await shown('')).toBe(image);
  expect(await shown('ipfs://QmX/1.png')).toBe('https://ipfs.plyr.network/ipfs/QmX/1.png');
  expect(await shown('https://example.test/a.png')).toBe('https://example.test/a.png');
});

test('getAvatars returns the order in which players registered, whatever the order of the request', async () => {
  const api = await testApi();
  const registered = api.state.tables.users.all().map(({ plyrId }) => plyrId);
  api.state.transaction(() => {
    // A changed record keeps its place.
    api.state.tables.users.update(registered[0] as string, { avatar: 'https://example.test/a.png' });
  });
  for (const plyrIds of [registered, registered.toReversed(), registered.toSorted()]) {
    const { avatars } = (await api.post('/user/avatars', { plyrIds })).body;
    expect(avatars.map(({ plyrId }: { plyrId: string }) => plyrId)).toEqual(registered);
  }
});

test('getAvatars returns each player once, without unknown ones', async () => {
  const api = await testApi();
  const response = await fetch(`${api.mock.url}/user/avatars`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ plyrIds: ['BOBBY', 'alice', 'bobby', 'nobody', alice(api).primaryAddress] }),
  });
  const { avatars } = (await response.json()) as { avatars: { plyrId: string }[] };
  expect(avatars.toSorted((a, b) => a.plyrId.localeCompare(b.plyrId))).toEqual([
    { plyrId: 'alice', avatar: image },
    { plyrId: 'bobby', avatar: image },
  ]);
  expect((await api.post('/user/avatars', { plyrIds: [] })).body).toEqual({ avatars: [] });
});

test('what getAvatars rejects', async () => {
  const api = await testApi();
  const rejection = async (plyrIds?: unknown) => {
    const { status, body } = await api.post('/user/avatars', { plyrIds });
    return [status, body.error, 'stack' in body];
  };
  for (const ids of [undefined, null, 'alice', {}]) {
    expect(await rejection(ids)).toEqual([400, 'plyrIds must be an array', false]);
  }
  expect(await rejection([5])).toEqual([500, 'id.toLowerCase is not a function', true]);
  expect(await rejection([null])).toEqual([
    500,
    "Cannot read properties of null (reading 'toLowerCase')",
    true,
  ]);
});

test('getAvatar requires the exact spelling of the id', async () => {
  const api = await testApi();
  expect(await api.get('/user/avatar/alice')).toEqual({ status: 200, body: { avatar: image } });
  for (const id of ['ALICE', 'nobody', 'x']) {
    expect(await api.get(`/user/avatar/${id}`)).toEqual({ status: 404, body: { error: 'User not found' } });
  }
});

test('pages of the activity log, newest first', async () => {
  const api = await testApi();
  for (let number = 0; number < 30; number += 1) {
    api.state.transaction(() =>
      api.state.log({ plyrId: 'alice', gameId: null, type: 'user', action: 'reset2fa', data: {} }),
    );
    api.mock.clock.advance(1);
  }
  const page = async (query: string): Promise<number[]> => {
    const { status, body } = await api.get(`/actionLog/alice${query}`);
    expect(status).toBe(200);
    return body.map(({ timestamp }: { timestamp: string }) => api.now() - Date.parse(timestamp));
  };
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
  expect(await page('')).toEqual(from(1, 25));
  expect(await page('?limit=3')).toEqual(from(1, 3));
  expect(await page('?limit=3&offset=4')).toEqual(from(5, 3));
  expect(await page('?limit=0x10')).toEqual(from(1, 16));
  expect(await page('?limit=-2')).toEqual(from(1, 2));
  expect(await page('?limit=1000')).toEqual(from(1, 30));
  expect(await page('?limit=0&offset=abc')).toEqual(from(1, 25));
  expect(await page('?limit=2x&offset=28.9')).toEqual(from(29, 2));
  expect(await page('?offset=30')).toEqual([]);
  const [entry] = (await api.get('/actionLog/alice')).body;
  expect(entry).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    plyrId: 'alice',
    gameId: null,
    type: 'user',
    action: 'reset2fa',
    timestamp: new Date(api.now() - 1).toISOString(),
    __v: 0,
  });
  const { status, body } = await api.get('/actionLog/alice?offset=-1');
  expect([status, body.error]).toEqual([500, "BSON field 'skip' value must be >= 0, actual value '-1'"]);
  expect((await api.get('/actionLog/ALICE')).body).toEqual([]);
});

test('a task is PENDING, then a record; other ids are NOT_FOUND or malformed', async () => {
  const api = await testApi();
  const { plyrId, primaryAddress: address } = (await api.post('/instantPlayPass/register', { tokens: [] }))
    .body;
  const taskId = `${api.now()}-0`;
  const status = async (id: string) => (await api.get(`/task/status/${id}`, 'other')).body;
  expect(await status(taskId)).toEqual({ status: 'PENDING' });
  api.finishTasks();
  expect(await status(taskId)).toEqual({
    taskId,
    taskData: { method: 'createUser', body: { address, plyrId, chainId: 16_180 } },
    status: 'SUCCESS',
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    errorMessage: null,
    completedAt: new Date(api.now()).toISOString(),
  });
  for (const id of ['1700000000000-0', '1700000000000', '-', '+']) {
    expect(await status(id)).toEqual({ status: 'NOT_FOUND' });
  }
  for (const id of ['abc', '1-2-3', '1-', '-1']) {
    expect(await api.get(`/task/status/${id}`)).toMatchObject({
      status: 500,
      body: { error: 'ERR Invalid stream ID specified as stream command argument' },
    });
  }
});
