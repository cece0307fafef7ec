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
