/** The control API: state, players, clock, sandboxes, worker. */
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { totp } from '../../../src/mock/behavior/sessions/totp.js';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { api, called, control, operations } from './client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  control(mock.origin, method, path, body, headers);
const balance = async (plyrId: string) => {
  const user = mock.state.tables.users.get(plyrId);
  return mock.state.tables.balances
    .all()
    .find((one) => one.address === user?.mirrorAddress && one.token === 'plyr')?.units;
};

describe('state', () => {
  test('reset brings the demo state back, byte for byte', async () => {
    const before = await call('GET', '/snapshot');
    await call('POST', '/players/alice/tokens', { token: 'plyr', amount: '1.5' });
    await call('POST', '/clock/advance', { ms: 1000 });
    await call('POST', '/tasks/pause');
    await call('POST', '/faults', { operation: '*', kind: 'drop' });
    const { meta, balances } = before.body;
    expect((await call('GET', '/snapshot')).body.balances).not.toEqual(balances);
    expect((await call('POST', '/reset')).body).toMatchObject({ name: '', requests: 0, waitingTasks: 0 });
    const after = (await call('GET', '/snapshot')).body;
    expect(after.meta).toEqual(meta);
    expect(after.balances).toEqual(balances);
    expect((await call('GET', '/faults')).body).toEqual({ faults: [] });
  });

  test('a snapshot comes back exactly, also in another sandbox', async () => {
    const { body } = await call('GET', '/snapshot');
    await call('POST', '/players/alice/tokens', { token: 'plyr', amount: '1' });
    expect((await call('PUT', '/snapshot', body)).status).toBe(200);
    expect((await call('GET', '/snapshot')).body).toEqual(body);
    const other = { 'x-mock-session': 'copy' };
    await call('PUT', '/snapshot', body, other);
    expect((await call('GET', '/snapshot', undefined, other)).body).toEqual(body);
    await call('DELETE', '/worlds/copy');
  });

  test.each([
    ['no tables', () => ({}), 'A snapshot has exactly these tables'],
    ['no meta record', (s: object) => ({ ...s, meta: [] }), 'Table meta'],
    ['a record that is none', (s: object) => ({ ...s, users: [null] }), 'must be object'],
    [
      'a record without its texts',
      (s: object) => ({ ...s, users: [{ plyrId: 'xavier' }] }),
      'primaryAddress',
    ],
    [
      'units that are none',
      (s: object) => ({ ...s, balances: [{ token: 'plyr', address: `0x${'1'.repeat(40)}`, units: '-1' }] }),
      'units',
    ],
    ['no JSON', () => '{"meta":', 'must be JSON'],
  ])('a snapshot with %s is rejected and changes nothing', async (_what, broken, reason) => {
    const { body } = await call('GET', '/snapshot');
    const answer = await call('PUT', '/snapshot', broken(body));
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(reason);
    expect((await call('GET', '/snapshot')).body).toEqual(body);
  });

  test('the clock moves forward, and only so', async () => {
    const { body } = await call('GET', '/clock');
    const moved = await call('POST', '/clock/advance', { ms: 60_000 });
    expect(moved.body.aheadMs).toBe(60_000);
    expect(moved.body.ms - body.ms).toBeGreaterThanOrEqual(60_000);
    expect((await call('POST', '/clock/advance', { ms: -1 })).status).toBe(400);
    expect((await call('POST', '/clock/advance', { ms: '5' })).body.error).toContain(
      'body.ms must be integer',
    );
    expect((await call('POST', '/clock/advance')).body.error).toContain('must be JSON');
  });
});

