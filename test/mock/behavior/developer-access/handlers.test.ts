/**
 * How a player gets an API key.
 * - openapi/evidence/users-auth-misc.md#36-requestpermissionupgrade
 * - openapi/evidence/users-auth-misc.md#41-revealapikey
 * - openapi/evidence/users-auth-misc.md#14-roles
 */
import { expect, test } from 'vitest';
import { type Reply, type TestApi, testApi } from '../test-api.js';

const told = ({ status, body }: Reply) => [status, body.error ?? body.message];
const toLowerCase = "Cannot read properties of undefined (reading 'toLowerCase')";
const noLength = "Cannot read properties of undefined (reading 'length')";

const ask = (api: TestApi, plyrId: string, more: object = {}) =>
  api.post('/developer/upgrade', {
    plyrId,
    signature: api.sign(plyrId.toLowerCase(), 'PLYR[ID] Permission Upgrade'),
    ...more,
  });

const decide = (api: TestApi, verb: 'Approve' | 'Reject', plyrId: string, changes: object = {}) =>
  api.post(`/developer/${verb.toLowerCase()}`, {
    plyrId,
    signature: api.sign('plyr-admin', `${verb} ${plyrId.toUpperCase()}'s permission upgrade`),
    ...changes,
  });

const own = (api: TestApi, verb: 'Reveal' | 'Reset', plyrId: string, changes: object = {}) =>
  api.post(`/developer/${verb.toLowerCase()}ApiKey`, {
    plyrId,
    signature: api.sign(plyrId.toLowerCase(), `${verb} ${plyrId.toUpperCase()}'s API key`),
    ...changes,
  });

