/** Tokens, balances, and allowances (openapi/evidence/game-tokens-chips.md#6-token-operations-erc-20). */

import type { MockState } from '../../state/mock-state.js';
import type { Approval } from '../../state/records.js';
import { apiError, apiError500, unhandledException } from '../api-error.js';
import { checksum, isAddress, zeroAddress } from '../chain/addresses.js';
import { balanceOf } from '../chain/balances.js';
import { checkSignature } from '../chain/check-wallet-signature.js';
import { contractCallText, libraryVersion } from '../chain/library-error.js';
import { fromUnits } from '../chain/units.js';
import { chipDecimals } from '../chips/contract.js';
import { lowerCase, typeErrorOf } from '../coercion/javascript-type-error.js';
import type { Call, HandlersOf } from '../handler.js';
import { requireChain, requireChainForCoins, requireTokenList } from '../outages.js';
import { storeConnectResult } from '../plyr-connect/connect-results.js';
import { checkOneTimePassword } from '../sessions/one-time-password.js';
import { amountShown, approvalOf, approveAll, isCurrent, revoke } from './allowances.js';
import { checkGameId } from './check-game-id.js';
import { checkTokenOrTokens } from './check-tokens.js';
import { isKnown, knownToken, tokenByAddress, tokenListOf } from './tokens.js';

const refreshMs = 600_000;

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
  listTokens: (_call, state) => ({ status: 200, body: tokenList(state) as never }),

  getToken({ path }, state) {
    const list = tokenList(state);
    const tokens = list.tokens.filter(({ apiId }) => apiId === path.tokenId);
    return { status: tokens.length > 0 ? 200 : 404, body: { ...list, tokens } as never };
  },

  getUserBalances: ({ path }, state) => ({
    status: 200,
    body: balances(state, playerOf(path, state).mirrorAddress),
  }),

  getUserTokenBalance({ path }, state) {
    const { mirrorAddress } = playerOf(path, state);
    const { tokenName = '' } = path;
    const token = isAddress(tokenName) ? tokenByAddress(state, tokenName) : knownToken(state, tokenName);
    if (!token && !isAddress(tokenName)) throw apiError(401, 'Invalid tokenName');
    requireChainForToken(state, token?.address ?? tokenName, mirrorAddress);
    if (token) return { status: 200, body: { [tokenName]: balance(state, token, mirrorAddress) } };
    const chip = state.tables.chips.get(checksum(tokenName));
    if (!chip) throw unhandledException(noTokenText(tokenName, mirrorAddress));
    const units = balanceOf(state, chip.chip, mirrorAddress);
    return { status: 200, body: { [tokenName]: fromUnits(units, chipDecimals) } };
  },

  getAddressBalances({ path }, state) {
    if (!isAddress(path.address)) throw apiError(400, 'Invalid address');
    return { status: 200, body: balances(state, checksum(path.address)) };
  },

  getAllowance({ path }, state) {
    const [plyrId, gameId, token] = [path.plyrId, path.gameId, path.token].map(folded);
    const row = approvalOf(state, plyrId as string, gameId as string, token as string);
    return { status: 200, body: { allowance: row && isCurrent(state, row) ? amountShown(row) : 0 } };
  },

  listAllowancesByGame({ path }, state) {
    const rows = allowances(state, path).filter(({ gameId }) => gameId === folded(path.gameId));
    return { status: 200, body: { allowances: rows.map(allowanceShown) } };
  },

  listAllowances: ({ path }, state) => ({
    status: 200,
    body: { allowances: allowances(state, path).map(allowanceShown) },
  }),

  approveTokens({ body }, state) {
    checkOneTimePassword(state, body);
    checkTokenOrTokens(state, body);
    checkGameId(state, body);
    const [plyrId, gameId] = [body.plyrId as string, body.gameId as string];
    approveAll(state, body, ({ token, amount }) => {
      const data = { gameId, token, amount };
      state.log({ plyrId, gameId, type: 'game', action: 'approve', data });
    });
    const answer = { message: 'Approved', success: true } as const;
    // The allowances stay even if the response cannot be stored under its uid
    // (openapi/evidence/game-tokens-chips.md#approvetokens).
    storeConnectResult(state, body.uid, answer, apiError500);
    return { status: 200, body: answer };
  },

  revokeAllowance({ body }, state) {
    checkOneTimePassword(state, body);
    const { plyrId, gameId, token } = body;
    const [game, name] = [lowerCase(gameId, 'gameId', apiError500), lowerCase(token, 'token', apiError500)];
    revokeAndLog(state, plyrId as string, game, name);
    return { status: 200, body: { message: 'Revoked' } };
  },

  revokeAllowanceBySignature({ body }, state) {
    const { signature } = body;
    const plyrId = text(body.plyrId, 'plyrId');
    const token = text(body.token, 'token');
    const gameId = text(body.gameId, 'gameId');
    const user = state.tables.users.get(plyrId.toLowerCase());
    if (!user) throw apiError(400, 'User not found');
    const message = `Revoke ${plyrId.toUpperCase()}'s ${token.toUpperCase()} allowance for ${gameId.toUpperCase()}`;
    checkSignature({ message, signature, signer: user.primaryAddress }, { fail: apiError500 });
    revokeAndLog(state, plyrId, gameId.toLowerCase(), token.toLowerCase());
    return { status: 200, body: { message: 'Revoked' } };
  },
};

