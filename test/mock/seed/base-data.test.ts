/** Own data as the base of every sandbox, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenTime, type Mock, type Seed, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { control } from '../control/client.js';

const wallet = '0x2546BcD3c84621e976D8185a91A922aE77ECEc30';
const privateKey = '0xea6c44ac03bff858b476bba40716402b03e41b8e97e276d1baec7c37d42484a0';
const keys = { apiKey: 'my-key', secretKey: 'my-secret' };

/** Six players of whom one has an expired session, and whatever else a tester may need. */
const seed: Seed = {
  empty: true,
  seed: 'my-tests',
  modes: { taskDelayMs: 0, strict: true },
  isPaused: false,
  clock: '+1d',
  games: [{ gameId: 'My-Game', balances: { plyr: '7' }, nftCredit: 50 }],
  apiKeys: [{ ...keys, gameId: 'my-game' }],
  players: [
    ...['frank', 'grace', 'heidi', 'judy1'].map((plyrId) => ({
      plyrId,
      fixedOtp: '123456',
      balances: { plyr: '100' },
      allowances: [{ gameId: 'my-game', token: 'plyr', amount: 50, expiresAt: '+1h' }],
    })),
    { plyrId: 'expired', privateKey, sessions: [{ gameId: 'my-game', expiresAt: '-1h' }] },
    { plyrId: 'playing', sessions: [{ gameId: 'my-game' }], lockedUntil: '+10m', fixedOtp: '123456' },
  ],
  chips: [{ gameId: 'my-game', name: 'Silver', symbol: 'SLV', holders: { frank: '3', [wallet]: '2.5' } }],
  rooms: [
    { gameId: 'my-game', players: ['Frank', 'grace'], balances: { plyr: '20' } },
    { gameId: 'my-game', isEnded: true },
    { gameId: 'my-game', roomId: '9', deadline: '-1m' },
  ],
  nftCollections: [
    {
      gameId: 'my-game',
      chainTag: 'plyrTestnet',
      nft: '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955',
      name: 'Hats',
      symbol: 'HAT',
      tokens: [
        { owner: 'frank', metaJson: { name: 'Hat' } },
        { owner: 'grace', metaJson: { name: 'Cap' } },
        { owner: 'grace', tokenUri: 'https://example.com/hat.json' },
      ],
    },
  ],
  badgeCollections: [
    {
      gameId: 'my-game',
      badges: [
        {
          slug: 'First',
          name: 'First',
          description: 'Came first',
          image: 'https://example.com/first.png',
          attributes: [{ trait_type: 'RARITY', value: 'Rare' }],
          holders: [{ plyrId: 'frank' }],
        },
      ],
    },
  ],
  airdropCampaigns: [
    {
      campaignId: 4,
      startTime: '-1w',
      vestPeriodCount: 12,
      vestPeriodLength: 604_800,
      rewards: [{ address: wallet, total: '5' }],
    },
  ],
  faults: [{ operation: 'getServerTime', kind: 'drop', times: 1 }],
};

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ seed });
});
afterAll(() => mock.close());

