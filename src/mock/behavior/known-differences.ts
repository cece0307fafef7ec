/** The known differences: where the mock deliberately differs from the known server. Everything else follows the server. */

/** One known difference, in a sentence per field. */
export interface KnownDifference {
  /** The operations. */
  operationIds: readonly string[];
  server: string;
  mock: string;
  why: string;
}

/** All known differences, for the docs. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    operationIds: ['mintBadges', 'listBadges', 'getBadgeInfo'],
    server: 'The known server writes no record of a minted badge, so lists stay empty and counts stay 0.',
    mock: 'The mock writes one record per badge, and deletes it when the badge is burned under its holder and slug.',
    why: 'Without the records, lists and counts could not be tested.',
  },
  {
    operationIds: ['mintBadges'],
    server:
      'The known server could keep only one badge of a kind, because of a unique index on game and slug.',
    mock: 'In the mock, any number of players can hold a badge of a kind, and one player can hold several.',
    why: 'The responses count holders and badges, which makes sense only if there can be many.',
  },
  {
    operationIds: ['listBadges'],
    server: 'The known server stores the metadata of a badge as a string, although it sets an object.',
    mock: 'The mock returns the object.',
    why: 'The code that writes the records intends to store the object.',
  },
  {
    operationIds: [
      'claimAirdrop',
      'getAirdropClaimableReward',
      'getAllAirdropClaimableReward',
      'claimAllAirdropRewards',
    ],
    server: 'How the contract of the airdrop releases rewards is not known.',
    mock: 'The mock releases the same share after each period. Its responses have the header `x-mock-answer: assumption`.',
    why: 'The source of the contract is not public, and its periods suggest equal shares.',
  },
  {
    operationIds: ['createBadge', 'mintBadges', 'getBadgeInfo'],
    server: 'The server keeps the traits of a badge in any form.',
    mock: 'The mock converts their values, and anything that is not a trait, to strings. It leaves plain strings out of the metadata.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['createNft', 'mintNfts', 'transferNfts', 'burnNfts'],
    server: 'The server accepts names, pictures, and URIs of any type and form.',
    mock: 'The mock converts names to strings and escapes invalid characters of URIs. If an array contains other values than strings, the task fails.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['listNfts', 'getNftByTokenId', 'listUserCollectionNfts'],
    server: 'The server returns metadata as it was uploaded, with fields of any type.',
    mock: 'The mock converts the usual fields (name, description, image, traits) to strings, and drops traits that are not objects.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['listActivityLogs', 'getTaskStatus'],
    server: 'The server keeps all lines of the activity log and all finished tasks.',
    mock: 'The mock keeps the newest 100,000 of each in a sandbox, and removes older ones.',
    why: 'A mock that runs for weeks would otherwise become slower and larger.',
  },
  {
    operationIds: ['getUserInfo'],
    server: 'The server keeps any number as the chain of a player.',
    mock: 'The mock returns a whole number, 0 or more.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['getCirculatingSupply', 'getLockedSupply'],
    server: 'The 12 addresses that the mainnet server counts as locked are not known.',
    mock: 'The mock counts 12 addresses of its own, `0x4c6f636b6564` followed by zeros and a number from 1 to c.',
    why: 'Send PLYR there to see the supply change.',
  },
  {
    operationIds: ['listTokens', 'getToken'],
    server: 'Only the IDs, some numbers, and a few entries of the token list of the mainnet are known.',
    mock: 'With `--network mainnet`, the mock invents the addresses, prices, and descriptions of the other tokens.',
    why: 'The list is larger than what was recorded of it.',
  },
  {
    operationIds: [
      'joinGameRoom',
      'payGameRoom',
      'leaveGameRoom',
      'joinPayGameRoom',
      'createJoinPayGameRoom',
    ],
    server:
      'The mainnet server returns 500 for a session JWT that it cannot verify. Its error message names a variable that is not known.',
    mock: 'With `--network mainnet`, the mock returns `plyrId is not defined`.',
    why: 'The message must contain some name.',
  },
  {
    operationIds: [
      'depositRewardPool',
      'getRewardPoolClaimableAmounts',
      'claimRewardPool',
      'batchClaimRewardPool',
    ],
    server: 'The known servers do not have the reward pool, and return 404.',
    mock: 'So does the mock. With `--reward-pool`, it simulates a pool for each game, checks the requests, and moves tokens. Its responses have the header `x-mock-answer: assumption`.',
    why: 'Only the requests are known, from a public client script.',
  },
  {
    operationIds: ['login', 'createGameRoom', 'payGameRoom'],
    server: 'What the server returns for JSON that is nested thousands of levels deep is not known.',
    mock: 'The mock rejects JSON that is nested deeper than 1,000 levels, with status code 400, in every operation.',
    why: 'Deeper values overflow the stack of the functions that walk them.',
  },
];
