/** The list of players: which ones, in which order, and that a long list costs little. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import type { User } from '../../../../src/mock/state/records.js';
import { control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const list = async (query = '', headers: Record<string, string> = {}) => {
  const { status, body } = await control(mock.origin, 'GET', `/players${query}`, undefined, headers);
  expect([status, body.error]).toEqual([200, undefined]);
  return body as { players: { plyrId: string }[]; total: number };
};
const names = async (query = '') => (await list(query)).players.map(({ plyrId }) => plyrId);

test('all players, by name, each as getPlayer returns it', async () => {
  const { players, total } = await list();
  expect(total).toBe(mock.state.tables.users.size);
  expect(players.map(({ plyrId }) => plyrId)).toEqual(
    mock.state.tables.users
      .all()
      .map(({ plyrId }) => plyrId)
      .sort(),
  );
  for (const player of players)
    expect(player).toEqual((await control(mock.origin, 'GET', `/players/${player.plyrId}`)).body);
  expect(JSON.stringify(players)).not.toMatch(/"(secret|fixedOtp|privateKey|avatar)"/);
});

test('by a part of the name or of an address, in any case', async () => {
  const { mirrorAddress } = mock.state.tables.users.get('bobby') as User;
  expect(await names('?text=BOB')).toEqual(['bobby']);
  expect(await names(`?text=${mirrorAddress.slice(5).toUpperCase()}`)).toEqual(['bobby']);
  expect(await list('?text=nobody-has-this')).toEqual({ players: [], total: 0 });
});

test('at most as many as the limit, and how many there are', async () => {
  const { players, total } = await list('?limit=2');
  expect([players.length, total]).toEqual([2, mock.state.tables.users.size]);
  for (const limit of ['0', '1001', 'x'])
    expect((await control(mock.origin, 'GET', `/players?limit=${limit}`)).status).toBe(400);
});

test('ten thousand players: balances are read once, and only for those shown', async () => {
  const { users, balances } = mock.state.tables;
  const alice = users.get('alice') as User;
  const addressOf = (number: number, kind: string) => `0x${kind}${String(number).padStart(39, '0')}`;
  mock.state.transaction(() => {
    for (let number = 0; number < 10_000; number += 1) {
      const mirrorAddress = addressOf(number, 'a');
      users.put({
        ...alice,
        plyrId: `p-${String(number).padStart(5, '0')}`,
        mirrorAddress,
        primaryAddress: addressOf(number, 'b'),
      });
      balances.put({ token: 'plyr', address: mirrorAddress, units: `${number}000000000000000000` });
    }
  });
  let reads = 0;
  const all = balances.all.bind(balances);
  balances.all = () => {
    reads += 1;
    return all();
  };
  const { players, total } = await list('?text=p-099&limit=100');
  expect([players.length, total, reads]).toEqual([100, 100, 1]);
  expect(players[7]).toMatchObject({ plyrId: 'p-09907', balances: { plyr: '9907' } });
});

test('those of the sandbox', async () => {
  const headers = { 'x-mock-session': 'mine' };
  await control(mock.origin, 'POST', '/seed', { players: [{ plyrId: 'only-here' }] }, headers);
  expect((await list('?text=only-here', headers)).total).toBe(1);
  expect((await list('?text=only-here')).total).toBe(0);
});
