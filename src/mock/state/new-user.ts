import type { User } from './records.js';

/** Base32 secret of players without a secret of their own: demo players and those that a seed adds. */
export const demoSecret = 'JBSWY3DPEHPK3PXP';

/**
 * Returns a player who has never logged in.
 * @param known The identity, and all fields that differ from a default account on the testnet.
 */
export function newUser(
  known: Pick<User, 'plyrId' | 'primaryAddress' | 'mirrorAddress' | 'createdAt'> & Partial<User>,
): User {
  return {
    secret: demoSecret,
    chainId: 62_831,
    avatar: '',
    nonce: {},
    deadline: {},
    loginFailedCount: 0,
    bannedAt: 0,
    isInstantPlayPass: false,
    ippClaimed: false,
    ...known,
  };
}
