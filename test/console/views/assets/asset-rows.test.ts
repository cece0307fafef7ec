import { expect, test } from 'vitest';
import {
  matchingRows,
  rowOfBadge,
  rowOfChip,
  rowOfNft,
} from '../../../../src/console/views/assets/asset-rows.js';

const shared = { gameId: 'demo-game', image: '', holderCount: 1 };
const holder = { address: '0xAbc', player: 'bobby' };
const chip = rowOfChip({
  ...shared,
  chip: '0xc1',
  name: 'Gold Coin',
  symbol: 'GOLD',
  totalSupply: '55',
  holders: [{ ...holder, amount: '55' }],
});
const nft = rowOfNft({
  ...shared,
  nft: '0xf7',
  name: 'Sword',
  symbol: 'DSW',
  isSbt: true,
  chainTag: 'plyrTestnet',
  totalSupply: 2,
  holders: [{ ...holder, player: null, count: 2, tokenIds: ['1', '2'] }],
});
const badge = rowOfBadge({
  ...shared,
  slug: 'ten-wins',
  name: 'Ten Wins',
  description: 'Won ten matches',
  contractAddress: '0xb9',
  totalSupply: 1,
  holders: [{ ...holder, count: 1, tokenIds: ['2'] }],
});

test('chips, NFTs, and badges have rows of one form', () => {
  expect(chip).toMatchObject({ label: 'GOLD', address: '0xc1', supply: '55', notes: [] });
  expect(chip.holders).toEqual([{ ...holder, amount: '55', tokenIds: [] }]);
  expect(nft).toMatchObject({ label: 'DSW', supply: '2', notes: ['plyrTestnet', 'not transferable'] });
  expect(nft.holders[0]).toMatchObject({ amount: '2', tokenIds: ['1', '2'] });
  expect(badge).toMatchObject({ key: 'demo-game ten-wins', label: 'ten-wins', notes: ['Won ten matches'] });
});

test.each([
  ['', [chip, nft, badge]],
  [' BOBBY ', [chip, badge]],
  ['sword', [nft]],
  ['0XABC', [chip, nft, badge]],
  ['ten-w', [badge]],
  ['nobody', []],
])('a search for "%s"', (text, rows) => {
  expect(matchingRows([chip, nft, badge], text)).toEqual(rows);
});
