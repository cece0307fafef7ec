/** Imports the state file of version 0.3: one JSON document with the snapshots of all sandboxes. */
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { parseJson } from '../observability/hints/json-error.js';
import type { MockState } from '../state/mock-state.js';
import type { Snapshot } from '../state/store.js';
import { isName } from './sandbox-name.js';
import { openFolder, releaseFolder, StateDirError } from './state-folder.js';
import { operationsOfState } from './state-keys.js';

const format = 'plyr-api mock state';
const version = 1;

/**
 * Converts a state file to a state folder, and keeps the file beside it as `PATH.imported-1`. A process that ends halfway
 * leaves either the file in its place, or a complete folder that the next call moves there.
 * @param path The path of the file, which becomes the path of the folder. Without a file, nothing happens.
 * @param createState Creates a state to restore the snapshots in.
 * @returns The new name of the file, if there was one.
 * @throws StateDirError when the file does not contain a state.
 */
export async function importStateFile(
  path: string,
  createState: () => MockState,
): Promise<string | undefined> {
  const building = `${path}.importing`;
  if (!isFile(path)) {
    if (!existsSync(path) && existsSync(building)) renameSync(building, path);
    return undefined;
  }
  const snapshots = Object.entries(parse(path, readText(path)));
  const operations = snapshots.flatMap(([name, snapshot]) => {
    try {
      if (name !== '' && !isName(name)) throw new Error('This is not the name of a sandbox.');
      const state = createState();
      state.restore(snapshot);
      return operationsOfState(name, state);
    } catch (error) {
      throw notAState(path, `Sandbox ${JSON.stringify(name)}: ${(error as Error).message}`);
    }
  });
  try {
    rmSync(building, { recursive: true, force: true });
    const level = await openFolder(building);
    try {
      await level.batch(operations);
    } finally {
      await level.close();
    }
    releaseFolder(building);
    const kept = freeName(path);
    renameSync(path, kept);
    renameSync(building, path);
    return kept;
  } catch (error) {
    if (error instanceof StateDirError) throw error;
    throw new StateDirError(`The state file ${path} can't be imported: ${(error as Error).message}`);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Opening the folder reports what is wrong.
    return false;
  }
}

function freeName(path: string): string {
  for (let count = 1; ; count++) {
    const name = `${path}.imported-${count}`;
    if (!existsSync(name)) return name;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StateDirError(`${path} can't be read: ${(error as Error).message}`);
  }
}

function parse(path: string, text: string): Record<string, Snapshot> {
  let state: { format?: unknown; version?: unknown; worlds?: unknown } | null;
  try {
    state = parseJson(text) as typeof state;
  } catch (error) {
    throw notAState(path, `It is not JSON: ${(error as Error).message}`);
  }
  if (typeof state !== 'object' || state?.format !== format)
    throw notAState(path, `It does not begin with "format": "${format}".`);
  if (state.version !== version)
    throw notAState(path, `It has version ${state.version}, and this mock imports version ${version}.`);
  if (typeof state.worlds !== 'object' || state.worlds === null)
    throw notAState(path, 'It has no member "worlds".');
  return state.worlds as Record<string, Snapshot>;
}

function notAState(path: string, reason: string): StateDirError {
  return new StateDirError(
    `${path} is a file, not a state folder, and it can't be imported as a state file of version 0.3. ${reason} ` +
      'It was left as it is. Move it away, or name another folder.',
  );
}
