/** Where the mock does what was meant, and not what the known server does. Everything else follows the server. */

/** One known difference, a sentence each. */
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
    mock: 'The mock writes one record a badge and deletes it when the badge is burned under its holder and slug.',
    why: 'Without the records nobody could try out lists and counts.',
  },
  {
    operationIds: ['mintBadges'],
    server:
      'The known server could keep one badge of a kind only, because of a unique index on game and slug.',
    mock: 'In the mock any number of players may hold a badge of a kind, and one player several.',
    why: 'The answers count holders and badges, which makes sense only if there may be many.',
  },
  {
    operationIds: ['listBadges'],
    server: 'The known server keeps the metadata of a badge as a text, though it puts an object there.',
    mock: 'The mock answers the object.',
    why: 'It is what the code that writes the records means to store.',
  },
  {
    operationIds: [
      'claimAirdrop',
      'getAirdropClaimableReward',
      'getAllAirdropClaimableReward',
      'claimAllAirdropRewards',
    ],
    server: 'How the contract of the airdrop releases rewards is not known.',
    mock: 'The mock releases the same share after each period, and says so in the header `x-mock-answer: assumption`.',
    why: 'The source of the contract is not public, and equal shares are what its periods suggest.',
  },
  {
    operationIds: ['createBadge', 'mintBadges', 'getBadgeInfo'],
    server: 'The server keeps the traits of a badge in whatever form they were sent.',
    mock: 'The mock turns their values, and what is no trait, into texts, and leaves plain texts out of the metadata.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['createNft', 'mintNfts', 'transferNfts', 'burnNfts'],
    server: 'The server hands on names, pictures and URIs of any type and form.',
    mock: 'The mock turns names into text, escapes what is no URI, and fails a task whose lists hold no text.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['listNfts', 'getNftByTokenId', 'listUserCollectionNfts'],
    server: 'The server gives metadata back as it was uploaded, whatever the types of its fields.',
    mock: 'The mock turns the customary fields (name, description, image, traits) into text, and drops traits that are no objects.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['listActivityLogs', 'getTaskStatus'],
    server: 'The server keeps all lines of the activity log and all finished tasks.',
    mock: 'The mock keeps the newest 100,000 of each in a sandbox; older ones are gone.',
    why: 'A mock that runs for weeks would otherwise become slower and larger.',
  },
  {
    operationIds: ['getUserInfo'],
    server: 'The server keeps any number as the chain of a player.',
    mock: 'The mock answers a whole number, 0 or more.',
    why: 'The description has no place for anything else.',
  },
  {
    operationIds: ['getCirculatingSupply', 'getLockedSupply'],
    server: 'Which 12 addresses the mainnet server counts as locked is not known.',
    mock: 'The mock counts 12 addresses of its own, `0x4c6f636b6564` followed by zeros and a number from 1 to c.',
    why: 'Send PLYR there to see the supply change.',
  },
  {
    operationIds: ['listTokens', 'getToken'],
    server: 'Of the token list of the mainnet, only the ids, some numbers, and a few entries are known.',
    mock: 'With `--network mainnet`, the mock makes up the addresses, prices, and texts of the other tokens.',
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
    why: 'Some name must be there.',
  },
  {
    operationIds: [
      'depositRewardPool',
      'getRewardPoolClaimableAmounts',
      'claimRewardPool',
      'batchClaimRewardPool',
    ],
    server: 'The known servers do not have the reward pool, and return 404.',
    mock: 'So does the mock. With `--reward-pool`, it simulates a pool for each game, checks what it is sent, and moves tokens. It says so in the header `x-mock-answer: assumption`.',
    why: 'Only the requests are known, from a public client script.',
  },
  {
    operationIds: ['login', 'createGameRoom', 'payGameRoom'],
    server: 'What the server returns for JSON that is nested thousands of levels deep is not known.',
    mock: 'The mock rejects JSON that is nested deeper than 1,000 levels, with status code 400, in every operation.',
    why: 'Deeper values overflow the stack of the functions that walk them.',
  },
];
