/** Tokens, balances and allowances (fact sheet game-tokens-chips, sections 6 and 8). */

import type { World } from '../../state/mock-state.js';
import type { Approval } from '../../state/records.js';
import { crash, lowerCase, refuse, typeErrorOf } from '../api-error.js';
import { checksum, isAddress } from '../chain/addresses.js';
import { balanceOf } from '../chain/balances.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { fromUnits } from '../chain/units.js';
import { chipDecimals } from '../chips/contract.js';
import type { Call, HandlersOf } from '../handler.js';
import { storeAnswer } from '../plyr-connect/connect-results.js';
import { checkOneTimePassword } from '../sessions/one-time-password.js';
import { amountShown, approvalOf, approveAll, isCurrent, revoke } from './allowances.js';
import { checkGameId } from './check-game-id.js';
import { checkTokenOrTokens } from './check-tokens.js';
import { publishedList } from './token-list.js';
import { tokenByAddress, tokenByName } from './tokens.js';

const refreshMs = 600_000;

/** A 500 without a stack: these handlers catch what goes wrong in them. */
const caught = (error: string) => refuse(500, error);

export const tokensHandlers: HandlersOf<
  | 'listTokens'
  | 'getToken'
  | 'getUserBalances'
  | 'getUserTokenBalance'
  | 'getAddressBalances'
  | 'getAllowance'
  | 'listAllowancesByGame'
  | 'listAllowances'
  | 'approveTokens'
  | 'revokeAllowance'
  | 'revokeAllowanceBySignature'
> = {
  listTokens: (_call, world) => ({ status: 200, body: tokenList(world) as never }),

  getToken({ path }, world) {
    const list = tokenList(world);
    const tokens = list.tokens.filter(({ apiId }) => apiId === path.tokenId);
    return { status: tokens.length > 0 ? 200 : 404, body: { ...list, tokens } as never };
  },

  getUserBalances: ({ path }, world) => ({
    status: 200,
    body: balances(world, playerOf(path, world).mirrorAddress),
  }),

  getUserTokenBalance({ path }, world) {
    const { mirrorAddress } = playerOf(path, world);
    const { tokenName = '' } = path;
    const token = isAddress(tokenName) ? tokenByAddress(tokenName) : tokenByName(tokenName);
    if (token) return { status: 200, body: { [tokenName]: balance(world, token, mirrorAddress) } };
    if (!isAddress(tokenName)) throw refuse(401, 'Invalid tokenName');
    const chip = world.tables.chips.get(checksum(tokenName));
    if (!chip) throw crash(noTokenText(tokenName, mirrorAddress));
    const units = balanceOf(world, chip.chip, mirrorAddress);
    return { status: 200, body: { [tokenName]: fromUnits(units, chipDecimals) } };
  },

  getAddressBalances({ path }, world) {
    if (!isAddress(path.address)) throw refuse(400, 'Invalid address');
    return { status: 200, body: balances(world, checksum(path.address)) };
  },

  getAllowance({ path }, world) {
    const [plyrId, gameId, token] = [path.plyrId, path.gameId, path.token].map(folded);
    const row = approvalOf(world, plyrId as string, gameId as string, token as string);
    return { status: 200, body: { allowance: row && isCurrent(world, row) ? amountShown(row) : 0 } };
  },

  listAllowancesByGame({ path }, world) {
    const rows = allowances(world, path).filter(({ gameId }) => gameId === folded(path.gameId));
    return { status: 200, body: { allowances: rows.map(allowanceShown) } };
  },

  listAllowances: ({ path }, world) => ({
    status: 200,
    body: { allowances: allowances(world, path).map(allowanceShown) },
  }),

  approveTokens({ body }, world) {
    checkOneTimePassword(world, body);
    checkTokenOrTokens(body);
    checkGameId(world, body);
    const [plyrId, gameId] = [body.plyrId as string, body.gameId as string];
    approveAll(world, body, ({ token, amount }) => {
      const data = { gameId, token, amount };
      world.log({ plyrId, gameId, type: 'game', action: 'approve', data });
    });
    const answer = { message: 'Approved', success: true } as const;
    // The allowances stay although storing the answer fails (section 6, the quirk with uid).
    storeAnswer(world, body.uid, answer, caught);
    return { status: 200, body: answer };
  },

  revokeAllowance({ body }, world) {
    checkOneTimePassword(world, body);
    const { plyrId, gameId, token } = body;
    const [game, name] = [lowerCase(gameId, 'gameId', caught), lowerCase(token, 'token', caught)];
    revokeAndLog(world, plyrId as string, game, name);
    return { status: 200, body: { message: 'Revoked' } };
  },

  revokeAllowanceBySignature({ body }, world) {
    const { signature } = body;
    const plyrId = text(body.plyrId, 'plyrId');
    const token = text(body.token, 'token');
    const gameId = text(body.gameId, 'gameId');
    const user = world.tables.users.get(plyrId.toLowerCase());
    if (!user) throw refuse(400, 'User not found');
    const message = `Revoke ${plyrId.toUpperCase()}'s ${token.toUpperCase()} allowance for ${gameId.toUpperCase()}`;
    checkSignature({ message, signature, signer: user.primaryAddress }, { fail: caught });
    revokeAndLog(world, plyrId, gameId.toLowerCase(), token.toLowerCase());
    return { status: 200, body: { message: 'Revoked' } };
  },
};

