import { expect, test } from 'vitest';
import type { Chip, NftCollection } from '../../../../../src/mock/state/records.js';
import { hintsApi } from '../hints-api.js';

const chains =
  'Games have NFTs on 62831 (plyrTestnet), 43113 (fuji), 11155111 (sepolia), and 97 (bscTestnet)';
const nowhere = `0x${'1'.repeat(40)}`;

test.each<[path: string, body: object | undefined, hint: string | RegExp]>([
  ['/game/nft/create', { name: 'a', symbol: 'b' }, `The request lacks chainId. ${chains}.`],
  ['/game/nft/create', { name: 'a', symbol: 'b', chainId: 1 }, `${chains}, not on 1.`],
  ['/game/nft/owner/Fuji/zoogenes/1', undefined, /^"Fuji" is neither a number nor the name of a chain/],
  ['/game/nft/owner/fuji/zoo/1', undefined, 'The contract must be 0x and 40 hexadecimal digits, not "zoo".'],
  [`/game/chip/info?chip=${nowhere}`, undefined, /^Unknown chip "0x1111.*"\. demo-game has 0x/],
  ['/game/chip/mint', { chips: [nowhere], plyrIds: ['alice'], amounts: ['1'] }, /^Unknown chip "0x1111/],
  ['/game/badge/info?gameId=demo-game&slug=nope', undefined, /^demo-game has no badge "nope": it has /],
  ['/game/badge/init', {}, /^demo-game has the badge collection 0x.*, and a game can have only one\.$/],
  [
    '/airdrop/campaign/claim',
    { campaignId: 0, address: nowhere },
    'playedGame must be true or false; it is missing.',
  ],
  [
    '/airdrop/campaign/claim',
    { campaignId: 0, address: nowhere, playedGame: true },
    `The campaign 0 has no reward for "${nowhere}".`,
  ],
])('%s %j', async (path, body, expected) => {
  const { call } = await hintsApi();
  const { status, hint } = await call(path, { body });
  expect(status).toBeGreaterThanOrEqual(400);
  if (typeof expected === 'string') expect(hint).toBe(expected);
  else expect(hint).toMatch(expected);
});

test('an asset of another game than the one that a query names', async () => {
  const { call, mock } = await hintsApi();
  const { chips, nftCollections } = mock.state.tables;
  const { chip } = chips.find('gameId', 'demo-game')[0] as Chip;
  const { nft, isSbt } = nftCollections.find('gameId', 'demo-game')[0] as NftCollection;
  const hintOf = async (path: string) => (await call(path)).hint;
  const ofChip = `${chip} belongs to demo-game, not to "demo-gam".`;
  const ofNft = `${nft} belongs to demo-game, not to "demo-gam".`;
  const chipQuery = `gameId=demo-gam&chip=${chip}`;
  const nftQuery = `gameId=demo-gam&chainId=62831&nft=${nft}`;
  expect(await hintOf(`/game/chip/balance?plyrId=alice&${chipQuery}`)).toBe(ofChip);
  expect(await hintOf(`/game/chip/info?${chipQuery}`)).toBe(ofChip);
  expect(await hintOf(`/game/nft/balance?plyrId=alice&${nftQuery},${nowhere}`)).toBe(ofNft);
  expect(await hintOf(`/game/nft/list?plyrId=alice&${nftQuery}`)).toBe(ofNft);
  expect(await hintOf(`/game/nft/info?${nftQuery}`)).toBe(ofNft);
  expect(await hintOf(`/game/chip/info?gameId=demo-gam&chip=${nowhere}`)).toBe(
    `Unknown chip "${nowhere}". demo-gam has none.`,
  );
  expect(await hintOf(`/game/nft/info?gameId=Demo-Game&chainId=97&nft=${nft}`)).toMatch(
    /^Unknown NFT collection "0x.*" on bscTestnet\. demo-game has 0x/,
  );
  const other = !isSbt;
  expect(await hintOf(`/game/nft/list?plyrId=alice&chainId=62831&nft=${nft}&isSbt=${other}`)).toMatch(
    new RegExp(`^Unknown NFT collection "0x.*" on plyrTestnet with isSbt=${other}\\. demo-game has 0x`),
  );
});

test('credits that are used up', async () => {
  const { call, mock } = await hintsApi();
  mock.state.transaction(() => mock.state.tables.nftCredits.put({ gameId: 'demo-game', credit: 3 }));
  const { hint } = await call('/game/nft/create', {
    body: { name: 'a', symbol: 'b', image: 'c', chainId: 43_113 },
  });
  expect(hint).toBe('demo-game has 3 credits left, and this call on fuji costs 10.');
});