test('from the request to an API key, and to the next key', async () => {
  const api = await testApi();
  expect(told(await ask(api, 'David', { information: 'A card game' }))).toEqual([
    200,
    'Permission upgrade requested',
  ]);
  const pending = {
    plyrId: 'david',
    information: 'A card game',
    status: 'pending',
    _id: expect.stringMatching(/^[0-9a-f]{24}$/),
    createdAt: new Date(api.now()).toISOString(),
    __v: 0,
  };
  expect(await api.get('/developer/status/DAVID')).toEqual({ status: 200, body: pending });
  expect((await api.get('/developer/listing/pending')).body).toEqual([pending]);
  expect((await api.get('/isGame/david')).body).toEqual({ isGame: false });

  api.mock.clock.advance(1_000);
  expect(told(await decide(api, 'Approve', 'DAVID'))).toEqual([200, 'Permission upgrade approved']);
  const approved = {
    ...pending,
    status: 'success',
    approvedAt: new Date(api.now()).toISOString(),
    approvedBy: 'plyr-admin',
  };
  expect((await api.get('/developer/listing/success')).body).toEqual([approved]);
  expect((await api.get('/developer/listing/pending')).body).toEqual([]);
  expect((await api.get('/isGame/DAVID')).body).toEqual({ isGame: true });
  expect(told(await ask(api, 'david'))).toEqual([400, 'PlyrId is already a gameId']);

  const first = (await own(api, 'Reveal', 'DAVID')).body;
  expect(first).toEqual({
    apiKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    secretKey: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(told(await api.get('/status', first))).toEqual([403, 'Insufficient permissions']);
  expect(api.state.tables.apiKeys.get(first.apiKey)).toMatchObject({ gameId: 'david', role: 'game' });

  const next = (await own(api, 'Reset', 'david')).body;
  expect(next.apiKey).not.toBe(first.apiKey);
  expect(told(await api.get('/now', first))).toEqual([401, 'Invalid API key']);
  expect((await api.get('/now', next)).status).toBe(200);
  expect((await own(api, 'Reveal', 'david')).body).toEqual(next);
  expect(api.state.tables.apiKeys.get(next.apiKey)).toMatchObject({ gameId: 'david', role: 'game' });
});

test('a rejected player cannot ask again', async () => {
  const api = await testApi();
  await ask(api, 'carol');
  expect(told(await decide(api, 'Reject', 'carol'))).toEqual([200, 'Permission upgrade rejected']);
  const [record] = (await api.get('/developer/listing/failed')).body;
  expect(record).toMatchObject({ status: 'failed', approvedBy: 'plyr-admin' });
  expect(record).not.toHaveProperty('information');
  expect(told(await decide(api, 'Approve', 'carol'))).toEqual([400, 'Permission upgrade already processed']);
  expect(told(await ask(api, 'carol'))).toEqual([
    400,
    'E11000 duplicate key error collection: plyr.permissionupgrades index: plyrId_1 dup key: { plyrId: "carol" }',
  ]);
  expect(told(await own(api, 'Reveal', 'carol'))).toEqual([400, 'API key not found']);
  expect(told(await own(api, 'Reset', 'carol'))).toEqual([400, 'API key not found']);
});

test('the checks of a request, in their order, all of them 400', async () => {
  const api = await testApi();
  const cases: [object, string][] = [
    [{ signature: undefined, plyrId: undefined }, 'Signature must be a hex string'],
    [{ signature: 'zz' }, 'Signature must be a hex string'],
    [{ plyrId: undefined }, toLowerCase],
    [{ plyrId: 5 }, 'plyrId.toLowerCase is not a function'],
    [{ plyrId: 'DEMO-GAME', signature: '0x00' }, 'PlyrId is already a gameId'],
    [{ plyrId: 'nosuchplayer', signature: '0x00' }, 'User not found'],
    [{ signature: '0x00' }, 'Cannot convert 0x to a BigInt'],
    [{ plyrId: 'bobby' }, 'Invalid signature'],
  ];
  for (const [changes, error] of cases) expect(told(await ask(api, 'alice', changes))).toEqual([400, error]);
  expect(told(await ask(api, 'alice', { information: ['x'] }))).toEqual([
    400,
    'PermissionUpgrade validation failed: information: Cast to string failed for value "[ \'x\' ]" (type Array) at path "information"',
  ]);
  expect(api.state.tables.permissionUpgrades.size).toBe(0);
});

test('unknown requests and statuses', async () => {
  const api = await testApi();
  expect(told(await api.get('/developer/status/alice'))).toEqual([404, 'Permission request not found']);
  for (const status of ['pending', 'success', 'failed', 'nope', 'PENDING', '__proto__'])
    expect((await api.get(`/developer/listing/${status}`)).body).toEqual([]);
});

test.each(['Approve', 'Reject'] as const)(
  'the checks of %s, in their order, all of them 400',
  async (verb) => {
    const api = await testApi();
    await ask(api, 'david');
    const others = api.sign('alice', `${verb} DAVID's permission upgrade`);
    const otherPlayer = api.sign('plyr-admin', `${verb} CAROL's permission upgrade`);
    const cases: [object, string][] = [
      [{ plyrId: undefined, signature: undefined }, toLowerCase],
      [{ plyrId: 'nosuchplayer', signature: '0x00' }, 'Permission upgrade not found'],
      [{ signature: undefined }, noLength],
      [{ signature: 'zz' }, 'Cannot convert 0x to a BigInt'],
      [{ signature: '0x00' }, 'Cannot convert 0x to a BigInt'],
      [{ signature: others }, 'Invalid signature'],
      [{ signature: otherPlayer }, 'Invalid signature'],
    ];
    for (const [changes, error] of cases)
      expect(told(await decide(api, verb, 'david', changes))).toEqual([400, error]);
    expect((await api.get('/developer/status/david')).body.status).toBe('pending');
  },
);

test.each(['Reveal', 'Reset'] as const)(
  'the checks of %s in their order; only a missing id is 500',
  async (verb) => {
    const api = await testApi();
    const others = api.sign('alice', `${verb} DEMO-GAME's API key`);
    const cases: [object, number, string][] = [
      [{ plyrId: undefined }, 500, toLowerCase],
      [{ plyrId: ['demo-game'] }, 500, 'plyrId.toLowerCase is not a function'],
      [{ plyrId: 'nosuchplayer', signature: '0x00' }, 400, 'User not found'],
      [{ signature: undefined }, 400, noLength],
      [{ signature: 'zz' }, 400, 'Cannot convert 0x to a BigInt'],
      [{ signature: others }, 400, 'Invalid signature'],
      [
        { plyrId: 'alice', signature: api.sign('alice', `${verb} ALICE's API key`) },
        400,
        'API key not found',
      ],
    ];
    for (const [changes, status, error] of cases)
      expect(told(await own(api, verb, 'demo-game', changes))).toEqual([status, error]);
    expect(api.state.tables.apiKeys.has('plyr-demo-key')).toBe(true);
  },
);
