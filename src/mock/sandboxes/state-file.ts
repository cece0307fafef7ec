/**
 * Keeps the state of all sandboxes in a file. Each write goes to a file beside it, which takes its name only when all
 * of it is on the disk: whenever the program is killed, the file holds one complete state, never an older one than was there before.
 */
import { readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import type { Snapshot } from '../state/store.js';
import type { Sandboxes } from './sandboxes.js';

const format = 'plyr-api mock state';
const version = 1;

/** Changes are written together when they come within this time, in milliseconds. */
const debounceMs = 100;
/** The JSON of a sandbox up to this length is kept, so that a change in one sandbox does not cost all of them. */
const cacheLimit = 1_000_000;

/** A file that cannot be used; the message says why. It is left as it is. */
export class StateFileError extends UserError {}

/** Writes the state of all sandboxes whenever one changed. */
export class StateFile {
  readonly #path: string;
  readonly #sandboxes: Sandboxes;
  readonly #failed: (error: Error) => void;
  readonly #texts = new WeakMap<MockState, { version: number; text: string }>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isBusy = false;
  #lastMs = 0;
  #written = '';

  private constructor(path: string, sandboxes: Sandboxes, failed: (error: Error) => void) {
    this.#path = path;
    this.#sandboxes = sandboxes;
    this.#failed = failed;
  }

  /**
   * Loads the state, if the file is there, and writes it once to see that that works.
   * @param path The file.
   * @param sandboxes Takes the state, and is written from then on.
   * @param failed Told when a later write fails.
   * @throws StateFileError when the file is no state or cannot be written.
   */
  static async open(path: string, sandboxes: Sandboxes, failed: (error: Error) => void): Promise<StateFile> {
    const file = new StateFile(resolve(path), sandboxes, failed);
    load(file.#path, sandboxes);
    removeLeftovers(file.#path);
    await file.#write().catch((error) => {
      throw new StateFileError(`${path} cannot be written: ${error.message}`);
    });
    return file;
  }

  /** Says that something may have changed. It is written soon. */
  touch(): void {
    if (this.#timer || this.#isBusy) return;
    // Requests stand still while a big state is made into text; most of the time is left to them.
    this.#timer = setTimeout(() => this.#writeSoon(), Math.max(debounceMs, this.#lastMs * 10));
  }

  /** Returns whether a state differs from what was last written. Cheap enough for each request. */
  isBehind(state: MockState): boolean {
    return this.#texts.get(state)?.version !== state.version;
  }

  /**
   * Writes what has changed, now.
   * @throws Error of the file system.
   */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing.catch(() => {});
    await this.#write();
  }

  #writeSoon(): void {
    this.#timer = undefined;
    this.#isBusy = true;
    this.#writing = this.#write()
      .catch((error) => this.#failed(error))
      .finally(() => {
        this.#isBusy = false;
        if (this.#sandboxes.all().some(({ state }) => this.isBehind(state))) this.touch();
      });
  }

  async #write(): Promise<void> {
    const started = performance.now();
    const text = this.#serialise();
    this.#lastMs = performance.now() - started;
    if (text !== this.#written) {
      await replaceFile(this.#path, text);
      this.#written = text.length > cacheLimit ? '' : text;
    }
  }

  #serialise(): string {
    const sandboxes = this.#sandboxes.all().map(({ name, state }) => {
      const kept = this.#texts.get(state);
      const isCurrent = kept?.version === state.version && kept.text !== '';
      const text = isCurrent ? kept.text : JSON.stringify(state.snapshot());
      this.#texts.set(state, { version: state.version, text: text.length > cacheLimit ? '' : text });
      return `${JSON.stringify(name)}:${text}`;
    });
    return `{"format":${JSON.stringify(format)},"version":${version},"worlds":{\n${sandboxes.join(',\n')}\n}}\n`;
  }
}

function load(path: string, sandboxes: Sandboxes): void {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new StateFileError(`${path} cannot be read: ${(error as Error).message}`);
  }
  for (const [name, snapshot] of Object.entries(parse(path, text))) {
    try {
      sandboxes.get(name).state.restore(snapshot);
    } catch (error) {
      throw noState(path, `Sandbox "${name}": ${(error as Error).message}`);
    }
  }
}

function parse(path: string, text: string): Record<string, Snapshot> {
  let state: { format?: unknown; version?: unknown; worlds?: unknown } | null;
  try {
    state = JSON.parse(text);
  } catch (error) {
    throw noState(path, `It is not JSON: ${(error as Error).message}`);
  }
  if (typeof state !== 'object' || state?.format !== format)
    throw noState(path, `It does not begin with "format": "${format}".`);
  if (state.version !== version)
    throw noState(path, `It has version ${state.version}, and this mock reads version ${version}.`);
  if (typeof state.worlds !== 'object' || state.worlds === null)
    throw noState(path, 'It has no member "worlds".');
  return state.worlds as Record<string, Snapshot>;
}

function noState(path: string, reason: string): StateFileError {
  return new StateFileError(
    `${path} is not a state of this mock, and was left as it is. ${reason} Move it away, or name another file.`,
  );
}

async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    // Only for its owner: there are keys in it.
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the new name last. Windows has no such thing, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** What mocks have left behind that were killed while they wrote. */
function removeLeftovers(path: string): void {
  const folder = dirname(path);
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(`${basename(path)}.`)) continue;
      const pid = /^\.(\d+)\.tmp$/.exec(name.slice(basename(path).length))?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) unlinkSync(join(folder, name));
    }
  } catch {
    // Litter does no harm.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