/** The list as the server adds to it. It fetches prices every ten minutes. */
function tokenList(world: World) {
  const updated = Math.floor(world.now() / refreshMs) * refreshMs;
  const updatedAt = new Date(updated).toISOString();
  const nextUpdatedAt = new Date(updated + refreshMs).toISOString();
  const tokens = publishedList.tokens.map((token) => ({ ...token, updatedAt, nextUpdatedAt }));
  return { ...publishedList, tokens };
}

/** The player of a path, in exactly this spelling. */
function playerOf({ plyrId = '' }: Call['path'], world: World) {
  const user = world.tables.users.get(plyrId);
  if (!user) throw refuse(404, 'User not found');
  return user;
}

function balances(world: World, address: string) {
  const { tokens } = publishedList;
  return Object.fromEntries(tokens.map((token) => [token.apiId, balance(world, token, address)])) as {
    plyr: string;
    gamr: string;
  };
}

const balance = (world: World, token: { apiId: string; decimals: number }, address: string): string =>
  fromUnits(balanceOf(world, token.apiId, address), token.decimals);

/** What the library says when it asks an address for a balance that is no token's. */
const noTokenText = (address: string, holder: string): string =>
  `The contract function "balanceOf" returned no data ("0x").

This could be due to any of the following:
  - The contract does not have the function "balanceOf",
  - The parameters passed to the contract function may be invalid, or
  - The address is not a contract.
 
Contract Call:
  address:   ${address}
  function:  balanceOf(address account)
  args:               (${holder})

Docs: https://viem.sh/docs/contract/readContract
Version: viem@2.18.4`;

const folded = (id = ''): string => id.toLowerCase();

/** The allowances of a player that have not expired; those that are used up are among them. */
function allowances(world: World, { plyrId }: Call['path']): Readonly<Approval>[] {
  return world.tables.approvals.find('plyrId', folded(plyrId)).filter((row) => isCurrent(world, row));
}

function allowanceShown(row: Readonly<Approval>) {
  const { plyrId, gameId, token, createdAt, expiresIn } = row;
  const amount = amountShown(row);
  return {
    plyrId,
    gameId,
    token,
    amount,
    createdAt: new Date(createdAt).toISOString(),
    expiresIn: expiresIn as number,
  };
}

function revokeAndLog(world: World, plyrId: string, gameId: string, token: string): void {
  revoke(world, plyrId, gameId, token);
  const data = { gameId, token };
  world.log({ plyrId, gameId, type: 'game', action: 'revoke', data });
}

function text(value: unknown, name: string): string {
  const error = typeErrorOf(value, 'string', name, 'toUpperCase');
  if (error) throw caught(error);
  return value as string;
}
