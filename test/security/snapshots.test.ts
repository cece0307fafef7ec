/** Hostile snapshots and seeds: all or nothing, and the mock still works after each. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Mock, startMock } from '../../src/mock/index.js';
import { listOperations, packagedDocument } from '../../src/mock/openapi/document.js';
import { api, control } from '../mock/control/client.js';
import { takeViolations } from '../support/no-violations.js';

// biome-ignore lint/suspicious/noExplicitAny: the tests break snapshots in every way
type Tables = Record<string, any>;

let mock: Mock;
let valid: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  mock = await startMock({ taskDelayMs: 0 });
  const login = await post('/user/login', { plyrId: 'alice', otp: '123456' });
  const { sessionJwt } = (await login.json()) as { sessionJwt: string };
  const payment = { roomId: '3', sessionJwts: [sessionJwt], tokens: ['plyr'], amounts: [1] };
  const calls = [
    login,
    await post('/instantPlayPass/register', { tokens: ['plyr'] }),
    await post('/game/pay', payment),
  ];
  expect(calls.map(({ status }) => status)).toEqual([200, 200, 200]);
  await control(mock.origin, 'POST', '/tasks/pause');
  await post('/game/create', { expiresIn: 3_600 });
  valid = JSON.stringify(mock.state.snapshot());
});
afterAll(() => mock.close());
afterEach(() => mock.state.restore(JSON.parse(valid)));

const post = (path: string, body: object) => api(mock.url, path, body);
const now = () => JSON.stringify(mock.state.snapshot());

/** Every operation that only reads, with the parameters of its examples. */
const reads = listOperations(packagedDocument())
  .filter(({ method }) => method === 'GET')
  .map(({ path, parameters }) => {
    const query = parameters
      .filter((one) => one.in === 'query')
      .map(({ name, example }) => `${name}=${example}`);
    const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name) =>
      String(parameters.find((one) => one.name === name)?.example),
    );
    return `${filled}?${query.join('&')}`;
  });

/** Calls that look at every table, and a few that change some. */
async function smoke(): Promise<string[]> {
  const failures: string[] = [];
  const check = async (name: string, answer: Promise<Response>) => {
    const { status, body } = await answer.then(async (one) => ({
      status: one.status,
      body: await one.text(),
    }));
    // The server has a status code 500 of its own; that of the mock says that the mock failed.
    if (/The mock failed/.test(body)) failures.push(`${name}: ${status} ${body}`);
  };
  for (const path of reads) await check(`GET ${path}`, api(mock.url, path));
  for (const { taskId } of mock.state.tables.tasks.all())
    await check(`task ${taskId}`, api(mock.url, `/task/status/${taskId}`));
  await check('login', post('/user/login', { plyrId: 'alice', otp: '123456' }));
  await check('create', post('/game/create', { expiresIn: 3_600 }));
  await check('guest', post('/instantPlayPass/register', { tokens: ['plyr'] }));
  const chips = { chips: ['0xa0Ee7A142d267C1f36714E4a8F75612F20a79720'], plyrIds: ['alice'], amounts: ['1'] };
  await check('mint', post('/game/chip/mint', chips));
  const badges = { plyrIds: ['alice'], slugs: ['first-win'] };
  await check('badge', post('/game/badge/mint', badges));
  await check(
    'earn',
    post('/game/earn', { roomId: '3', plyrIds: ['alice'], tokens: ['plyr'], amounts: ['1'] }),
  );
  for (const path of ['/', '/clock', '/tasks', '/worlds', '/players/alice/otp', '/snapshot', '/requests']) {
    const { status, body } = await control(mock.origin, 'GET', path);
    if (status >= 500) failures.push(`control ${path}: ${JSON.stringify(body)}`);
  }
  return failures;
}

test('the mock responds to everything at the start', async () => {
  await control(mock.origin, 'POST', '/tasks/resume');
  expect(await smoke()).toEqual([]);
});

/** A change of the first record of a table. */
const first = (table: string, change: object) => (tables: Tables) => Object.assign(tables[table][0], change);

