/**
 * The token list of the mainnet. Its IDs, the entry `usdc`, and the numbers of tokens per native chain and per number of
 * decimals are from November 2025 (openapi/evidence/game-tokens-chips.md#8-token-list). Everything else is invented.
 */
import { derivedAddress, zeroAddress } from '../chain/addresses.js';
import { type ListedToken, type PublishedList, publishedList } from './token-list.js';

interface NativeChain {
  id: number;
  name: string;
  tokens: string;
}

const nativeChains: readonly NativeChain[] = [
  { id: 16_180, name: 'PLYR', tokens: 'plyr gamr' },
  {
    id: 43_114,
    name: 'AVALANCHE',
    tokens:
      'avax usdc coq ket joe apex alu wink blub kimbo big gptw arena gmrx btc.b phar beam ausd boi bnana steak waifu qi juicy id gun black yak speed booty hatchy lambo shrap 3ull',
  },
  { id: 56, name: 'BNB Chain', tokens: 'bnb fil floki doge babydoge pit pepe shib rare' },
  { id: 8_453, name: 'Base', tokens: 'record virtual aero ami bls' },
  { id: 1, name: 'Ethereum', tokens: 'super uni dexe xcn suz' },
];

const decimals: Readonly<Record<string, number>> = {
  ...{ usdc: 6, ausd: 6, 'btc.b': 8, doge: 8, floki: 9, babydoge: 9, pit: 9 },
};

const disabled: readonly string[] = ['fil', 'uni', 'dexe', 'virtual', 'xcn'];

/** The only entry that is known. */
const usdc: Partial<ListedToken> = {
  address: '0x63F551298862f306B689724519D95eDA3dCDE5b8',
  averageColor: '#2373cb',
  dominantColor1: '#2473cb',
  dominantColor2: '#d0e1f3',
  cmcURL: 'https://coinmarketcap.com/currencies/usd-coin/',
  cmcId: '3408',
  cgURL: 'https://www.coingecko.com/en/coins/usdc',
  cgId: 'usd-coin',
  website: 'https://www.usdc.com/',
  category: 'stable coin',
  shortDescription: 'Dollar stable coin issued by Circle',
  nativeContractAddress: '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e',
  price: '0.9998',
  priceSource: 'cmc_api',
};

/** Returns the list. It is created on demand, because that takes some milliseconds, and the testnet does not need it. */
export function mainnetList(): PublishedList {
  const tokens = nativeChains.flatMap((chain) => chain.tokens.split(' ').map((id) => tokenOf(id, chain)));
  return { ...publishedList, tokens };
}

function tokenOf(apiId: string, { id: nativeChainId, name: nativeChainName }: NativeChain): ListedToken {
  const isNative = nativeChainId === 16_180;
  const address = apiId === 'plyr' ? zeroAddress : derivedAddress('mainnet token', apiId);
  const token: ListedToken = {
    chainId: 16_180,
    address,
    name: isNative ? apiId.toUpperCase() : `${apiId.toUpperCase()}[PLYR]`,
    symbol: apiId.toUpperCase(),
    decimals: decimals[apiId] ?? 18,
    logoURI: `https://plyr.network/api_icons/${apiId}.png`,
    averageColor: '#808080',
    dominantColor1: '#606060',
    dominantColor2: '#e0e0e0',
    apiId,
    cmcURL: '',
    cmcId: '',
    cgURL: `https://www.coingecko.com/en/coins/${apiId}`,
    cgId: apiId,
    cmcDexAddress: '',
    cmcDexNetwork: '',
    website: 'https://plyr.network',
    category: isNative ? 'gaming' : 'token',
    shortDescription: `${apiId.toUpperCase()}, on the mainnet`,
    nativeChainId,
    nativeChainName,
    nativeChainLogoURI: `https://plyr.network/api_icons/chains/${nativeChainId}.png`,
    nativeContractAddress: isNative ? address : derivedAddress('native token', apiId).toLowerCase(),
    isGameStake: isNative,
    disabledOnUI: disabled.includes(apiId),
    price: isNative ? null : '0.01',
    priceSource: isNative ? null : 'cg_api',
  };
  return apiId === 'usdc' ? { ...token, ...usdc } : token;
}
