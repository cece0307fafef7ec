/** Why session JWTs are rejected. No hint quotes one. */
import {
  expiryOf,
  type SessionClaims,
  verifyClaims,
  verifySession,
} from '../../../behavior/sessions/session-jwt.js';
import { deadlineOf, nonceOf } from '../../../behavior/sessions/session-records.js';
import type { ActivityLog } from '../../../state/records.js';
import {
  fieldOf,
  type HintRule,
  inSandbox,
  kindOf,
  moment,
  type Rejection,
  seconds,
  shown,
} from '../rejection.js';

const mostSessions = 3;

export const sessionRules: readonly HintRule[] = [
  {
    message: 'Invalid sessionJwt',
    hint: (rejection) => aboutJwt(rejection, fieldOf(rejection, 'sessionJwt')),
  },
  { message: 'Invalid sessionJwts', statuses: [401], hint: aboutSessions },
  {
    message: 'plyrId is not defined',
    hint: (rejection) =>
      jwtsOf(rejection)
        .map((jwt) => aboutJwt(rejection, jwt))
        .find(Boolean),
  },
  { message: 'JWT nonce is expired', hint: (rejection) => withClaims(rejection, endedBy) },
  {
    message: 'JWT and API key mismatch',
    hint: (rejection) =>
      withClaims(rejection, ({ gameId }) => {
        return `The session is for the game ${shown(gameId)}, the API key belongs to ${shown(rejection.key?.gameId)}.`;
      }),
  },
  {
    message: 'Invalid gameId',
    hint: (rejection) => withClaims(rejection, (claims) => anotherGame(rejection, claims)),
  },
  {
    message: 'User not found',
    operations: ['logout', 'verifySession', 'revealClaimingCode'],
    hint: (rejection) =>
      withClaims(rejection, ({ plyrId }) => {
        return `The session belongs to ${shown(plyrId)}, who no longer exists ${inSandbox(rejection)}.`;
      }),
  },
  {
    message: 'Instant Play Pass user cannot logout',
    hint: (rejection) =>
      withClaims(
        rejection,
        ({ plyrId }) => `${plyrId} is a guest with an Instant Play Pass, and guests have no logout.`,
      ),
  },
  {
    message: 'Only Instant Play Pass user can reveal claiming code',
    hint: (rejection) =>
      withClaims(rejection, ({ plyrId, isClaimed }) => {
        const claimed = isClaimed ? ' any more: the account was claimed' : '';
        return `${plyrId} is not a guest with an Instant Play Pass${claimed}.`;
      }),
  },
  {
    message: 'sessionJwts.map is not a function',
    hint: (rejection) =>
      `sessionJwts must be an array of session JWTs, not ${kindOf(fieldOf(rejection, 'sessionJwts'))}.`,
  },
];

interface Claims extends SessionClaims {
  isClaimed: boolean;
}

const jwtsOf = (rejection: Rejection): unknown[] => [fieldOf(rejection, 'sessionJwts')].flat().slice(0, 100);

/** Returns the claims of a session JWT of this sandbox. */
function claimsOf({ state }: Rejection, jwt: unknown): Claims | undefined {
  const claims = verifyClaims(state, jwt);
  if (!claims) return undefined;
  const isClaimed = state.tables.users.get(String(claims.plyrId))?.ippClaimed === true;
  return { ...claims, isClaimed };
}

function withClaims(
  rejection: Rejection,
  say: (claims: Claims, rejection: Rejection) => string,
): string | undefined {
  const claims = claimsOf(rejection, fieldOf(rejection, 'sessionJwt'));
  return claims && say(claims, rejection);
}

/** The server names each player once, with the last reason, but a request can contain several JWTs of a player. */
function aboutSessions(rejection: Rejection): string | undefined {
  const invalid = (rejection.answer as { invalidPlyrIds?: Record<string, string> }).invalidPlyrIds ?? {};
  const hints = jwtsOf(rejection).flatMap((jwt) => {
    const claims = claimsOf(rejection, jwt);
    const isVerified = claims !== undefined && verifySession(rejection.state, jwt) !== undefined;
    if (!isVerified) return aboutJwt(rejection, jwt) ?? [];
    switch (Object.hasOwn(invalid, claims.plyrId) ? invalid[claims.plyrId] : undefined) {
      case 'Invalid gameId':
        return anotherGame(rejection, claims);
      case 'User not found':
        return `The player ${shown(claims.plyrId)} no longer exists ${inSandbox(rejection)}.`;
      case 'JWT nonce is expired':
        return endedBy(claims, rejection);
      case 'JWT deadline is expired':
        return withoutDeadline(claims, rejection);
      default:
        return [];
    }
  });
  const different = [...new Set(hints)];
  const more = different.length - mostSessions;
  return different.length === 0
    ? undefined
    : different.slice(0, mostSessions).join(' ') + (more > 0 ? ` And ${more} more.` : '');
}

