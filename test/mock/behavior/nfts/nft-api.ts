/** Calls of NFTs, and the collections and wallets that they are about. */
import { expect } from 'vitest';
import type { TestApi } from '../test-api.js';

/** The collections of the demo game; the second one is soulbound. */
export const sword = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
export const shield = '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097';
export const zero = '0x0000000000000000000000000000000000000000';
export const wallet = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';
export const stranger = '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65';
export const chainId = 62831;

/** Posts, and lets the task run. */
export const call = (api: TestApi, path: string, body: object, key?: 'other') =>
  api.settled(api.post(`/game/nft/${path}`, body, key));

/** Mints one sword, or something else. */
export const mint = (api: TestApi, more: object = {}) =>
  call(api, 'mint', { chainId, nfts: [sword], addresses: [wallet], tokenUris: ['a:1'], ...more });

/** Returns the credit of a game. */
export const creditOf = async (api: TestApi, key?: 'other') =>
  (await api.get('/game/nft/credit', key)).body.credit;

/** Returns the owner of a token, in lower case. */
export const ownerOf = async (api: TestApi, tokenId: number | string, contract = sword) =>
  (await api.get(`/game/nft/owner/plyrTestnet/${contract}/${tokenId}`)).body.owner;

export const rejection = (status: number, error: string | null) => ({ status, body: { error } });
export const invalidAddress = (value: string) => ({
  status: 500,
  body: {
    error: expect.stringMatching(`^Address "${value}" is invalid.\n\n- .*viem@2.18.4$`.replace('.*', '[^]*')),
    stack: expect.any(String),
  },
});
