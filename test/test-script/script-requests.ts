/**
 * What each command of PLYR's public test script sends, as of its commit of 2026-01-18 (openapi/evidence/README.md).
 * Written down from its requests; the program `run.ts` compares them with those of the script itself.
 */

/** The request of a command. `SESSION` and the like stand for what an earlier call returned. */
export interface ScriptRequest {
  method: 'GET' | 'POST';
  path: string;
  body?: Readonly<Record<string, unknown>>;
  /** The status code, when the script does something that the server rejects. */
  status?: number;
  /** Why `plyr-api call` sends another request. */
  differs?: string;
  /** What the script prints after a success that it takes for a failure. */
  fails?: RegExp;
}

const chip = '0x1111111111111111111111111111111111111111';
const nft = '0x2222222222222222222222222222222222222222';
const fennec = '0x3333333333333333333333333333333333333333';
const other = '0x4444444444444444444444444444444444444444';
const gameId = 'script-game';
const picture = 'https://ipfs.plyr.network/ipfs/bafkreicpjp3343jmz4nbfbfab5hnsy37peny7eq66k5rnz6hcepvlv4ke4';

/** The metadata of an NFT. The script reads its own from a file. */
export const metadata = { name: 'Fox', attributes: [{ trait_type: 'Fur', value: 'Red' }] };

const get = (path: string, more: Partial<ScriptRequest> = {}): ScriptRequest => ({
  method: 'GET',
  path: `/api${path}`,
  ...more,
});
const post = (path: string, body: Readonly<Record<string, unknown>>): ScriptRequest => ({
  method: 'POST',
  path: `/api${path}`,
  body,
});
const paid = (token: string, amount: string) => ({ tokens: [token], amounts: [amount] });
const sessions = { sessionJwts: ['SESSION'] };
const plyrIds = ['fennec2'];

