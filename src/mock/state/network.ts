/** The networks of PLYR. The server of each is a different version (openapi/evidence/networks.md#3-on-both-but-different-on-mainnet). */
export type Network = 'testnet' | 'mainnet';

export const networks: readonly Network[] = ['testnet', 'mainnet'];

/** The chain ID of each network's PLYR chain. */
export const chainIds: Readonly<Record<Network, number>> = { testnet: 62_831, mainnet: 16_180 };
