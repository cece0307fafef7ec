/**
 * The token list of the mainnet.
 * - openapi/evidence/game-tokens-chips.md#8-token-list
 */
import { expect, test } from 'vitest';
import { mainnetList } from '../../../../src/mock/behavior/tokens/mainnet-token-list.js';

const { tokens } = mainnetList();
const count = (key: 'nativeChainId' | 'decimals', value: number) =>
  tokens.filter((token) => token[key] === value).length;

test('the tokens of November 2025', () => {
  const ids =
    'plyr gamr avax bnb fil floki record usdc coq ket joe apex alu wink blub kimbo big gptw arena gmrx shib super rare pit doge pepe babydoge bls btc.b ami aero uni dexe virtual xcn phar beam ausd boi bnana steak waifu qi juicy id gun black yak speed booty hatchy lambo shrap 3ull suz';
  expect(tokens.map(({ apiId }) => apiId).sort()).toEqual(ids.split(' ').sort());
  expect(tokens).toHaveLength(55);
  expect(tokens[0]).toMatchObject({ apiId: 'plyr', address: '0x0000000000000000000000000000000000000000' });
});

test('how many there are of each chain, and with how many decimals', () => {
  expect([43_114, 56, 8_453, 1, 16_180].map((chain) => count('nativeChainId', chain))).toEqual([
    34, 9, 5, 5, 2,
  ]);
  expect([18, 9, 8, 6].map((decimals) => count('decimals', decimals))).toEqual([48, 3, 2, 2]);
  const disabled = tokens.filter(({ disabledOnUI }) => disabledOnUI).map(({ apiId }) => apiId);
  expect(disabled.sort()).toEqual(['dexe', 'fil', 'uni', 'virtual', 'xcn']);
  expect(tokens.filter(({ isGameStake }) => isGameStake).map(({ apiId }) => apiId)).toEqual(['plyr', 'gamr']);
});

test('usdc is as published, and no address occurs twice', () => {
  expect(tokens.find(({ apiId }) => apiId === 'usdc')).toMatchObject({
    address: '0x63F551298862f306B689724519D95eDA3dCDE5b8',
    name: 'USDC[PLYR]',
    decimals: 6,
    nativeChainId: 43_114,
  });
  expect(new Set(tokens.map(({ address }) => address)).size).toBe(55);
});