describe('hostile snapshots leave the state as it is', () => {
  test.each<[string, (tables: Tables) => unknown, string]>([
    ['a clock beyond all dates', first('meta', { clockAhead: 1e300 }), 'table meta'],
    ['a clock beyond the year 9000', first('meta', { clockAhead: 8e15 }), 'the year 9000'],
    ['a clock that went back', first('meta', { clockAhead: -1 }), '"clockAhead"'],
    ['no end of draws', first('meta', { draws: 1e308 }), '"draws"'],
    ['half a draw', first('meta', { draws: 0.5 }), '"draws"'],
    ['a key of no curve', first('meta', { sessionKey: 'z'.repeat(64) }), '"sessionKey"'],
    ['two records of meta', (tables) => tables.meta.push({ ...tables.meta[0] }), 'same key'],
    ['an unknown task', first('tasks', { method: 'constructor' }), 'unknown method "constructor"'],
    ['an unknown status', first('tasks', { status: 'DONE' }), 'one of PENDING, SUCCESS, FAILED'],
    ['a finished task that waits', first('tasks', { status: 'PENDING' }), '"completedAt"'],
    ['units with a sign', first('balances', { units: '-1' }), '"units"'],
    ['units beyond uint256', first('balances', { units: (2n ** 256n).toString() }), '"units"'],
    ['units as a number', first('balances', { units: 5 }), 'not 5'],
    ['a player whom the API rejects', first('users', { plyrId: 'p1' }), '"plyrId"'],
    ['a nonce that is none', first('users', { nonce: { 'demo-game': 'x' } }), '"nonce"'],
    ['a role that is none', first('apiKeys', { role: 'root' }), 'one of user, game, admin'],
    ['a room without an end', first('rooms', { deadline: null }), 'not null'],
    ['two players of one name', (tables) => tables.users.push(tables.users[0]), 'same key'],
    ['an unknown field', first('users', { isRoot: true }), 'unknown field "isRoot"'],
    ['a missing field', (tables) => delete tables.users[0].chainId, 'not missing'],
    ['a missing table', (tables) => delete tables.rooms, 'exactly these tables'],
    ['a table too many', (tables) => Object.assign(tables, { more: [] }), 'exactly these tables'],
  ])('%s', async (_name, spoil, reason) => {
    const tables = JSON.parse(valid);
    spoil(tables);
    const answer = await control(mock.origin, 'PUT', '/snapshot', tables);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toContain(reason);
    expect(now()).toBe(valid);
  });

  test('infinity as JSON spells it', async () => {
    const answer = await control(
      mock.origin,
      'PUT',
      '/snapshot',
      valid.replace(/"draws":\d+/, '"draws":1e400'),
    );
    expect([answer.status, now()]).toEqual([400, valid]);
  });

  test('a message shows no secret', async () => {
    const secret = 'EVERYBODY-MAY-KNOW-THIS';
    const tables = JSON.parse(valid);
    tables.meta[0].sessionKey = secret;
    const answer = await control(mock.origin, 'PUT', '/snapshot', tables);
    expect(answer.status).toBe(400);
    expect(answer.body.error).not.toContain(secret);
  });

  test('a member that JavaScript inherits', async () => {
    const tables = valid.replace('"users":[{', '"users":[{"__proto__":{"isRoot":true},');
    expect((await control(mock.origin, 'PUT', '/snapshot', tables)).status).toBe(400);
    expect(now()).toBe(valid);
  });
});

const address = `0x${'1'.repeat(40)}`;
test.each<[string, object | string]>([
  ['a short name', { players: [{ plyrId: 'p1', primaryAddress: address }] }],
  ['an underscore', { players: [{ plyrId: 'tom_1', primaryAddress: address }] }],
  ['a key of a name that is none', { apiKeys: [{ gameId: '__proto__', apiKey: 'k', secretKey: 's' }] }],
  ['credit of a name that is none', { nftCredits: [{ gameId: 'g', credit: 1 }] }],
  ['credit without end', '{"nftCredits":[{"gameId":"demo-game","credit":1e400}]}'],
  [
    'more tokens than the chain counts',
    { players: [{ plyrId: 'alice', balances: { plyr: '9'.repeat(60) } }] },
  ],
  [
    'an airdrop beyond all dates',
    {
      airdropCampaigns: [{ campaignId: 1, startTime: 1e300, vestPeriodCount: 1, vestPeriodLength: 1 }],
    },
  ],
  ['a new player with an address that is none', { players: [{ plyrId: 'frank', primaryAddress: '0x1' }] }],
  ['a member that nobody knows', { player: [] }],
])('a seed with %s is rejected, and nothing of it is done', async (_name, seed) => {
  const whole = typeof seed === 'string' ? seed : { empty: true, seed: 'other', ...seed };
  const answer = await control(mock.origin, 'POST', '/seed', whole);
  expect([answer.status, now()]).toEqual([400, valid]);
});

