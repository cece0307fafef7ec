/** The players that a request is about. */
import type { SecretMarks } from './secret-marks.js';

/** The most players. A request can name any number of them. */
const most = 100;
/** A player's name that the API accepts has at most 64 characters. */
const longest = 64;

/** The parts of a request, and how to read them. */
export interface PlayersOptions {
  /** Path and query. */
  url: string;
  /** The parsed body, if it is JSON. */
  body: unknown;
  /** Where the operation's path names players. */
  marks: SecretMarks | undefined;
  playerOf: (sessionJwt: string) => string | undefined;
}

/**
 * Returns the players of the sessions in a request, and those named as `plyrId` or `plyrIds`, without duplicates.
 * @param options See {@link PlayersOptions}.
 */
export function playersOf({ url, body, marks, playerOf }: PlayersOptions): string[] {
  const named: unknown[] = [];
  const start = url.indexOf('?');
  if (marks && marks.playerSegments.length > 0) {
    const segments = url.slice('/api'.length, start < 0 ? undefined : start).split('/');
    for (const at of marks.playerSegments) named.push(decoded(segments[at]));
  }
  if (start >= 0) named.push(...new URLSearchParams(url.slice(start + 1)).getAll('plyrId'));
  return playersIn({ named, body, playerOf });
}

/** The parts of a request that name players. */
export interface NamedPlayers {
  /** The parameters that name players. */
  named: readonly unknown[];
  /** The parsed body, if it is JSON. */
  body: unknown;
  playerOf: (sessionJwt: string) => string | undefined;
}

/**
 * Returns the players of parameters, fields, and sessions, without duplicates.
 * @param options See {@link NamedPlayers}.
 */
export function playersIn({ named, body, playerOf }: NamedPlayers): string[] {
  const players: string[] = [];
  for (const name of named) add(players, name);
  if (typeof body === 'object' && body !== null) {
    const { plyrId, plyrIds, sessionJwt, sessionJwts } = body as Record<string, unknown>;
    add(players, plyrId);
    if (Array.isArray(plyrIds)) for (const name of plyrIds) add(players, name);
    if (typeof sessionJwt === 'string') add(players, playerOf(sessionJwt));
    if (Array.isArray(sessionJwts))
      for (const jwt of sessionJwts.slice(0, most)) if (typeof jwt === 'string') add(players, playerOf(jwt));
  }
  return players;
}

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
