/**
 * The chains of NFTs: those that games use (openapi/evidence/nfts-badges.md#15-chains-of-game-nfts), and those of the
 * NFT index (openapi/evidence/nfts-badges.md#16-chains-and-aliases-in-paths).
 */

/** A chain on which games can have collections. Prices are credits per operation, for any number of tokens. */
export interface NftChain {
  chainTag: 'fuji' | 'plyrTestnet' | 'sepolia' | 'bscTestnet';
  createCredit: number;
  mintCredit: number;
}

/** How the server reads the collections of games: its first address of each chain, and the contract that lists them. */
export const nftNetworks: Readonly<Record<NftChain['chainTag'], { rpcUrl: string; factory: string }>> = {
  fuji: {
    rpcUrl: 'https://avalanche-fuji-c-chain-rpc.publicnode.com',
    factory: '0xdF16bcA5837C950B902968Cc55824428B6D5Bee7',
  },
  plyrTestnet: {
    rpcUrl: 'https://subnets.avax.network/plyr/testnet/rpc',
    factory: '0xc20039FB9300f5eddFf899BDA38F9c5b4A0a246b',
  },
  sepolia: {
    rpcUrl: 'https://ethereum-sepolia-rpc.publicnode.com',
    factory: '0x41D6470cc6eB43C958Bbb0380162cDb70843a214',
  },
  bscTestnet: {
    rpcUrl: 'https://bsc-testnet-rpc.publicnode.com',
    factory: '0xf7f560b82414ca10Fabb00A32BCc39A3Cad74Fc7',
  },
};

/** The chain of badges. */
export const badgeChainTag = 'plyrTestnet';

const gameChains = new Map<number, NftChain>([
  [43_113, { chainTag: 'fuji', createCredit: 10, mintCredit: 1 }],
  [62_831, { chainTag: 'plyrTestnet', createCredit: 10, mintCredit: 1 }],
  [11_155_111, { chainTag: 'sepolia', createCredit: 100, mintCredit: 10 }],
  [97, { chainTag: 'bscTestnet', createCredit: 80, mintCredit: 8 }],
]);

/**
 * Finds a chain of games.
 * @param chainId A number, or a value that JavaScript converts to one, such as `62831` or `0xf56f`. Names are unknown here.
 */
export function gameChainOf(chainId: unknown): NftChain | undefined {
  const isPlain = typeof chainId === 'number' || typeof chainId === 'string';
  return isPlain ? gameChains.get(Number(chainId)) : undefined;
}

/** A chain that paths of index-backed reads can name. */
export interface IndexedChain {
  /** The chain whose tokens the index contains. Undefined for a chain without an index. */
  indexOf: string | undefined;
  /** Contracts by alias, in lowercase. */
  aliases: ReadonlyMap<string, string>;
}

const idByName = new Map([
  ['fuji', 43_113],
  ['avalanche', 43_114],
  ['plyrTestnet', 62_831],
  ['plyr', 16_180],
  ['sepolia', 11_155_111],
  ['opSepolia', 11_155_420],
  ['bscTestnet', 97],
  ['bsc', 56],
]);

/** The mainnet is configured with the index of the testnet. */
const indexById = new Map([
  [43_113, 'fuji'],
  [43_114, 'avalanche'],
  [62_831, 'plyrTestnet'],
  [16_180, 'plyrTestnet'],
]);

/** The only alias that the server knows, by chain ID. */
const zooGenes = new Map([
  [43_113, '0x857890e33fdf115f4f318bdeee4115e0e7162537'],
  [43_114, '0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b'],
]);

/**
 * Finds the chain of an index-backed read.
 * @param chain A name, which is case-sensitive, or any number.
 * @returns The chain. Undefined for an unknown name.
 */
export function indexedChainOf(chain: string): IndexedChain | undefined {
  const id = idByName.get(chain) ?? Number(chain);
  if (Number.isNaN(id)) return undefined;
  const alias = zooGenes.get(id);
  return { indexOf: indexById.get(id), aliases: new Map(alias ? [['zoogenes', alias]] : []) };
}
