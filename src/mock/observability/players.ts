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
  /** The positions of the operation's path parameters. */
  marks: SecretMarks | undefined;
  playerOf: (sessionJwt: string) => string | undefined;
}

/**
 * Returns the players of the sessions in a request, and those named as `plyrId` or `plyrIds`, without duplicates.
 * @param options See {@link PlayersOptions}.
 */
export function playersOf({ url, body, marks, playerOf }: PlayersOptions): string[] {
  const [path = '', query = ''] = url.split('?', 2);
  const segments = path.slice('/api'.length).split('/');
  const named: unknown[] = [];
  marks?.parameters.forEach((name, at) => {
    if (namesPlayer(name)) named.push(decoded(segments[at]));
  });
  if (query !== '') named.push(...new URLSearchParams(query).getAll('plyrId'));
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
  const players = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name !== 'string' || name === '' || name.length > longest || isAddress(name)) return;
    if (players.size < most) players.add(name.toLowerCase());
  };
  for (const name of named) add(name);
  if (typeof body === 'object' && body !== null) {
    const { plyrId, plyrIds, sessionJwt, sessionJwts } = body as Record<string, unknown>;
    add(plyrId);
    if (Array.isArray(plyrIds)) plyrIds.forEach(add);
    const addPlayerOf = (jwt: unknown): void => {
      if (typeof jwt === 'string') add(playerOf(jwt));
    };
    addPlayerOf(sessionJwt);
    if (Array.isArray(sessionJwts)) sessionJwts.slice(0, most).forEach(addPlayerOf);
  }
  return [...players];
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

/** `identifier` can also be an address, which {@link playersIn} leaves out. */
export const namesPlayer = (parameter: string): boolean =>
  parameter === 'plyrId' || parameter === 'identifier';

const isAddress = (name: string): boolean => /^0x[0-9a-f]{40}$/i.test(name);

function decoded(segment = ''): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
