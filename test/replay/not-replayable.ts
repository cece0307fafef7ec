/** Exchanges that the mock cannot be set up for, with the reason. */
const cutOff = 'recorded on a second server, one of whose dependencies was cut; the mock has none to cut';
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
  'faults-002': cutOff,
  'faults-003': cutOff,
  'faults-007': cutOff,
  'faults-009': cutOff,
  'faults-011': cutOff,
  'faults-013': cutOff,
  'faults-015': 'the player was made on the second server, by an exchange that is not at hand',
  'faults-016': cutOff,
};