/** Returns why a value is not a valid, current session JWT. */
function aboutJwt(rejection: Rejection, jwt: unknown): string | undefined {
  const claims = claimsOf(rejection, jwt);
  if (!claims) return unverified(rejection, jwt);
  const end = expiryOf(rejection.state, claims);
  const now = rejection.state.now();
  if (end > now) return undefined;
  return `The session of ${claims.plyrId} expired at ${moment(end)}, ${seconds(now - end)} ago.${clockNote(rejection)}`;
}

function clockNote({ state }: Rejection): string {
  const { clockAhead } = state.meta;
  return clockAhead < 1000 ? '' : ` This sandbox's clock is ${seconds(clockAhead)} ahead of the real time.`;
}

function unverified(rejection: Rejection, jwt: unknown): string | undefined {
  if (typeof jwt !== 'string') return `A session JWT must be a string; this one is ${kindOf(jwt)}.`;
  if (claimsOf(rejection, jwt)) return undefined;
  if (jwt === '') return 'The session JWT is empty.';
  if (/^bearer /i.test(jwt)) return 'The session JWT begins with "Bearer". Send the JWT alone.';
  const parts = jwt.trim().split('.');
  if (parts.length !== 3)
    return `A session JWT has three parts with dots between them; this string has ${parts.length}.`;
  if (jwt !== jwt.trim()) return 'The session JWT has blanks around it.';
  const payload = decoded(parts[1]);
  if (!payload) return 'The second part of the session JWT is not JSON in base64url: it may be cut.';
  const whose = typeof payload.plyrId === 'string' ? ` It names the player ${shown(payload.plyrId)}.` : '';
  return `The session JWT is not signed with the key ${ofSandbox(rejection)}: it may come from another sandbox, another server, or another --seed.${whose}`;
}

const ofSandbox = ({ sandbox }: Rejection): string =>
  sandbox === '' ? 'of the default sandbox' : `of the sandbox "${sandbox}"`;

function decoded(part = ''): { plyrId?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function anotherGame(rejection: Rejection, { plyrId, gameId }: Claims): string {
  const wanted = fieldOf(rejection, 'gameId') || rejection.key?.gameId;
  return `The session of ${plyrId} is for the game ${shown(gameId)}, not for ${shown(wanted)}.`;
}

/** The reasons why sessions end, by the action in the activity log. */
const endings: Readonly<Record<string, string>> = {
  login: 'by a later login',
  loginAndApprove: 'by a later login',
  logout: 'by a logout',
  discardSession: 'because it was discarded',
};

function endedBy(claims: Claims, { key, operation, state }: Rejection): string {
  const { plyrId, gameId, nonce } = claims;
  // The logout uses the game of the key and ignores the game in the JWT.
  const game = operation.id === 'logout' ? (key?.gameId ?? gameId) : gameId;
  const session = `The session of ${plyrId} for ${shown(game)}`;
  const lines = state.tables.activityLogs
    .find('plyrId', plyrId)
    .filter((line) => line.gameId === game && Object.hasOwn(endings, line.action))
    .filter((line, at, all) => !isSameLogin(line, all[at - 1]));
  const user = state.tables.users.get(plyrId);
  const end = endOf(claims, lines, ((user && nonceOf(user, game)) ?? 0) - nonce);
  return end
    ? `${session} ended at ${moment(end.timestamp)} ${endings[end.action]}.`
    : `${session} was ended by a later login, by a logout, or because it was discarded.`;
}

/** loginAndApprove writes a line for each token. */
const isSameLogin = (line: Readonly<ActivityLog>, before: Readonly<ActivityLog> | undefined): boolean =>
  line.action === 'loginAndApprove' && before?.action === line.action && before.timestamp === line.timestamp;

/**
 * Returns the line that follows the login of a session; undefined if it is not certain which one that is. Several logins
 * can have the same second, so the number of the session must fit. A discard by one-time password leaves the number as it
 * is, and a login that fails late writes no line.
 */
function endOf({ iat }: Claims, lines: readonly Readonly<ActivityLog>[], raised: number) {
  const logins = [...lines.keys()].filter((at) => {
    const { action, timestamp } = lines[at] as ActivityLog;
    return action.startsWith('login') && Math.floor(timestamp / 1000) === iat;
  });
  // The login of a session from a seed is not in the log.
  const login = (logins.length > 0 ? logins : [-1]).find((at) => {
    const later = lines.slice(at + 1);
    const discards = later.filter(({ action }) => action === 'discardSession').length;
    return later.length - discards <= raised && raised <= later.length;
  });
  return login === undefined ? undefined : lines[login + 1];
}

/** Returns why a session has no deadline. One whose deadline has passed is rejected before, as expired. */
function withoutDeadline({ plyrId, gameId }: Claims, { state }: Rejection): string {
  const user = state.tables.users.get(plyrId);
  if (user && deadlineOf(user, gameId) === null)
    return `The session of ${plyrId} has no end that is a number: the login had an odd expiresIn.`;
  return `The session of ${plyrId} for ${shown(gameId)} was discarded.`;
}