/** By what follows `node index.js`. Without a request, the command asks no server. */
export const scriptRequests: Readonly<Record<string, ScriptRequest | undefined>> = {
  'login fennec2 123456 86400s': post('/user/login', { plyrId: 'fennec2', otp: '123456', expiresIn: 86400 }),
  'loginAndApprove cryptofennec script-game plyr 10 86400s 123456': post('/user/loginAndApprove', {
    ...{ plyrId: 'cryptofennec', gameId, otp: '123456', ...paid('plyr', '10') },
    expiresIn: 86400,
  }),
  'verifyJwt SESSION': post('/user/session/verify', { sessionJwt: 'SESSION' }),
  getSessionJwtPublicKey: get('/jwt/publicKey/'),
  'info fennec2': get('/user/info/fennec2/'),
  'userBalance fennec2': get('/user/balance/fennec2/'),
  'userBalance fennec2 plyr': get('/user/balance/fennec2/plyr'),
  'getAvatar fennec2': get('/user/avatar/fennec2'),
  'getAvatars fennec2 cryptofennec': post('/user/avatars', { plyrIds: ['fennec2', 'cryptofennec'] }),
  'getAuth UID': get('/auth/read/UID/'),
  'logout SESSION': post('/user/logout', { sessionJwt: 'SESSION' }),

  'createGameRoom 3600': post('/game/create', { expiresIn: '3600' }),
  'joinGameRoom 1 SESSION': post('/game/join', { roomId: '1', ...sessions }),
  'isJoinedGameRoom 1 fennec2': get('/game/isJoined?roomId=1&plyrId=fennec2'),
  'approveGameToken fennec2 script-game plyr 10 3600 123456': post('/game/approve', {
    ...{ plyrId: 'fennec2', gameId, otp: '123456', ...paid('plyr', '10') },
    expiresIn: '3600',
  }),
  'getGameAllowance fennec2 script-game plyr': get('/game/allowance/fennec2/script-game/plyr'),
  'payGameRoom 1 SESSION plyr 1.5': post('/game/pay', { roomId: '1', ...sessions, ...paid('plyr', '1.5') }),
  'earnGameRoom 1 fennec2 plyr 1.5': post('/game/earn', { roomId: '1', plyrIds, ...paid('plyr', '1.5') }),
  'leaveGameRoom 1 SESSION': post('/game/leave', { roomId: '1', ...sessions }),
  'joinPay script-game 1 SESSION plyr 1': post('/game/joinPay', {
    ...{ gameId, roomId: '1', ...sessions, ...paid('plyr', '1') },
  }),
  'earnLeave 1 fennec2 plyr 1': post('/game/earnLeave', { roomId: '1', plyrIds, ...paid('plyr', '1') }),
  'endGameRoom 1': post('/game/end', { roomId: '1' }),
  'createJoinPay SESSION plyr 1': post('/game/createJoinPay', { ...sessions, ...paid('plyr', '1') }),
  'earnLeaveEnd 2 fennec2 plyr 1': post('/game/earnLeaveEnd', { roomId: '2', plyrIds, ...paid('plyr', '1') }),
  'revokeApproval fennec2 script-game plyr 123456': post('/game/revoke', {
    ...{ plyrId: 'fennec2', gameId, token: 'plyr', otp: '123456' },
  }),
  'getTaskStatus TASK': get('/task/status/TASK'),

  'createChip Fox FOX https://example.com/fox.png': post('/game/chip/create', {
    ...{ name: 'Fox', symbol: 'FOX', image: 'https://example.com/fox.png' },
  }),
  [`mintChip ${chip} fennec2 10`]: post('/game/chip/mint', { chips: [chip], plyrIds, amounts: ['10'] }),
  [`burnChip ${chip} fennec2 1`]: post('/game/chip/burn', { chips: [chip], plyrIds, amounts: ['1'] }),
  [`transferChip ${chip} fennec2 cryptofennec 4`]: post('/game/chip/transfer', {
    ...{ chips: [chip], fromPlyrIds: plyrIds, toPlyrIds: ['cryptofennec'], amounts: ['4'] },
  }),
  'chipBalance fennec2': get('/game/chip/balance?plyrId=fennec2'),
  'chipInfo script-game': get('/game/chip/info?gameId=script-game'),

  'createNFT Fox FOXN 62831 https://example.com/fox.png': post('/game/nft/create', {
    ...{ name: 'Fox', symbol: 'FOXN', chainId: '62831', image: 'https://example.com/fox.png', isSbt: true },
  }),
  [`mintNFT ${nft} ${fennec} example 62831`]: post('/game/nft/mint', {
    ...{ nfts: [nft], addresses: [fennec], metaJsons: [metadata], chainId: '62831' },
  }),
  'nftBalance fennec2 62831': get('/game/nft/balance?plyrId=fennec2&chainId=62831'),
  [`nftList fennec2 62831 ${nft}`]: get(`/game/nft/list?plyrId=fennec2&chainId=62831&nft=${nft}`),
  [`getNftByTokenId ${nft} 1 62831`]: get(`/game/nft/get/62831/${nft}/1`),
  'nftInfo script-game 62831': get('/game/nft/info?gameId=script-game&chainId=62831'),
  [`nftCount fennec2 script-game ${nft} 62831`]: get(
    `/game/nft/count?plyrId=fennec2&gameId=script-game&nft=${nft}&chainId=62831`,
  ),
  nftCredit: get('/game/nft/credit'),
  [`transferNFT ${nft} ${fennec} ${other} 1 62831`]: post('/game/nft/transfer', {
    ...{ nfts: [nft], fromAddresses: [fennec], toAddresses: [other], tokenIds: ['1'], chainId: '62831' },
  }),
  [`burnNFT ${nft} 1 62831`]: post('/game/nft/burn', { nfts: [nft], tokenIds: ['1'], chainId: '62831' }),

  'isInitedBadge script-game': get('/game/badge/isInited?gameId=script-game'),
  initBadge: post('/game/badge/init', {}),
  'createBadge Win Won win': post('/game/badge/create', {
    ...{ name: 'Win', description: 'Won', slug: 'win', image: picture },
    attributes: [{ trait_type: 'RARITY', value: 'Common' }],
  }),
  'mintBadge win fennec2': post('/game/badge/mint', { slugs: ['win'], plyrIds }),
  'badgeList fennec2': get('/game/badge/list?plyrId=fennec2', {
    status: 400,
    differs: 'The server requires a gameId.',
  }),
  'badgeInfo script-game': get('/game/badge/info?gameId=script-game'),
  'burnBadge fennec2 win 1': post('/game/badge/burn', { plyrIds, slugs: ['win'], tokenIds: ['1'] }),

  airdropCampaignInfo: get('/airdrop/campaign/info/'),
  [`airdropCheckClaimableRewards 3 ${fennec}`]: get(`/airdrop/campaign/3/claimableReward/${fennec}`),
  [`airdropCheckAllClaimableRewards ${fennec}`]: get(`/airdrop/allClaimableReward/${fennec}`),
  [`airdropUserStats 3 ${fennec}`]: get(`/airdrop/campaign/3/userReward/${fennec}`),
  [`airdropClaim 3 ${fennec} true`]: post('/airdrop/campaign/claim/', {
    ...{ campaignId: 3, address: fennec, playedGame: true },
  }),
  [`airdropClaimAll ${fennec} true`]: post('/airdrop/claimAllClaimableReward/', {
    ...{ address: fennec, playedGame: true },
  }),
  'depositRewardPool script-game fennec2 SESSION gamr 5': post('/game/rewardPool/deposit', {
    ...{ gameId, plyrId: 'fennec2', sessionJwt: 'SESSION', token: 'gamr', amount: '5' },
    ...{ startTime: 0, endTime: 0 },
  }),
  'claimableAmounts script-game gamr': get(
    '/game/rewardPool/claimableAmounts?gameId=script-game&tokens=gamr',
  ),
  'claimRewardPool fennec2 gamr 1': post('/game/rewardPool/claim', {
    ...{ plyrId: 'fennec2', token: 'gamr', amount: '1' },
  }),
  'batchClaimRewardPool fennec2 gamr 1': post('/game/rewardPool/batchClaim', {
    ...{ plyrIds, ...paid('gamr', '1') },
  }),

  registerIPP: {
    ...post('/instantPlayPass/register', { tokens: ['plyr', 'gamr'] }),
    fails: /TypeError: Cannot read properties of undefined \(reading 'id'\)/,
  },
  'revealClaimingCode GUEST': post('/instantPlayPass/reveal/claimingCode', { sessionJwt: 'GUEST' }),
  'verifyClaimingCode CODE': get('/instantPlayPass/verify/claimingCode/CODE'),
  'activityLogs fennec2': get('/activityLogs/fennec2', {
    status: 404,
    differs: 'The server has the logs under another path.',
  }),
  'verifyJwtLocally SESSION': undefined,
};
