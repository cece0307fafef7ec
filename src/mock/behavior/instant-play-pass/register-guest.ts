/**
 * Registers guests, with a wallet that the server keeps, and a session that lasts for years
 * (openapi/evidence/users-auth-misc.md#4-registerinstantplaypass).
 */

import type { MockState } from '../../state/mock-state.js';
import { newUser } from '../../state/new-user.js';
import type { User } from '../../state/records.js';
import { apiError } from '../api-error.js';
import { mirrorOf } from '../chain/addresses.js';
import { walletAddress } from '../chain/wallet.js';
import { lowerCase, spread } from '../coercion/javascript-type-error.js';
import { signSession } from '../sessions/session-jwt.js';
import { type Session, sessionOf } from '../sessions/start-session.js';
import { queueTask } from '../tasks/queue-task.js';
import { approve } from '../tokens/allowances.js';

/** Thirty years in milliseconds. In the JWT and the allowances, the server uses this number as seconds. */
const lifetime = 946_080_000_000;
const approvedAmount = 100_000_000;
/** The same on all networks. */
const guestChainId = 16_180;

const colors =
  'amber azure beige black blue bronze coral crimson cyan emerald fuchsia gold green indigo ivory jade lavender lilac lime magenta maroon navy ochre olive orange orchid peach pink plum purple red ruby salmon scarlet silver tan teal turquoise violet white yellow'.split(
    ' ',
  );
const fruits =
  'apple apricot avocado banana blackberry blueberry cherry coconut cranberry currant damson date dragonfruit elderberry feijoa fig gooseberry grape grapefruit guava honeydew-melon jackfruit kiwi kumquat lemon lime longan lychee mandarin mango mulberry nectarine orange papaya passionfruit peach pear persimmon pineapple plum pomegranate pomelo quince rambutan raspberry starfruit strawberry tamarind tangerine watermelon'.split(
    ' ',
  );

/**
 * Creates a guest account for a game, logs it in, and approves tokens, which are not checked.
 * @param state The state.
 * @param gameId The game, as the request spelled it.
 * @param tokens Part of the request.
 * @returns The response body with the session.
 * @throws ApiError 400 when the random PLYR[ID] exists, or 500 for tokens that are not an array of strings. In the second
 *   case, the guest exists anyway.
 */
export function registerGuest(state: MockState, gameId: string, tokens: unknown): Session {
  const user = createGuest(state, gameId);
  const { plyrId, primaryAddress, mirrorAddress } = user;
  // The server creates the account before it reads the tokens, and stores each allowance before the next token (operation 4).
  state.commitPartial();
  for (const entry of spread(tokens, 'tokens')) {
    const token = lowerCase(entry, 'token');
    approve(state, { plyrId, gameId, token, amount: approvedAmount, expiresIn: lifetime });
    state.commitPartial();
  }
  queueTask(state, 'createUser', { address: primaryAddress, plyrId, chainId: guestChainId });
  const data = { mirrorAddress, primaryAddress };
  state.log({ plyrId, gameId: null, type: 'user', action: 'register', data });
  return sessionOf(user, gameId, signSession(state, user, gameId, lifetime));
}

function createGuest(state: MockState, gameId: string): User {
  const { random, tables } = state;
  const pick = (words: string[]) => words[random.below(words.length)];
  const privateKey = random.hash();
  const primaryAddress = walletAddress(privateKey);
  const mirrorAddress = mirrorOf(primaryAddress);
  const plyrId = `${pick(colors)}-${pick(fruits)}-${primaryAddress.slice(-6).toLowerCase()}`;
  if (tables.users.has(plyrId)) throw apiError(400, 'PLYR[ID] already exists');
  const user = newUser({
    plyrId,
    primaryAddress,
    mirrorAddress,
    secret: 'null',
    chainId: guestChainId,
    nonce: Object.fromEntries([[gameId, 1]]),
    deadline: Object.fromEntries([[gameId, state.now() + lifetime]]),
    isInstantPlayPass: true,
    createdAt: state.now(),
  });
  tables.users.put(user);
  tables.instantPlayPasses.put({
    plyrId,
    gameId,
    primaryAddress,
    mirrorAddress,
    privateKey,
    isDeleted: false,
  });
  return user;
}
