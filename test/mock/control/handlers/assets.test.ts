/** The lists of chips, NFTs, and badges: what exists, and who has it. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../../../../src/mock/index.js';
import { api, control } from '../client.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ taskDelayMs: 0 });
});
afterAll(() => mock.close());
afterEach(() => control(mock.origin, 'POST', '/reset'));

const get = async (path: string) => {
  const { status, body } = await control(mock.origin, 'GET', path);
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
};
const post = async (path: string, body: object) => {
  const reply = await api(mock.url, path, body);
  const text = await reply.text();
  expect([path, reply.status, text]).toEqual([path, 200, expect.anything()]);
  return JSON.parse(text);
};
const mirrorOf = (plyrId: string) => mock.state.tables.users.get(plyrId)?.mirrorAddress;

test('chips: a new one is first, with its holders by amount', async () => {
  const before = (await get('/chips')).total;
  const image = 'https://example.com/ruby.png';
  const created = await post('/game/chip/create', { name: 'Ruby', symbol: 'RUBY', image });
  const { chip } = created.taskData.result;
  const minted = { chips: [chip, chip], plyrIds: ['alice', 'bobby'], amounts: ['1.5', '20'] };
  await post('/game/chip/mint', minted);
  const { chips, total } = await get('/chips');
  expect(total).toBe(before + 1);
  expect(chips[0]).toEqual({
    ...{ gameId: 'demo-game', chip, name: 'Ruby', symbol: 'RUBY', image },
    ...{ totalSupply: '21.5', holderCount: 2 },
    holders: [
      { address: mirrorOf('bobby'), player: 'bobby', amount: '20' },
      { address: mirrorOf('alice'), player: 'alice', amount: '1.5' },
    ],
  });
  await post('/game/chip/burn', { chips: [chip], plyrIds: ['bobby'], amounts: ['20'] });
  expect((await get('/chips?limit=1')).chips).toMatchObject([{ totalSupply: '1.5', holderCount: 1 }]);
});

test('NFTs: holders with their token IDs, without those that are burned', async () => {
  const { nftCollections, nftTokens } = mock.state.tables;
  const { nfts, total } = await get('/nfts?game=demo-game');
  expect(total).toBe(nftCollections.find('gameId', 'demo-game').length);
  const [held] = nfts.filter((one: { totalSupply: number }) => one.totalSupply > 0);
  const [holder] = held.holders;
  expect(mirrorOf(holder.player)).toBe(holder.address);
  for (const tokenId of holder.tokenIds)
    expect(nftTokens.all()).toContainEqual(
      expect.objectContaining({ contract: held.nft, tokenId, owner: holder.address }),
    );
  mock.state.transaction(() => {
    for (const token of nftTokens.all())
      if (token.contract === held.nft) nftTokens.put({ ...token, owner: `0x${'0'.repeat(40)}` });
  });
  const after = (await get('/nfts?game=demo-game')).nfts.find(({ nft }: { nft: string }) => nft === held.nft);
  expect(after).toEqual({ ...held, totalSupply: 0, holderCount: 0, holders: [] });
});

test('badges: who has which', async () => {
  const { badges, total } = await get('/badges?game=demo-game');
  expect(total).toBe(mock.state.tables.badgeRules.find('gameId', 'demo-game').length);
  const records = mock.state.tables.badges.all();
  for (const { slug, holders, totalSupply } of badges) {
    const own = records.filter((one) => one.gameId === 'demo-game' && one.slug === slug);
    expect(holders.map(({ player }: { player: string }) => player).sort()).toEqual(
      own.map(({ plyrId }) => plyrId).sort(),
    );
    expect(totalSupply).toBe(own.length);
  }
  expect(records.length).toBeGreaterThan(0);
});

test.each(['chips', 'nfts', 'badges'])('%s: of a game, up to a limit', async (kind) => {
  const all = await get(`/${kind}`);
  const limited = await get(`/${kind}?limit=1`);
  expect(limited).toEqual({ [kind]: all[kind].slice(0, 1), total: all.total });
  const own = all[kind].filter(({ gameId }: { gameId: string }) => gameId === 'demo-game');
  expect(await get(`/${kind}?game=demo-game`)).toEqual({ [kind]: own, total: own.length });
  expect((await control(mock.origin, 'GET', `/${kind}?game=nobody`)).status).toBe(400);
});

test('a chip with many holders shows the largest, and counts all', async () => {
  const { chips, balances } = mock.state.tables;
  const [chip] = chips.all();
  mock.state.transaction(() => {
    for (let number = 1; number <= 150; number += 1)
      balances.put({
        token: chip?.chip as string,
        address: `0x${String(number).padStart(40, '0')}`,
        units: `${number + 1_000}000000000000000000`,
      });
  });
  const shown = (await get('/chips')).chips.find((one: { chip: string }) => one.chip === chip?.chip);
  expect(shown.holders).toHaveLength(100);
  expect(shown.holders[0]).toEqual({ address: `0x${'150'.padStart(40, '0')}`, player: null, amount: '1150' });
  expect(shown.holderCount).toBe(150 + (chip?.holderCount ?? 0));
});
