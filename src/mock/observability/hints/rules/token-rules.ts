/** Why tokens, allowances, and amounts are rejected. */
import { verifyClaims } from '../../../behavior/sessions/session-jwt.js';
import { amountShown, approvalOf, isCurrent } from '../../../behavior/tokens/allowances.js';
import { tokenListOf } from '../../../behavior/tokens/tokens.js';
import { nearest } from '../near-misses.js';
import { fieldOf, type HintRule, inSandbox, listed, moment, type Rejection, shown } from '../rejection.js';

const takesOneToken = new Set(['loginAndApprove', 'approveTokens', 'withdrawToken', 'transferToken']);

export const tokenRules: readonly HintRule[] = [
  {
    message: 'Token is required',
    hint: ({ operation }) =>
      takesOneToken.has(operation.id)
        ? 'The request lacks both token and tokens. Send one of them.'
        : 'The request lacks tokens, an array of token names such as ["plyr"].',
  },
  {
    message: 'Invalid token: undefined ',
    hint: () => 'tokens is empty. Name at least one token, such as "plyr".',
  },
  { message: /^Invalid token: (.*)$/s, hint: (rejection, [, name]) => unknownToken(rejection, name) },
  { message: 'Invalid tokenName', hint: (rejection) => unknownToken(rejection, rejection.path.tokenName) },
  { message: 'Approve amount was incorrect.', hint: badApproval },
  {
    message: 'Game ID is required',
    hint: () => 'The request lacks gameId: the game that may spend the tokens.',
  },
  {
    message: 'Invalid game ID',
    hint(rejection) {
      const gameId = fieldOf(rejection, 'gameId');
      const games = [...new Set(rejection.state.tables.apiKeys.all().map((key) => key.gameId))];
      const near = nearest(String(gameId), games);
      return `No API key ${inSandbox(rejection)} belongs to the game ${shown(gameId)}.${near.length > 0 ? ` Did you mean ${listed(near, 'or')}?` : ''}`;
    },
  },
  {
    message: /^Insufficient allowance: (.*)$/s,
    hint: (rejection, [, plyrId]) => insufficient(rejection, plyrId),
  },
  {
    message: 'User not approved: undefined',
    hint: (rejection) =>
      `There are more tokens than sessions: ${countOf(fieldOf(rejection, 'tokens'))} tokens, ${countOf(fieldOf(rejection, 'sessionJwts'))} sessions. The session at the same position pays each token.`,
  },
  { message: /^User not approved: (.*)$/s, hint: (rejection, [, plyrId]) => notApproved(rejection, plyrId) },
  {
    message: /^Invalid amount: (.*)$/s,
    hint: (_rejection, [, amount]) =>
      amount === 'undefined' ? 'An amount is missing.' : `The amount ${shown(amount)} must not be below 0.`,
  },
  {
    message: 'Tokens and amounts and sessionJwts are required',
    hint: () => 'The request lacks amounts, an array with an amount for each token.',
  },
  {
    message: 'Invalid amount',
    hint: (rejection) => `amount must be a number above 0, not ${shown(fieldOf(rejection, 'amount'))}.`,
  },
  {
    message: 'Game can not use this api',
    hint: (rejection) =>
      `${shown(fieldOf(rejection, 'plyrId'))} has an API key, so it is a game. Only players can withdraw and transfer.`,
  },
  {
    message: 'PLYR[API] Tokenlist',
    operations: ['getToken'],
    hint(rejection) {
      const { tokenId = '' } = rejection.path;
      const known = tokenListOf(rejection.state).tokens.some(({ apiId }) => apiId === tokenId.toLowerCase());
      return known
        ? `Names are case-sensitive here: the token is ${tokenId.toLowerCase()}, not ${shown(tokenId)}.`
        : unknownToken(rejection, tokenId);
    },
  },
  {
    message: /^The contract function "balanceOf" returned no data/,
    hint: (rejection) =>
      `The address ${shown(rejection.path.tokenName)} does not belong to a token or a chip ${inSandbox(rejection)}.`,
  },
];

function unknownToken({ state }: Rejection, name = ''): string {
  const names = tokenListOf(state).tokens.map(({ apiId }) => apiId);
  const near = nearest(name, names);
  const meant =
    near.length > 0 ? ` Did you mean ${listed(near, 'or')}?` : ' GET /tokenlist lists all tokens.';
  if (names.includes(name.toLowerCase()))
    return `The token list is down, and the server knows only plyr and gamr without it, not ${shown(name)}.`;
  return `${state.options.network} has no token ${shown(name)}.${meant}`;
}

function badApproval(rejection: Rejection): string {
  const names = ['amount', 'amounts'].filter((name) => fieldOf(rejection, name) !== undefined);
  const values = names.map((name) => `${name} is ${shown(fieldOf(rejection, name))}`);
  return `Each amount must be a number above 0; ${values.length > 0 ? listed(values) : 'there is none'}.`;
}

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

interface Payment {
  token: string;
  amount: unknown;
}

/** Returns the payments of a player in a room operation. The session at the same position pays each token. */
function paymentsOf(rejection: Rejection, plyrId: string): Payment[] {
  const [jwts, tokens, amounts] = ['sessionJwts', 'tokens', 'amounts'].map((name) =>
    fieldOf(rejection, name),
  );
  if (!Array.isArray(jwts) || !Array.isArray(tokens)) return [];
  return tokens.flatMap((token, at) => {
    const isTheirs = verifyClaims(rejection.state, jwts[at])?.plyrId === plyrId;
    return isTheirs && typeof token === 'string'
      ? [{ token, amount: (amounts as unknown[] | undefined)?.[at] }]
      : [];
  });
}

function insufficient(rejection: Rejection, plyrId = ''): string | undefined {
  const { state, key } = rejection;
  const spent = new Map<string, number>();
  for (const { token, amount } of paymentsOf(rejection, plyrId)) {
    const approval = approvalOf(state, plyrId, key?.gameId ?? '', token.toLowerCase());
    if (!approval || !(Number(amount) > 0)) continue;
    const id = token.toLowerCase();
    const sum = (spent.get(id) ?? 0) + Number(amount);
    if (state.options.strict) spent.set(id, sum);
    if (approval.amount < sum)
      return `The allowance of ${plyrId} for ${token} in ${key?.gameId} is ${amountShown(approval)}, the payment ${sum}.`;
  }
  return undefined;
}

function notApproved(rejection: Rejection, plyrId = ''): string {
  const { state, key } = rejection;
  const gameId = key?.gameId ?? '';
  const rows = state.tables.approvals.find('plyrId', plyrId);
  for (const { token } of paymentsOf(rejection, plyrId)) {
    const approval = approvalOf(state, plyrId, gameId, token.toLowerCase());
    if (approval && isCurrent(state, approval)) continue;
    if (approval)
      return `The allowance of ${plyrId} for ${token} in ${gameId} expired at ${moment(approval.createdAt + Number(approval.expiresIn) * 1000)}, and --strict does not accept it.`;
    const others = rows.map((row) => `${row.token} in ${row.gameId}`);
    const has = others.length > 0 ? ` There are allowances for ${listed(others.slice(0, 5))}.` : '';
    return `${plyrId} has no allowance for ${token} in ${gameId}.${has} See loginAndApprove and approveTokens.`;
  }
  return `${plyrId} has no allowance for the tokens of this payment in ${gameId}.`;
}