async function call(path: string, body?: object, headers: Record<string, string> = {}, url = mock.url) {
  const text = body && JSON.stringify(body);
  const { ms } = (await control(mock.origin, 'GET', '/clock')).body;
  const response = await fetch(url + path, {
    method: text ? 'POST' : 'GET',
    headers: {
      ...signatureHeaders(text, { ...keys, timestamp: String(ms) }),
      ...(text && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text && { body: text }),
  });
  return { status: response.status, body: await response.json() };
}

const sessionOf = async (plyrId: string) =>
  (await control(mock.origin, 'GET', `/players/${plyrId}/sessions`)).body.sessions[0];

describe('one file', () => {
  test('has the players, and none of the demo data', async () => {
    const { users, apiKeys } = mock.state.tables;
    expect(users.all().map(({ plyrId }) => plyrId)).toEqual([
      ...['frank', 'grace', 'heidi', 'judy1', 'expired', 'playing', 'my-game'],
    ]);
    expect(apiKeys.all()).toEqual([{ ...keys, gameId: 'my-game', role: 'game' }]);
    expect((await call('/user/info/frank')).status).toBe(200);
    expect(users.get('expired')?.primaryAddress).toBe(wallet);
    expect(mock.state.options).toMatchObject({ taskDelayMs: 0, strict: true });
    expect(mock.state.meta).toMatchObject({ seed: 'my-tests', clockAhead: expect.closeTo(86_400_000, -3) });
  });

  test('has an expired session, a session, and a locked account', async () => {
    const expired = await sessionOf('expired');
    expect(expired).toMatchObject({ gameId: 'my-game', isExpired: true });
    const playing = await sessionOf('playing');
    expect(playing.isExpired).toBe(false);
    const verify = (sessionJwt: string) => call('/user/session/verify', { sessionJwt });
    expect((await verify(expired.sessionJwt)).status).toBe(401);
    expect(await verify(playing.sessionJwt)).toMatchObject({ status: 200, body: { success: true } });
    const login = await call('/user/login', { plyrId: 'playing', otp: '123456' });
    expect(login).toEqual({ status: 403, body: { error: 'User is temporary locked' } });
  });

  test('has players who can pay in a room, as far as they have allowed', async () => {
    const { body } = await call('/user/login', { plyrId: 'frank', otp: '123456' });
    const pay = (amount: number) =>
      call('/game/pay', {
        roomId: '1',
        sessionJwts: [body.sessionJwt],
        plyrIds: ['frank'],
        tokens: ['plyr'],
        amounts: [amount],
        sync: true,
      });
    expect((await pay(10)).body).toMatchObject({ status: 'SUCCESS' });
    expect((await pay(60)).status).toBe(401);
  });

  test('has rooms in all states', async () => {
    const { rooms, roomCounts } = mock.state.tables;
    expect(rooms.all().map(({ roomId, isEnded, joined }) => ({ roomId, isEnded, joined }))).toEqual([
      { roomId: '1', isEnded: false, joined: ['frank', 'grace'] },
      { roomId: '2', isEnded: true, joined: [] },
      { roomId: '9', isEnded: false, joined: [] },
    ]);
    expect(roomCounts.get('my-game')?.count).toBe(9);
    expect((rooms.all()[2]?.deadline ?? 0) * 1000).toBeLessThan(mock.clock.now());
  });

  test('has chips, NFTs, badges, airdrops, and credits that the API counts', async () => {
    const { chips, nftContracts, badges, airdropCampaigns, nftCredits } = mock.state.tables;
    expect(chips.all()).toMatchObject([
      { symbol: 'SLV', totalSupply: '5500000000000000000', holderCount: 2 },
    ]);
    expect(nftContracts.all()).toMatchObject([
      { mintCount: 3, totalSupply: 3, holderCount: 2 },
      { isSbt: true, mintCount: 1, totalSupply: 1, holderCount: 1 },
    ]);
    expect(badges.all()).toMatchObject([{ plyrId: 'frank', slug: 'first', tokenId: '1' }]);
    expect(airdropCampaigns.all()[0]).toMatchObject({ campaignId: 4, fee: 0, unclaimedReward: '0' });
    expect(nftCredits.all()).toEqual([{ gameId: 'my-game', credit: 50 }]);
    const nft = 'chainId=62831&nft=0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
    for (const path of ['/game/chip/info', '/game/nft/info', '/game/badge/info', '/game/nft/credit'])
      expect((await call(`${path}?gameId=my-game&slug=first&${nft}`)).status, path).toBe(200);
    const badge = await call('/game/badge/list?gameId=my-game&plyrId=frank');
    expect(badge.body).toMatchObject([{ slug: 'first', tokenId: '1' }]);
    expect(mock.violations.responsesWithViolations).toBe(0);
  });

  test('is the base of each sandbox and of a reset, with its faults', async () => {
    const kinds = async (headers: Record<string, string>) =>
      (await control(mock.origin, 'GET', '/faults', undefined, headers)).body.faults.map(
        ({ kind, remaining }: { kind: string; remaining: number }) => [kind, remaining],
      );
    for (const headers of [{}, { 'x-mock-session': 'new' }] as Record<string, string>[]) {
      expect(await kinds(headers)).toEqual([['drop', 1]]);
      await control(mock.origin, 'POST', '/players/heidi/tokens', { token: 'plyr', amount: '5' }, headers);
      await control(mock.origin, 'DELETE', '/faults', undefined, headers);
      expect(await kinds(headers)).toEqual([]);
      await control(mock.origin, 'POST', '/reset', undefined, headers);
      expect(await kinds(headers)).toEqual([['drop', 1]]);
      const balance = await call('/user/balance/heidi/plyr', undefined, headers);
      expect(balance).toMatchObject({ status: 200, body: { plyr: '100' } });
    }
    const { body } = await control(mock.origin, 'POST', '/sandboxes', { name: 'ci' });
    expect(body.apiKeys).toMatchObject([{ apiKey: 'my-key@ci', gameId: 'my-game' }]);
  });
});

test('data is added to the demo data, and options go before modes', async () => {
  const own: Seed = { modes: { strict: true, taskDelayMs: 5 }, players: [{ plyrId: 'frank' }] };
  await using added = await startMock({ seed: own, strict: false });
  expect(added.state.tables.users.has('alice')).toBe(true);
  expect(added.state.tables.users.has('frank')).toBe(true);
  expect(added.state.options).toMatchObject({ strict: false, taskDelayMs: 5 });
  expect(added.state.meta.seed).toBe('plyr-demo');
});

test('a date for the clock passes, and new sandboxes and resets work after it', async () => {
  const start = Date.UTC(2027, 0, 1);
  let passed = 0;
  const time = { ...frozenTime(start), now: () => start + passed };
  await using own = await startMock({ time, seed: { clock: '2027-01-02T00:00:00Z' } });
  expect(own.clock.now()).toBe(Date.UTC(2027, 0, 2));
  passed = 7 * 86_400_000;
  expect((await control(own.origin, 'POST', '/reset')).status).toBe(200);
  expect(own.clock.now()).toBe(start + passed);
  const { status, body } = await control(own.origin, 'POST', '/sandboxes', { name: 'late' });
  expect([status, body.now]).toEqual([200, '2027-01-08T00:00:00.000Z']);
  const late = await control(own.origin, 'POST', '/seed', { clock: '2027-01-02T00:00:00Z' });
  expect([late.status, late.body.error]).toEqual([400, expect.stringContaining('moves forward only')]);
});

test.each<[what: string, seed: object, message: string]>([
  ['what the schema rejects', { players: [{ plyrId: 'a' }] }, 'players[0].plyrId'],
  [
    'an unknown operation',
    { faults: [{ operation: 'nope', kind: 'drop' }] },
    'faults[0]: Unknown operation "nope"',
  ],
  [
    'a room of an unknown game',
    { rooms: [{ gameId: 'demo-gmae' }] },
    'rooms[0].gameId: No API key belongs to the game "demo-gmae". Did you mean "demo-game"?',
  ],
  [
    'an allowance of an unknown game',
    { players: [{ plyrId: 'frank', allowances: [{ gameId: 'demo-gmae', token: 'plyr', amount: 1 }] }] },
    'players[0].allowances[0].gameId: No API key belongs to the game "demo-gmae".',
  ],
  [
    'a session of an unknown game',
    { players: [{ plyrId: 'frank', sessions: [{ gameId: 'demo-gmae' }] }] },
    'players[0].sessions[0].gameId: No API key belongs to the game "demo-gmae".',
  ],
  [
    'a day that does not exist',
    { players: [{ plyrId: 'frank', lockedUntil: '2027-02-30T00:00:00Z' }] },
    'players[0].lockedUntil: "2027-02-30T00:00:00Z" is not a time that exists',
  ],
  ['a clock that goes back', { clock: '-1h' }, 'The clock moves forward only'],
  [
    'nobody in a room',
    { rooms: [{ gameId: 'demo-game', players: ['nobody'] }] },
    'rooms[0].players[0]: Unknown player "nobody"',
  ],
  [
    'a key of another wallet',
    { players: [{ plyrId: 'frank', privateKey, primaryAddress: `0x${'1'.repeat(40)}` }] },
    'Give only one of the two fields',
  ],
  ['no private key', { players: [{ plyrId: 'frank', privateKey: `0x${'f'.repeat(64)}` }] }, 'secp256k1'],
  [
    'an NFT without metadata',
    { nftCollections: [{ chainTag: 'fuji', tokens: [{ owner: 'alice' }] }] },
    'metaJson',
  ],
  [
    'a collection without a name',
    { nftCollections: [{ chainTag: 'fuji', gameId: 'demo-game' }] },
    'needs a name',
  ],
])('%s is a mistake', async (_what, wrong, message) => {
  await expect(startMock({ seed: wrong as Seed })).rejects.toThrow(message);
});

test('a seed with a wrong fault changes nothing', async () => {
  await using own = await startMock();
  const before = own.state.snapshot();
  const reply = await control(own.origin, 'POST', '/seed', {
    players: [{ plyrId: 'frank' }],
    faults: [
      { operation: 'login', kind: 'drop' },
      { operation: 'nope', kind: 'drop' },
    ],
  });
  expect([reply.status, reply.body.error]).toEqual([
    400,
    expect.stringContaining('Unknown operation "nope"'),
  ]);
  expect(own.state.snapshot()).toEqual(before);
  expect(own.faults.list()).toEqual([]);
});
