/**
 * Serves the game: the pages of `browser-game/`, and requests in JSON for pages and game engines. With the mock:
 *
 *     npx plyr-api mock
 *     PLYR_API_KEY=plyr-demo-key PLYR_SECRET_KEY=plyr-demo-secret PLYR_BASE_URL=http://127.0.0.1:4010/api GAME_ID=demo-game \
 *       npx tsx src/examples/game-server.ts
 *
 * Then open http://127.0.0.1:4460 in two windows, and log in as `alice` and `bobby` with the one-time password `123456`.
 *
 * | request | body | response |
 * | --- | --- | --- |
 * | `POST /api/login` | `{ plyrId, otp }` | `{ plyrId, sessionJwt }` |
 * | `POST /api/match` | | the match, in which the player now waits or plays |
 * | `GET /api/match` | | the match, or null |
 * | `POST /api/throw` | `{ choice }` | the match |
 *
 * All requests except the login have the session in a header: `Authorization: Bearer SESSION_JWT`. Errors are `{ error }`.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { ApiError, createPlyrClient, SessionError } from 'plyr-api';
import { Mistake, RockPaperScissors } from './game-backend.js';
import type { Choice, Match } from './match-store.js';

/** The body of a request, which the player can set to anything. */
type Body = Readonly<Record<string, unknown>>;

const FILES: Readonly<Record<string, [name: string, type: string]>> = {
  '/': ['index.html', 'text/html'],
  '/game.css': ['game.css', 'text/css'],
  '/game.js': ['game.js', 'text/javascript'],
};

/** Headers for a page that runs only its own script, and calls only this server. */
const HEADERS = {
  'content-security-policy': "default-src 'self'; img-src data:; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * Creates the server.
 *
 * @param game - The game.
 * @returns The server, which doesn't listen yet.
 */
export function createGameServer(game: RockPaperScissors): Server {
  return createServer(async (request, response) => {
    const path = request.url ?? '/';
    const file = request.method === 'GET' ? FILES[path] : undefined;
    if (file) {
      const [name, type] = file;
      const text = readFileSync(new URL(`browser-game/${name}`, import.meta.url));
      response.writeHead(200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(text);
      return;
    }
    const { status, body } = await handle(game, `${request.method} ${path}`, request).then(
      (body) => ({ status: 200, body }),
      (error: unknown) => toResponse(error),
    );
    response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
}

async function handle(game: RockPaperScissors, route: string, request: IncomingMessage): Promise<unknown> {
  if (route === 'POST /api/login') {
    const { plyrId, otp } = await readBody(request);
    if (typeof plyrId !== 'string' || typeof otp !== 'string') throw new Mistake(400, 'Send plyrId and otp.');
    return game.login(plyrId, otp);
  }
  const [, sessionJwt = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const plyrId = await game.check(sessionJwt);
  if (route === 'POST /api/match') return viewFor(plyrId, await game.join(sessionJwt));
  if (route === 'GET /api/match') return viewFor(plyrId, game.matchOf(plyrId));
  if (route === 'POST /api/throw') {
    const { choice } = await readBody(request);
    return viewFor(plyrId, game.throw(plyrId, choice as Choice));
  }
  throw new Mistake(404, `Unknown request: ${route}.`);
}

/** Returns the parts of a match that a player may see. Choices are secret until both players have thrown. */
function viewFor(plyrId: string, match: Match | undefined) {
  if (!match) return null;
  const { id, status, players, choices, lastRound, winner, note } = match;
  return { id, status, players, choice: choices[plyrId], lastRound, winner, note };
}

async function readBody(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 10_000) throw new Mistake(413, 'The body is too long.');
  }
  try {
    return Object(JSON.parse(text)) as Body;
  } catch {
    throw new Mistake(400, 'The body must be JSON.');
  }
}

/**
 * Turns an error into a response. Players get messages about their own mistakes, and the server's messages. All
 * other errors go to the log.
 */
function toResponse(error: unknown): { status: number; body: { error: string } } {
  if (error instanceof Mistake) return { status: error.status, body: { error: error.message } };
  if (error instanceof SessionError) return { status: 401, body: { error: 'Log in again.' } };
  if (error instanceof ApiError && error.status < 500) {
    return { status: error.status, body: { error: error.texts.join('; ') } };
  }
  console.error(error);
  return { status: 503, body: { error: 'The game has a problem. Try again later.' } };
}

/** Start the server if Node runs this file, but not if another file imports it. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { GAME_ID: gameId, PORT: port = '4460' } = process.env;
  if (!gameId)
    throw new Error('The environment variable GAME_ID is not set. Set it to the PLYR[ID] of your game.');
  const game = new RockPaperScissors({ plyr: createPlyrClient(), gameId, folder: 'matches' });
  void game.resume();
  const server = createGameServer(game).listen(Number(port), '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}
