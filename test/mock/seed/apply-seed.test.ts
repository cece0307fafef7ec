/** Seeds that change what a sandbox already has. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../src/mock/index.js';
import { signatureHeaders } from '../../support/signature-headers.js';
import { api, control } from '../control/client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const seed = (body: object) => control(mock.origin, 'POST', '/seed', body);
const wallet = '0x2546BcD3c84621e976D8185a91A922aE77ECEc30';

test('a player who exists keeps the fields that are not named', async () => {
  expect((await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })).status).toBe(200);
  const before = mock.state.snapshot();
  const { primaryAddress, mirrorAddress } = mock.state.tables.users.get('alice') ?? {};
  await seed({ players: [{ plyrId: 'Alice', primaryAddress, balances: { plyr: '1' } }] });
  const balances = before.balances?.map((one) =>
    'units' in one &&
    'address' in one &&
    'token' in one &&
    one.address === mirrorAddress &&
    one.token === 'plyr'
      ? { ...one, units: '1000000000000000000' }
      : one,
  );
  expect(mock.state.snapshot()).toEqual({ ...before, balances });
  expect((await api(mock.url, '/user/login', { plyrId: 'alice', otp: '123456' })).status).toBe(200);
});

test('a player who exists gets what is named', async () => {
  await seed({ players: [{ plyrId: 'alice', primaryAddress: wallet, fixedOtp: '000000', avatar: 'a.png' }] });
  const { mirrorAddress, ...alice } = mock.state.tables.users.get('alice') ?? {};
  expect(alice).toMatchObject({ primaryAddress: wallet, fixedOtp: '000000', avatar: 'a.png' });
  // It has the tokens, and was not named.
  expect(mirrorAddress).toBe('0xaed983BC346a893D7949C1583d885Bc1E8474bBa');
});

const other = '0x5555555555555555555555555555555555555555';

/** Everything that an address has. */
const holdings = (address: string | undefined) => {
  const { balances, nftTokens, badges, airdropRewards } = mock.state.tables;
  const owned = [...nftTokens.all(), ...badges.all()].filter(({ owner }) => owner === address);
  const held = [...balances.all(), ...airdropRewards.all()].filter(
    (one) => one.address === address && !('units' in one && one.units === '0'),
  );
  return {
    held: held.map(({ address: _, ...rest }) => rest),
    owned: owned.map(({ owner: _, ...rest }) => rest),
  };
};

test('a player who gets other addresses keeps tokens, chips, NFTs, badges, and rewards', async () => {
  const { primaryAddress, mirrorAddress = '' } = mock.state.tables.users.get('alice') ?? {};
  await seed({
    players: [{ plyrId: 'alice', primaryBalances: { plyr: '7' } }],
    airdropCampaigns: [
      {
        campaignId: 1,
        startTime: '-1d',
        vestPeriodCount: 1,
        vestPeriodLength: 60,
        rewards: [{ address: mirrorAddress, total: '5' }],
      },
    ],
  });
  const { chips, nftContracts } = mock.state.tables;
  const before = { mirror: holdings(mirrorAddress), primary: holdings(primaryAddress) };
  const contracts = { chips: chips.all(), nftContracts: nftContracts.all() };
  expect(before.mirror.held.some((one) => 'token' in one && chips.has(one.token))).toBe(true);
  expect(before.mirror.owned.length).toBeGreaterThan(1);
  const { status } = await seed({
    players: [{ plyrId: 'alice', primaryAddress: wallet, mirrorAddress: other, balances: { plyr: '1' } }],
  });
  expect(status).toBe(200);
  const after = { mirror: holdings(other), primary: holdings(wallet) };
  const withOnePlyr = before.mirror.held.map((one) =>
    'token' in one && one.token === 'plyr' ? { ...one, units: '1000000000000000000' } : one,
  );
  expect(after.primary).toEqual(before.primary);
  expect(after.mirror.owned).toEqual(before.mirror.owned);
  expect(after.mirror.held).toHaveLength(before.mirror.held.length);
  expect(after.mirror.held).toEqual(expect.arrayContaining(withOnePlyr));
  expect([holdings(mirrorAddress), holdings(primaryAddress)]).toEqual(Array(2).fill({ held: [], owned: [] }));
  expect({ chips: chips.all(), nftContracts: nftContracts.all() }).toEqual(contracts);
});

test('a room that gets another address keeps its pot', async () => {
  const room = async () => (await control(mock.origin, 'GET', '/rooms?text=3')).body.rooms[0];
  const before = await room();
  expect(before).toMatchObject({ gameId: 'demo-game', roomId: '3', pot: { plyr: '20' } });
  await seed({ rooms: [{ gameId: 'demo-game', roomId: '3', roomAddress: other }] });
  expect(await room()).toEqual({ ...before, roomAddress: other });
});

test('an airdrop that exists keeps the fields that are not named, and so do its rewards', async () => {
  const { airdropCampaigns, airdropRewards } = mock.state.tables;
  const before = airdropCampaigns.get('1');
  const periods = { vestPeriodCount: 12, vestPeriodLength: 604_800 };
  const change = (reward: object) =>
    seed({
      airdropCampaigns: [{ campaignId: 1, startTime: 1_751_414_400, ...periods, rewards: [reward] }],
    });
  const { primaryAddress: address } = mock.state.tables.users.get('alice') ?? {};
  const others = airdropRewards.all().filter(({ campaignId }) => campaignId !== 1);
  await change({ address, total: '150', claimed: '50' });
  await change({ address, total: '9999' });
  expect([before?.fee, before?.unclaimedReward]).toEqual([20, '1500.5']);
  expect(airdropCampaigns.get('1')).toEqual({ ...before, startTime: 1_751_414_400, ...periods });
  expect(airdropRewards.all()).toHaveLength(others.length + 1);
  expect(airdropRewards.all()).toEqual(
    expect.arrayContaining([...others, { campaignId: 1, address, total: '9999', claimed: '50' }]),
  );
});

test('the game of a key becomes a player, and one that is a player stays as it is', async () => {
  const before = mock.state.tables.users.get('other-game');
  await seed({
    apiKeys: [
      { gameId: 'New-Game', apiKey: 'new-key', secretKey: 'new-secret' },
      { gameId: 'other-game', apiKey: 'more-key', secretKey: 'more-secret' },
    ],
  });
  expect(mock.state.tables.apiKeys.get('new-key')?.gameId).toBe('new-game');
  expect(mock.state.tables.users.get('other-game')).toEqual(before);
  expect((await api(mock.url, '/user/info/new-game')).status).toBe(200);
  const body = JSON.stringify({ expiresIn: 3_600, sync: true });
  const room = await fetch(`${mock.url}/game/create`, {
    method: 'POST',
    headers: {
      ...signatureHeaders(body, { apiKey: 'new-key', secretKey: 'new-secret' }),
      'content-type': 'application/json',
    },
    body,
  });
  expect(room.status).toBe(200);
});

test('a wallet can come before the key of its game', async () => {
  await seed({
    players: [{ plyrId: 'new-game', primaryAddress: wallet }],
    apiKeys: [{ gameId: 'new-game', apiKey: 'new-key', secretKey: 'new-secret' }],
  });
  expect(mock.state.tables.users.get('new-game')?.primaryAddress).toBe(wallet);
});
