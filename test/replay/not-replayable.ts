import type { NewFault } from '../../src/mock/index.js';

const outage = (dependency: 'chain' | 'redis' | 'tokenList'): NewFault => ({
  operation: '*',
  kind: 'outage',
  dependency,
});

/** What was down on the second servers on which these exchanges were recorded. */
export const outages: Readonly<Record<string, NewFault>> = {
  'faults-001': outage('chain'),
  'faults-002': outage('chain'),
  'faults-003': outage('chain'),
  'faults-007': outage('tokenList'),
  'faults-008': outage('tokenList'),
  'faults-009': outage('tokenList'),
  'faults-013': outage('redis'),
};

/** Exchanges that the mock cannot be set up for, with the reason. */
const indexDown = 'the stand-in of the NFT index answers with a failure; the mock has its index inside';
const pinataRejects = 'the stand-in of Pinata rejects; the mock stores files itself';

export const notReplayable: Readonly<Record<string, string>> = {
  'nft-014': 'the chain could not be reached from the recording machine; the chains of the mock always can',
  'nft-112': pinataRejects,
  'nft-113': pinataRejects,
  'nft-subgraph-031': indexDown,
  'nft-subgraph-039': indexDown,
  'nft-subgraph-041': indexDown,
  'nft-subgraph-042': indexDown,
  'faults-011': 'the process of the second server had ended; the mock goes on without its token list',
  'faults-015': 'the player was made on the second server, by an exchange that is not at hand',
  'faults-016': 'recorded on a second server whose database was empty',
};
