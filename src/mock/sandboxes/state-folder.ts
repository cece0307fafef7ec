/** The state folder around the database: checks that the folder belongs to a mock, and which process uses it. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../observability/hints/json-error.js';
import { UserError } from '../openapi/user-error.js';
import { type Level, LevelLockedError, openLevel } from './level.js';

/** Thrown for a state folder, or an older state file, that can't be used. The folder or file stays unchanged. */
export class StateDirError extends UserError {}

const markerName = 'plyr-api-state.json';
const pidName = 'plyr-api-state.pid';
const format = 'plyr-api mock state';
const version = 2;

/** A file that each LevelDB folder contains. */
const levelName = 'CURRENT';

/**
 * Opens the database of a folder, and creates both if the folder is missing or empty.
 * @param path The folder.
 * @returns The database, which no other process can open until it is closed.
 * @throws StateDirError when the folder is in use or contains something else.
 * @throws UserError when classic-level is missing.
 */
export async function openFolder(path: string): Promise<Level> {
  prepare(path);
  let level: Level;
  try {
    level = await openLevel(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof LevelLockedError) throw inUse(path);
    throw new StateDirError(
      `The state folder ${path} can't be opened, and was left as it is: ${(error as Error).message}. ` +
        'Move it away, or name another folder.',
    );
  }
  // Don't follow a link, because other users may be able to write to this folder.
  rmSync(join(path, pidName), { force: true });
  writeFileSync(join(path, pidName), `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
  return level;
}

/** Removes the process ID from a folder that is about to be closed. */
export function releaseFolder(path: string): void {
  rmSync(join(path, pidName), { force: true });
}

function prepare(path: string): void {
  let names: string[];
  try {
    // Not recursive, because that never ends in /proc, for example.
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    names = readdirSync(path);
  } catch (error) {
    throw new StateDirError(
      `The state folder ${path} can't be created or read: ${(error as Error).message}. Name another folder.`,
    );
  }
  if (names.includes(markerName)) checkMarker(path);
  else if (names.length > 0) {
    const what = names.includes(levelName) ? 'a LevelDB database of another program' : 'other files';
    throw new StateDirError(
      `The folder ${path} contains ${what}, not a state of this mock, and was left as it is. Name an empty or a new folder.`,
    );
  }
  // Only the owner can read the folder, because it contains keys. Another owner's folder keeps its mode.
  if ((statSync(path).mode & 0o077) !== 0) {
    try {
      chmodSync(path, 0o700);
    } catch {}
  }
  if (names.includes(markerName)) return;
  try {
    writeFileSync(join(path, markerName), `${JSON.stringify({ format, version })}\n`, {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    throw new StateDirError(`The state folder ${path} can't be written: ${(error as Error).message}.`);
  }
}

function checkMarker(path: string): void {
  let marker: { format?: unknown; version?: unknown } | null;
  try {
    marker = parseJson(readFileSync(join(path, markerName), 'utf8')) as typeof marker;
  } catch (error) {
    throw new StateDirError(`${join(path, markerName)} can't be read: ${(error as Error).message}`);
  }
  if (marker?.format === format && marker.version === version) return;
  throw new StateDirError(
    `The state folder ${path} has version ${JSON.stringify(marker?.version)}, and this mock reads version ${version}. ` +
      'It was left as it is. Name another folder.',
  );
}

function inUse(path: string): StateDirError {
  let pid = '';
  try {
    pid = /^\d{1,10}\n$/.exec(readFileSync(join(path, pidName), 'utf8'))?.[0].trim() ?? '';
  } catch {
    // Empty if the other process has opened the database, but has not written its ID yet.
  }
  const holder = pid === String(process.pid) ? 'another mock of this process' : `process ${pid}`;
  return new StateDirError(
    `The state folder ${path} is in use by ${pid === '' ? 'another process' : holder}. ` +
      'Stop that one first, or name another folder.',
  );
}
