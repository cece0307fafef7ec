/**
 * Responses that are stored under a uid.
 * - openapi/evidence/users-auth-misc.md#8-readauth
 * - openapi/evidence/users-auth-misc.md#9-revokeauth
 */
import { expect, test } from 'vitest';
import { testApi } from '../test-api.js';

const login = { plyrId: 'alice', otp: '123456' };
const duplicate = (uid: string) =>
  `E11000 duplicate key error collection: plyr.auths index: uid_1 dup key: { uid: "${uid}" }`;

test('a login leaves its response under its uid, for any key, as often as it is read', async () => {
  const api = await testApi();
  expect(await api.get('/auth/read/k3j9')).toEqual({ status: 404, body: { error: 'Auth not found' } });
  const { body } = await api.post('/user/login', { ...login, uid: 'k3j9' });
  expect(await api.get('/auth/read/k3j9', 'other')).toEqual({ status: 200, body: { data: body } });
  expect(await api.get('/auth/read/k3j9/')).toEqual({ status: 200, body: { data: body } });
});

test('login and approve, and approve, leave theirs', async () => {
  const api = await testApi();
  const request = { ...login, gameId: 'demo-game', token: 'plyr', amount: 5 };
  const { body } = await api.post('/user/loginAndApprove', { ...request, uid: 'one' });
  expect((await api.get('/auth/read/one')).body).toEqual({ data: body });
  await api.post('/game/approve', { ...request, uid: 'two' });
  expect((await api.get('/auth/read/two')).body).toEqual({ data: { message: 'Approved', success: true } });
});

test('no uid, no record; a uid that is not a string becomes one', async () => {
  const api = await testApi();
  for (const uid of ['', null, 0, false])
    expect((await api.post('/user/login', { ...login, uid })).status).toBe(200);
  expect(api.state.tables.auths.size).toBe(0);
  await api.post('/user/login', { ...login, uid: 12345 });
  expect((await api.get('/auth/read/12345')).status).toBe(200);
  const { status, body } = await api.post('/user/login', { ...login, uid: { a: 1 } });
  expect(status).toBe(500);
  expect(body.error).toContain('Cast to string failed for value "{ a: 1 }" (type Object) at path "uid"');
});

test('after ten minutes the response has expired', async () => {
  const api = await testApi();
  await api.post('/user/login', { ...login, uid: 'k3j9' });
  api.mock.clock.advance(600_000);
  expect((await api.get('/auth/read/k3j9')).status).toBe(200);
  api.mock.clock.advance(1);
  expect(await api.get('/auth/read/k3j9')).toEqual({ status: 404, body: { error: 'Auth expired' } });
});

test('a used uid is a 500, expired or not, though the session was started; without a line in the log', async () => {
  const api = await testApi();
  await api.post('/user/login', { ...login, uid: 'k3j9' });
  const older = await api.login('bobby');
  for (const wait of [0, 600_001]) {
    api.mock.clock.advance(wait);
    const answer = await api.post('/user/login', { plyrId: 'bobby', otp: '123456', uid: 'k3j9' });
    expect(answer).toMatchObject({
      status: 500,
      body: { error: duplicate('k3j9'), stack: expect.any(String) },
    });
  }
  const check = await api.post('/user/session/verify', { sessionJwt: older });
  expect(check.body).toEqual({ error: 'JWT nonce is expired' });
  expect(api.state.tables.users.get('bobby')?.nonce).toEqual({ 'demo-game': 3 });
  expect((await api.get('/actionLog/bobby')).body).toHaveLength(1);
});

test('login and approve with a used uid: allowances and their lines stay', async () => {
  const api = await testApi();
  await api.post('/user/login', { ...login, uid: 'k3j9' });
  const request = { ...login, plyrId: 'bobby', gameId: 'demo-game', token: 'usdc', amount: 5, uid: 'k3j9' };
  expect((await api.post('/user/loginAndApprove', request)).body.error).toBe(duplicate('k3j9'));
  expect((await api.get('/game/allowance/bobby/demo-game/usdc')).body).toEqual({ allowance: 5 });
  expect((await api.get('/actionLog/bobby')).body).toMatchObject([{ action: 'loginAndApprove' }]);
});

test('a second approval under another uid is a 500 too, because both responses are alike', async () => {
  const approve = { ...login, gameId: 'demo-game', token: 'usdc' };
  const api = await testApi();
  await api.post('/game/approve', { ...approve, amount: 1, uid: 'one' });
  const { status, body } = await api.post('/game/approve', { ...approve, amount: 2, uid: 'two' });
  expect(status).toBe(500);
  expect(body.error).toMatch(/^E11000 duplicate key error collection: plyr\.auths index: data_1 /);
  expect((await api.get('/game/allowance/alice/demo-game/usdc')).body).toEqual({ allowance: 2 });
  expect((await api.get('/auth/read/two')).status).toBe(404);

  const strict = await testApi({ strict: true });
  await strict.post('/game/approve', { ...approve, amount: 1, uid: 'one' });
  expect((await strict.post('/game/approve', { ...approve, amount: 2, uid: 'two' })).status).toBe(200);
});

test('revoking frees the uid, also an expired one, and does not end the session', async () => {
  const api = await testApi();
  const { sessionJwt } = (await api.post('/user/login', { ...login, uid: 'k3j9' })).body;
  api.mock.clock.advance(600_001);
  expect(await api.post('/auth/revoke/k3j9', {}, 'other')).toEqual({
    status: 200,
    body: { message: 'Auth data revoked' },
  });
  expect(await api.post('/auth/revoke/k3j9')).toEqual({ status: 404, body: { error: 'Auth not found' } });
  expect((await api.post('/user/session/verify', { sessionJwt })).status).toBe(200);
  expect((await api.post('/user/login', { ...login, uid: 'k3j9' })).status).toBe(200);
});
