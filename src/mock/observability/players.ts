/** The players that a request is about. */
import type { SecretMarks } from './secret-marks.js';

/** The most players. A request can name any number of them. */
const most = 100;
/** A player's name that the API accepts has at most 64 characters. */
const longest = 64;

/** The fields of bodies in which requests name players. */
export const playerFields: readonly string[] = ['plyrId', 'plyrIds', 'fromPlyrIds', 'toPlyrIds', 'toPlyrId'];

/**
 * Returns the players that a request names: in its path, and in {@link playerFields}. Without duplicates.
 * @param url Path and query.
 * @param body The parsed body, if it is JSON.
 * @param marks Where the operation's path names players.
 */
export function namedPlayers(url: string, body: unknown, marks: SecretMarks | undefined): readonly string[] {
  const parameters: unknown[] = [];
  const start = url.indexOf('?');
  if (marks && marks.playerSegments.length > 0) {
    const segments = url.slice('/api'.length, start < 0 ? undefined : start).split('/');
    for (const at of marks.playerSegments) parameters.push(decoded(segments[at]));
  }
  if (start >= 0) parameters.push(...new URLSearchParams(url.slice(start + 1)).getAll('plyrId'));
  return playersNamedBy(parameters, body);
}

/**
 * Returns the players that parameters and a body name, without duplicates.
 * @param parameters The parameters that name players.
 * @param body The parsed body, if it is JSON.
 */
export function playersNamedBy(parameters: readonly unknown[], body: unknown): readonly string[] {
  const players: string[] = [];
  for (const name of parameters) add(players, name);
  if (isObject(body)) {
    for (const field of playerFields) {
      const named = body[field];
      if (Array.isArray(named)) for (const name of named) add(players, name);
      else if (named !== undefined) add(players, named);
    }
  }
  return players;
}

/**
 * Adds the players of the sessions in a body. Most bodies have none.
 * @param named The players that the request names.
 * @param body The parsed body, if it is JSON.
 * @param playerOf Returns the player of a session JWT, if it is known.
 */
export function withSessions(
  named: readonly string[],
  body: unknown,
  playerOf: (sessionJwt: string) => string | undefined,
): readonly string[] {
  if (!isObject(body) || (body.sessionJwt === undefined && body.sessionJwts === undefined)) return named;
  const { sessionJwt, sessionJwts } = body;
  const players = [...named];
  for (const jwt of [sessionJwt, ...(Array.isArray(sessionJwts) ? sessionJwts.slice(0, most) : [])])
    if (typeof jwt === 'string') add(players, playerOf(jwt));
  return players;
}

const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null;

function add(players: string[], name: unknown): void {
  if (typeof name !== 'string' || name === '' || name.length > longest || isAddress(name)) return;
  const player = name.toLowerCase();
  if (players.length < most && !players.includes(player)) players.push(player);
}

/** The players of the last session JWTs. Clients send the same ones repeatedly, and decoding one takes time. */
const claimedPlayers = new Map<string, string | undefined>();
const mostClaims = 1000;
/** The longest JWT to decode, in characters. The API's JWTs have about 400. */
const longestClaim = 2000;

/**
 * Returns the player that a session JWT names. The signature isn't checked, so the request with it must have succeeded.
 * @param jwt The JWT.
 */
export function claimedPlayer(jwt: string): string | undefined {
  if (claimedPlayers.has(jwt)) return claimedPlayers.get(jwt);
  if (jwt.length > longestClaim) return claimOf(jwt);
  if (claimedPlayers.size === mostClaims) claimedPlayers.clear();
  const player = claimOf(jwt);
  claimedPlayers.set(jwt, player);
  return player;
}

function claimOf(jwt: string): string | undefined {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).plyrId;
  } catch {
    return undefined;
  }
}

/** Returns the parsed body. Undefined if it isn't JSON. */
export function parsedBody(body: string | undefined): unknown {
  // Most requests have no body. An exception for each, with its stack, would take longer than the rest of the request.
  if (!body) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isAddress = (name: string): boolean => name.length === 42 && /^0x[0-9a-f]{40}$/i.test(name);

function decoded(segment = ''): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
