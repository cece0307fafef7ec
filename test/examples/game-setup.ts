/** The game of src/examples/ against a mock. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlyrClient, type PlyrClient } from 'plyr-api';
import { expect, vi } from 'vitest';
import { type GameOptions, RockPaperScissors } from '../../src/examples/game-backend.js';
import type { Choice, Match } from '../../src/examples/match-store.js';
import { type Mock, startMock } from '../../src/mock/index.js';

/** A mock, and the backends that one test starts. */
export class GameSetup {
  readonly mock: Mock;
  readonly plyr: PlyrClient;
  readonly folder: string = mkdtempSync(join(tmpdir(), 'game-'));
  readonly #backends: RockPaperScissors[] = [];

  private constructor(mock: Mock) {
    this.mock = mock;
    const baseUrl = mock.url;
    this.plyr = createPlyrClient({ apiKey: 'plyr-demo-key', secretKey: 'plyr-demo-secret', baseUrl });
  }

  static async start(): Promise<GameSetup> {
    return new GameSetup(await startMock({ taskDelayMs: 50 }));
  }

  /** Makes a backend; another one is what a restart makes. It is as fast as the mock. */
  backend(options: Partial<GameOptions> = {}): RockPaperScissors {
    const patience = { patienceMs: 100, intervalMs: 10 };
    const { plyr, folder } = this;
    const fixed = { plyr, folder, gameId: 'demo-game', patience, taskIntervalMs: 5 };
    const backend = new RockPaperScissors({ ...fixed, ...options });
    this.#backends.push(backend);
    return backend;
  }

  /** What is on disk. */
  files(): string[] {
    return readdirSync(this.folder).map((name) => readFileSync(join(this.folder, name), 'utf8'));
  }

  matches(): Match[] {
    return this.files().map((text) => JSON.parse(text));
  }

  /** How much gamr the two players have. Both begin with 1,000. */
  async gamr(): Promise<number[]> {
    const balances = ['alice', 'bobby'].map((plyrId) =>
      this.plyr.getUserTokenBalance({ plyrId, tokenName: 'gamr' }),
    );
    return (await Promise.all(balances)).map(({ gamr }) => Number(gamr));
  }

  /** How many requests of an operation reached the server. */
  sent(operationId: string): number {
    return this.mock.journal.list({ operationId }).length;
  }

  async close(): Promise<void> {
    for (const backend of this.#backends) backend.close();
    await this.mock.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** The password of the demo players. */
export const otp = '123456';

/** What the two have: before a match, during it, when alice has won, and when both got their stakes back. */
export const untouched = [1000, 1000];
export const paid = [995, 995];
export const aliceWon = [1004.8, 995];
export const refunded = [999.9, 999.9];

/** Waits until the match of alice has a status. */
export const until = (game: RockPaperScissors, status: Match['status']) =>
  vi.waitFor(() => {
    const match = game.matchOf('alice');
    expect(match?.status).toBe(status);
    return match as Match;
  }, 30_000);

/** Logs both in, and has them join. */
export async function joinBoth(game: RockPaperScissors) {
  const alice = await game.login('Alice', otp);
  const bobby = await game.login('bobby', otp);
  expect((await game.join(alice.sessionJwt)).status).toBe('waiting');
  expect((await game.join(bobby.sessionJwt)).status).toBe('paying');
  return { alice, bobby };
}

export function throwBoth(game: RockPaperScissors, alice: Choice, bobby: Choice) {
  game.throw('alice', alice);
  game.throw('bobby', bobby);
}

/** Plays a match that alice wins. */
export async function play(game: RockPaperScissors) {
  await joinBoth(game);
  await until(game, 'playing');
  throwBoth(game, 'rock', 'scissors');
}
