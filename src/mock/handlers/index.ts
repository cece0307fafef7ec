/** Every operation's behaviour. An operation that is missing here does not compile. */
import { accountsHandlers } from './accounts.js';
import { airdropsHandlers } from './airdrops.js';
import { authenticationHandlers } from './authentication.js';
import { badgesHandlers } from './badges.js';
import { chipsHandlers } from './chips.js';
import { developerAccessHandlers } from './developer-access.js';
import { gameRoomHandlers } from './game-room.js';
import { gameRoomHelpersHandlers } from './game-room-helpers.js';
import type { Handlers } from './handler.js';
import { instantPlayPassHandlers } from './instant-play-pass.js';
import { miscHandlers } from './misc.js';
import { nftsHandlers } from './nfts.js';
import { officialNftsHandlers } from './official-nfts.js';
import { plyrConnectHandlers } from './plyr-connect.js';
import { rewardPoolHandlers } from './reward-pool.js';
import { serverHandlers } from './server.js';
import { tokensHandlers } from './tokens.js';
import { usersHandlers } from './users.js';
import { withdrawalsHandlers } from './withdrawals.js';

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
  ...serverHandlers,
};