/** Returns the list with the times that the server adds. It fetches prices every ten minutes. */
function tokenList(state: MockState) {
  requireTokenList(state);
  const updated = Math.floor(state.now() / refreshMs) * refreshMs;
  const updatedAt = new Date(updated).toISOString();
  const nextUpdatedAt = new Date(updated + refreshMs).toISOString();
  const list = tokenListOf(state);
  const tokens = list.tokens.map((token) => ({ ...token, updatedAt, nextUpdatedAt }));
  return { ...list, tokens };
}

/** Returns the player of a path. Names are case-sensitive here. */
function playerOf({ plyrId = '' }: Call['path'], state: MockState) {
  const user = state.tables.users.get(plyrId);
  if (!user) throw apiError(404, 'User not found');
  return user;
}

function balances(state: MockState, address: string) {
  requireChainForCoins(state, address);
  const tokens = tokenListOf(state).tokens.filter((token) => isKnown(state, token));
  return Object.fromEntries(tokens.map((token) => [token.apiId, balance(state, token, address)])) as {
    plyr: string;
    gamr: string;
  };
}

const balance = (state: MockState, token: { apiId: string; decimals: number }, address: string): string =>
  fromUnits(balanceOf(state, token.apiId, address), token.decimals);

/** Fails while the chain is down, where the server asks for one balance. The zero address is the native coin. */
function requireChainForToken(state: MockState, address: string, holder: string): void {
  if (address === zeroAddress) requireChainForCoins(state, holder);
  else requireChain(state, () => ({ address, signature: 'balanceOf(address account)', args: [holder] }));
}

/** Returns the error message of viem when an address without a token contract gets the call `balanceOf`. */
const noTokenText = (address: string, holder: string): string =>
  `The contract function "balanceOf" returned no data ("0x").

This could be due to any of the following:
  - The contract does not have the function "balanceOf",
  - The parameters passed to the contract function may be invalid, or
  - The address is not a contract.
 
${contractCallText({ address, signature: 'balanceOf(address account)', args: [holder] })}
${libraryVersion}`;

const folded = (id = ''): string => id.toLowerCase();

/** Returns the allowances of a player that have not expired, including those that are used up. */
function allowances(state: MockState, { plyrId }: Call['path']): Readonly<Approval>[] {
  return state.tables.approvals.find('plyrId', folded(plyrId)).filter((row) => isCurrent(state, row));
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

function revokeAndLog(state: MockState, plyrId: string, gameId: string, token: string): void {
  revoke(state, plyrId, gameId, token);
  const data = { gameId, token };
  state.log({ plyrId, gameId, type: 'game', action: 'revoke', data });
}

function text(value: unknown, name: string): string {
  const error = typeErrorOf(value, 'string', name, 'toUpperCase');
  if (error) throw apiError500(error);
  return value as string;
}