test('tokens beyond what the chain counts are rejected', async () => {
  const amount = `${(2n ** 256n - 1n) / 10n ** 18n}`;
  const answer = await control(mock.origin, 'POST', '/players/alice/tokens', { token: 'plyr', amount });
  expect(answer.body.error).toContain('above what the chain can count');
  expect([answer.status, now()]).toEqual([400, valid]);
});

test('the clock stops before dates end, however often it moves', async () => {
  const tenYears = 315_360_000_000;
  let moves = 0;
  for (; moves < 1_000; moves++) {
    const { status, body } = await control(mock.origin, 'POST', '/clock/advance', { ms: tenYears });
    if (status === 200) continue;
    expect([status, body.error]).toEqual([400, expect.stringContaining('the year 9000')]);
    break;
  }
  expect(moves).toBeGreaterThan(600);
  expect(moves).toBeLessThan(1_000);
  expect((await control(mock.origin, 'GET', '/clock')).status).toBe(200);
});

/** Values that fields of records do not expect, or that fit their type. */
const oddity = fc.oneof(
  fc.constantFrom(
    '',
    'x',
    'é'.repeat(300),
    '1',
    '7'.repeat(40),
    'plyr',
    'bobby',
    'carol',
    'other-game',
    'a\nb',
    'NaN',
    '1.5',
  ),
  fc.constantFrom(
    0,
    1,
    2,
    1e9,
    1e12,
    8e15,
    true,
    false,
    '0x',
    'https://example.com/x',
    'not a URL',
    '2',
    '3',
  ),
  fc.constantFrom(null, true, '', '-1', 'x', '__proto__', 0, -1, 0.5, 1e21, 1e300, 2 ** 53, [], {}, [null]),
  fc.constantFrom(address, '9'.repeat(78), 'alice', 'demo-game', 'PENDING', 'SUCCESS', '0-0'),
  fc.jsonValue({ maxDepth: 3 }),
);

test('a random change is rejected, or the mock lives with it', async () => {
  const counts = { rejected: 0, taken: 0 };
  const change = fc.record({
    table: fc.nat(),
    record: fc.nat(),
    field: fc.nat(),
    value: oddity,
    isDeep: fc.boolean(),
  });
  const runs = process.env.MODE === 'full' ? 5_000 : 150;
  const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
    mock.state.restore(JSON.parse(valid));
    const tables: Tables = JSON.parse(valid);
    for (const one of changes) applyChange(tables, one);
    const answer = await control(mock.origin, 'PUT', '/snapshot', tables);
    if (answer.status !== 200) {
      counts.rejected += 1;
      expect([answer.status, now()]).toEqual([400, valid]);
      return;
    }
    counts.taken += 1;
    await control(mock.origin, 'POST', '/tasks/resume');
    await control(mock.origin, 'POST', '/clock/advance', { ms: 1_000 });
    expect(await smoke()).toEqual([]);
    // A snapshot may hold what the server would not, such as an empty symbol. The mock shows it, and reports it.
    takeViolations();
    mock.state.restore(JSON.parse(JSON.stringify(mock.state.snapshot())));
  });
  await fc.assert(property, { seed: 13, numRuns: runs, endOnFailure: process.env.MODE !== 'full' });
  console.log(`snapshots: ${counts.rejected} rejected, ${counts.taken} taken`);
  expect(Math.min(counts.rejected, counts.taken)).toBeGreaterThan(10);
}, 1_800_000);

interface Change {
  table: number;
  record: number;
  field: number;
  value: unknown;
  isDeep: boolean;
}

/** Changes a field of a record, or something within it. */
function applyChange(tables: Tables, { table, record, field, value, isDeep }: Change): void {
  const full = Object.values(tables).filter((records) => records.length > 0);
  const records = full[table % full.length];
  let target = records[record % records.length];
  let names = Object.keys(target);
  const inner = target[names[field % names.length] as string];
  if (isDeep && typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0) {
    target = inner;
    names = Object.keys(inner);
  }
  const name = names[field % names.length] as string;
  if (value === undefined) delete target[name];
  else target[name] = value;
}
