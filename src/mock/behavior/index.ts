/** The handlers of all operations. If one is missing, this file does not compile. */
import { accountsHandlers } from './accounts/handlers.js';
import { usersHandlers } from './accounts/user-info.js';
import { airdropsHandlers } from './airdrops/handlers.js';
import { badgesHandlers } from './badges/handlers.js';
import { chipsHandlers } from './chips/handlers.js';
import { developerAccessHandlers } from './developer-access/handlers.js';
import { gameRoomHelpersHandlers } from './game-rooms/combined-handlers.js';
import { gameRoomHandlers } from './game-rooms/handlers.js';
import type { Handlers } from './handler.js';
import { instantPlayPassHandlers } from './instant-play-pass/handlers.js';
import { miscHandlers } from './misc/handlers.js';
import { serverHandlers } from './misc/server-handlers.js';
import { networkHandlers } from './network/handlers.js';
import { nftsHandlers } from './nfts/handlers.js';
import { officialNftsHandlers } from './nfts/official-handlers.js';
import { plyrConnectHandlers } from './plyr-connect/handlers.js';
import { rewardPoolHandlers } from './reward-pool/handlers.js';
import { authenticationHandlers } from './sessions/handlers.js';
import { tokensHandlers } from './tokens/handlers.js';
import { withdrawalsHandlers } from './withdrawals/handlers.js';

export const handlers: Handlers = {
  ...authenticationHandlers,
  ...instantPlayPassHandlers,
  ...plyrConnectHandlers,
  ...usersHandlers,
  ...gameRoomHandlers,
  ...gameRoomHelpersHandlers,
  ...tokensHandlers,
  ...chipsHandlers,
  ...nftsHandlers,
  ...officialNftsHandlers,
  ...badgesHandlers,
  ...miscHandlers,
  ...accountsHandlers,
  ...developerAccessHandlers,
  ...withdrawalsHandlers,
  ...airdropsHandlers,
  ...rewardPoolHandlers,
  ...networkHandlers,
  ...serverHandlers,
};