describe('seed', () => {
  const frank = { plyrId: 'Frank', primaryAddress: '0x2546bcd3c84621e976d8185a91a922ae77ecec30' };

  test('adds a key, players, tokens, airdrops, and credits, and the API knows them', async () => {
    const start = Math.floor(Date.now() / 1000) - 1000;
    const answer = await call('POST', '/seed', {
      apiKeys: [{ plyrId: 'new-game', apiKey: 'new-key', secretKey: 'new-secret', role: 'user' }],
      admin: { name: 'boss', address: frank.primaryAddress },
      admins: [{ name: 'boss-2', address: '0xbda5747bfd65f08deb54cb465eb87d40e51b197e' }],
      players: [
        {
          ...frank,
          totpSecret: 'GEZDGNBVGY3TQOJQ',
          balances: { plyr: '100', PIT: '2.5' },
          primaryBalances: { plyr: '1.5' },
        },
      ],
      airdropCampaigns: [
        {
          campaignId: 0,
          startTime: start,
          vestPeriodCount: 12,
          vestPeriodLength: 604_800,
          rewards: [{ address: frank.primaryAddress, total: '120' }],
        },
      ],
      nftCredits: [{ gameId: 'demo-game', credit: 5 }],
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const info = await (await api(mock.url, '/user/info/frank')).json();
    expect(info).toMatchObject({
      plyrId: 'frank',
      primaryAddress: '0x2546BcD3c84621e976D8185a91A922aE77ECEc30',
    });
    expect(await balance('frank')).toBe('100000000000000000000');
    expect((await api(mock.url, '/user/balance/frank')).status).toBe(200);
    const login = await api(mock.url, '/user/login', {
      plyrId: 'frank',
      otp: (await call('GET', '/players/FRANK/otp')).body.otp,
    });
    expect(login.status).toBe(200);
  });

  test('an empty state contains what it is given and nothing else', async () => {
    const { body } = await call('POST', '/seed', { empty: true, seed: 'mine', players: [frank] });
    expect(body.players).toBe(1);
    expect(mock.state.tables.apiKeys.size).toBe(0);
    expect(mock.state.meta).toMatchObject({ seed: 'mine', draws: 0 });
  });

  test.each([
    ['an unknown field', { players: [{ ...frank, name: 'x' }] }, 'name'],
    ['modes', { modes: { strict: true } }, '--seed-file'],
    [
      'a wrong checksum',
      { players: [{ ...frank, primaryAddress: '0x2546bcd3c84621e976d8185a91a922ae77ecEC30' }] },
      'checksum',
    ],
    ['an unknown token', { players: [{ ...frank, balances: { nope: '1' } }] }, 'no token or chip "nope"'],
    ['an amount that is a number', { players: [{ ...frank, balances: { plyr: 1 } }] }, 'must be string'],
    ["somebody else's address", { players: [frank, { ...frank, plyrId: 'grace' }] }, 'belongs to frank'],
    ['a key of no game', { apiKeys: [{ apiKey: 'a', secretKey: 'b' }] }, 'gameId'],
  ])('%s: rejected, and nothing is changed', async (_what, wrong, reason) => {
    const before = mock.state.snapshot();
    const answer = await call('POST', '/seed', {
      apiKeys: [{ gameId: 'game-1', apiKey: 'k', secretKey: 's' }],
      empty: true,
      ...wrong,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(reason);
    expect(mock.state.snapshot()).toEqual(before);
  });
});

describe('players', () => {
  test('a one-time password that was not used yet, until there is none', async () => {
    const secret = mock.state.tables.users.get('alice')?.secret ?? '';
    const seen = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const { otp, isUsed, fixedOtp, validForMs } = (await call('GET', '/players/alice/otp')).body;
      expect({ isUsed, fixedOtp }).toEqual({ isUsed: false, fixedOtp: '123456' });
      expect(validForMs).toBeGreaterThan(0);
      expect([-1, 0, 1].map((step) => totp(secret, mock.clock.now() + step * 30_000))).toContain(otp);
      expect((await api(mock.url, '/user/login', { plyrId: 'alice', otp })).status).toBe(200);
      seen.add(otp);
    }
    expect(seen.size).toBe(3);
    expect((await call('GET', '/players/alice/otp')).body.isUsed).toBe(true);
    expect((await call('GET', '/players/nobody/otp')).status).toBe(404);
  });

  test('tokens come out of nothing', async () => {
    const give = { token: 'PLYR', amount: '1.5' };
    const { body } = await call('POST', '/players/Alice/tokens', give);
    expect(body).toMatchObject({ plyrId: 'alice', token: 'plyr', balance: '1001.5' });
    expect(await balance('alice')).toBe('1001500000000000000000');
    const primary = await call('POST', '/players/alice/tokens', { ...give, to: 'primary' });
    expect(primary.body.address).not.toBe(body.address);
    expect((await call('POST', '/players/alice/tokens', { token: 'nope', amount: '1' })).status).toBe(400);
    expect((await call('POST', '/players/alice/tokens', { token: 'plyr', amount: '-1' })).status).toBe(400);
  });
});

describe('sandboxes and the worker', () => {
  test('the header selects the sandbox', async () => {
    const mine = { 'x-mock-session': 'mine' };
    await call('POST', '/players/alice/tokens', { token: 'plyr', amount: '5' }, mine);
    expect(await balance('alice')).toBe('1000000000000000000000');
    const names = (await call('GET', '/worlds')).body.worlds.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['', 'mine']);
    expect((await call('DELETE', '/worlds/mine')).body).toEqual({ deleted: 'mine' });
    expect((await call('DELETE', '/worlds/mine')).status).toBe(404);
    expect((await call('GET', '/', undefined, { 'x-mock-session': 'a b' })).status).toBe(400);
  });

  test('a paused worker leaves tasks PENDING', async () => {
    expect((await call('POST', '/tasks/pause')).body).toEqual({ isPaused: true, waiting: 0 });
    const answer = await api(mock.url, '/game/create', { expiresIn: 3600 });
    expect(answer.status).toBe(200);
    await call('POST', '/clock/advance', { ms: 100_000 });
    expect((await call('GET', '/tasks')).body).toMatchObject({ isPaused: true, waiting: 1 });
    expect((await call('POST', '/tasks/resume')).body).toEqual({ isPaused: false, waiting: 0 });
  });

  test('the mock says what it is', async () => {
    expect((await call('GET', '/')).body).toMatchObject({
      name: 'plyr-api',
      api: mock.url,
      mode: 'stateful',
      hmac: 'verify',
    });
    const yaml = await fetch(`${mock.origin}/_mock/openapi.yaml`);
    expect(yaml.headers.get('content-type')).toContain('yaml');
    const text = await yaml.text();
    expect(text).toContain('operationId: seedWorld');
    expect(text).toContain(`url: ${mock.origin}/_mock\n`);
    expect(text).not.toContain('http://127.0.0.1:4010');
    const ofSandbox = await (await fetch(`${mock.origin}/s/qa-1/_mock/openapi.yaml`)).text();
    expect(ofSandbox).toContain(`url: ${mock.origin}/s/qa-1/_mock\n`);
  });

  test('missing things, and rejected values', async () => {
    expect((await call('GET', '/nope')).status).toBe(404);
    expect((await call('PATCH', '/clock')).body.error).toContain('takes GET, not PATCH');
    expect((await call('GET', '/requests?limit=x')).status).toBe(400);
    expect((await call('DELETE', '/worlds/%zz')).status).toBe(400);
  });
});

describe('who may control', () => {
  /** fetch sets Host itself. */
  const raw = (headers: Record<string, string>, method = 'GET', path = '/_mock/clock') =>
    new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: mock.port, path, method, headers }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, allow: answer.headers['access-control-allow-origin'] });
      })
        .on('error', reject)
        .end();
    });

  test.each([
    ['the address', (port: number) => ({ host: `127.0.0.1:${port}` }), 200],
    ['localhost', () => ({ host: 'LOCALHOST:1' }), 200],
    ['IPv6', () => ({ host: '[::1]' }), 200],
    [
      'a page of its own',
      (port: number) => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` }),
      200,
    ],
    ['a name that leads here', () => ({ host: 'evil.example' }), 403],
    ['a name that looks like the address', () => ({ host: '127.0.0.1.evil.example' }), 403],
    ['another machine', () => ({ host: '10.0.0.1' }), 403],
    [
      'a page of another site',
      (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'https://evil.example' }),
      403,
    ],
    [
      'a page of another port',
      (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'http://127.0.0.1:1' }),
      403,
    ],
    ['a page of no site', (port: number) => ({ host: `127.0.0.1:${port}`, origin: 'null' }), 403],
  ])('%s', async (_what, headers, status) => {
    expect(await raw(headers(mock.port) as never)).toEqual({ status, allow: undefined });
  });

  test('no preflight is granted, and another case opens no way around', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    expect(await raw(headers, 'OPTIONS')).toEqual({ status: 403, allow: undefined });
    expect((await raw({ host: 'evil.example' }, 'POST', '/_MOCK/reset')).status).toBe(403);
  });
});

test('every operation responds as described, and not only to the requests of these tests', async () => {
  const isJson = ({ responses }: (typeof operations)[number]) =>
    responses.every(({ mediaType }) => mediaType === 'application/json');
  const rest = operations.filter((operation) => isJson(operation) && !called.has(operation.id));
  for (const { id, method, path, parameters } of rest) {
    const example = (name: string) => parameters.find((one) => one.name === name)?.example;
    const where = path.replaceAll(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(String(example(name))));
    const { status } = await call(method, where, method === 'GET' ? undefined : {});
    expect([id, status < 500]).toEqual([id, true]);
  }
});
