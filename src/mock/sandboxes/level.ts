/** The part of LevelDB that the state folder uses. */
import { UserError } from '../openapi/user-error.js';

/** An operation of a batch: stores a record under a key, or removes the key. */
export type LevelOperation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

/** Iterates over entries in the order of their keys. */
export interface LevelIterator {
  /** Returns the next entries, at most `size`. An empty array marks the end. */
  nextv(size: number): Promise<[key: string, value: string][]>;
  /** Continues at the first key that is not below this one. */
  seek(key: string): void;
  close(): Promise<void>;
}

/** An open database. */
export interface Level {
  /** Writes all operations or none, and returns when the operating system has them. */
  batch(operations: LevelOperation[]): Promise<void>;
  /** @param range The range of keys, and the most bytes to read at a time. */
  iterator(range?: { gte: string; lt: string; highWaterMarkBytes: number }): LevelIterator;
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The optional package. Its types must not appear in the types of this package. */
export interface LevelModule {
  ClassicLevel: new (path: string) => Level;
}

/** Thrown when another process, or this one, has the database open. */
export class LevelLockedError extends Error {}

/**
 * Opens a database, and creates it if there is none.
 * @param path Its folder.
 * @param load Imports the package.
 * @throws UserError when classic-level is missing.
 * @throws LevelLockedError when the database is open elsewhere.
 * @throws The error of the database in other cases.
 */
export async function openLevel(
  path: string,
  load: () => Promise<LevelModule> = importClassicLevel,
): Promise<Level> {
  const { ClassicLevel } = await load().catch((error) => {
    throw new UserError(
      'Keeping state needs the package classic-level, which is missing or has no program for this machine. ' +
        `Install it: npm install classic-level@3.0.0 (${firstLine(error)})`,
    );
  });
  const level = new ClassicLevel(path);
  await level.open().catch((error) => {
    throw readable(error);
  });
  return level;
}

/**
 * Closes a database and opens it again. LevelDB needs this after a failed write, because its log then ends within a record.
 * @param level The database.
 * @throws As {@link openLevel}.
 */
export async function reopenLevel(level: Level): Promise<void> {
  await level.close();
  await level.open().catch((error) => {
    throw readable(error);
  });
}

function importClassicLevel(): Promise<LevelModule> {
  return import('classic-level') as Promise<object> as Promise<LevelModule>;
}

/** Returns the cause of an error, because the library's own message says only that it failed. */
function readable(error: Error): Error {
  const cause = (error.cause ?? error) as Error & { code?: string };
  return cause.code === 'LEVEL_LOCKED' ? new LevelLockedError(cause.message) : cause;
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
