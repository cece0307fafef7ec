/**
 * Keeps the matches of `game-backend.ts` on disk, in a file for each match. In your backend, use a table of
 * your database instead.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a player can throw. */
export type Choice = 'rock' | 'paper' | 'scissors';

/** A match of two players. Its file contains no session, since a session is as good as a password. */
export interface Match {
  id: string;
  /** Money moves during `paying` and `paying-out`. After a restart, the backend continues from here. */
  status: 'waiting' | 'paying' | 'playing' | 'paying-out' | 'finished' | 'canceled';
  /** PLYR[ID]s. */
  players: string[];
  /** The choices of this round, by player. */
  choices: Record<string, Choice>;
  /** The choices of the round before. */
  lastRound?: Record<string, Choice>;
  /** Undefined if each player gets their stake back. */
  winner?: string;
  /** A message for the players about a match that went wrong. */
  note?: string;
  /** The entry from which the backend finds the room if the response gets lost, see `SentRoom`. */
  newestEntry?: string;
  taskId?: string;
  roomId?: string;
  /** The match is canceled, but the players may have paid. If so, they get it back. */
  isUnresolved?: boolean;
}

/** A folder of matches. */
export class MatchStore {
  readonly #folder: string;

  /** @param folder - The folder, which is created if it doesn't exist. */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Returns all matches. */
  load(): Match[] {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.json'));
    return files.map((name) => JSON.parse(readFileSync(join(this.#folder, name), 'utf8')));
  }

  /** Writes a match. When this returns, a power failure doesn't lose it. */
  save(match: Match): void {
    const path = join(this.#folder, `${match.id}.json`);
    const file = openSync(`${path}.new`, 'w');
    try {
      writeSync(file, JSON.stringify(match));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.new`, path);
  }
}
