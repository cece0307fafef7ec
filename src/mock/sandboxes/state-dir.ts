/**
 * Keeps the state of all sandboxes in a folder. The operating system has each transaction before its response leaves,
 * so a transaction survives the end of the process, but not a power cut.
 */
import { resolve } from 'node:path';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';
import type { StoredRecords } from '../state/table.js';
import { ChangeWriter } from './change-writer.js';
import { importStateFile } from './import-state-file.js';
import type { Level } from './level.js';
import type { Sandbox, SandboxKeeper } from './sandboxes.js';
import { openFolder, releaseFolder, StateDirError } from './state-folder.js';
import { keyOfRecord, readNames, readRecords } from './state-keys.js';

/** How many named sandboxes are read at the start. Others are read when a request names them. */
const preloaded = 100;

/** The default sandbox, which is always in memory. */
const defaultName = '';

/** A folder that keeps sandboxes. */
export class StateDir implements SandboxKeeper {
  /** The named sandboxes that are in memory from the start. */
  readonly preloaded: readonly string[];
  readonly #path: string;
  readonly #level: Level;
  readonly #writer: ChangeWriter;
  readonly #kept: Set<string>;
  readonly #reading = new Map<string, Promise<void>>();
  readonly #read = new Map<string, StoredRecords>();
  readonly #entered = new Set<MockState>();
  #closing: Promise<void> | undefined;

  private constructor(path: string, level: Level, names: readonly string[], log: (line: string) => void) {
    this.#path = path;
    this.#level = level;
    this.#kept = new Set(names);
    this.preloaded = names.filter((name) => name !== defaultName).slice(0, preloaded);
    this.#writer = new ChangeWriter(level, (error) => log(`${unwritten(path, error)} ${retrying}`));
  }

  /**
   * Opens a folder. If a state file has its name, imports the file first.
   * @param path The folder. It is created if there is none.
   * @param createState Creates a state, for an import.
   * @param log Prints a line about an import, or about a write that fails.
   * @throws StateDirError when the folder is in use, or does not contain a state.
   * @throws UserError when classic-level is missing.
   */
  static async open(
    path: string,
    createState: () => MockState,
    log: (line: string) => void,
  ): Promise<StateDir> {
    const folder = resolve(path);
    const imported = await importStateFile(folder, createState);
    if (imported !== undefined)
      log(`Imported the state file ${folder}, which is now ${imported}. ${folder} is a folder now.`);
    const level = await openFolder(folder);
    try {
      const names = await readNames(level);
      const dir = new StateDir(folder, level, names, log);
      for (const name of [defaultName, ...dir.preloaded]) if (dir.isKept(name)) await dir.prepare(name);
      return dir;
    } catch (error) {
      await level.close();
      releaseFolder(folder);
      throw notAState(folder, error);
    }
  }

  /**
   * Waits until the disk has caught up after a failed write. The state must not change before that.
   * @returns Nothing when the last write succeeded.
   * @throws UserError with status code 500, as a rejected promise, when the write fails again.
   */
  caughtUp(): Promise<void> | undefined {
    return this.#writer.failure && this.written();
  }

  /**
   * Waits until the operating system has all changes so far. After a failure, this tries to write again.
   * @returns Nothing when there is nothing to wait for.
   * @throws UserError with status code 500, as a rejected promise, when the write fails.
   */
  written(): Promise<void> | undefined {
    return this.#writer.written()?.catch((error) => {
      throw new UserError(`${unwritten(this.#path, error)} ${retrying}`, 500);
    });
  }

  isKept(name: string): boolean {
    return this.#kept.has(name);
  }

  names(): readonly string[] {
    return [...this.#kept];
  }

  async prepare(name: string): Promise<void> {
    if (this.#read.has(name)) return;
    let reading = this.#reading.get(name);
    if (!reading) {
      reading = this.#readSandbox(name).finally(() => this.#reading.delete(name));
      this.#reading.set(name, reading);
    }
    await reading;
  }

  enter({ name, state }: Sandbox): void {
    if (this.#kept.has(name)) {
      const records = this.#read.get(name);
      if (!records)
        throw new UserError(
          `Sandbox "${name}" is in the state folder, but not in memory. Call await mock.openSandbox("${name}") first.`,
        );
      try {
        state.load(records);
      } catch (error) {
        throw notAState(this.#path, error, name);
      }
      this.#read.delete(name);
      this.#keep(name, state);
    } else {
      this.#kept.add(name);
      this.#keep(name, state);
      state.reportAll((table, ordinal, record) =>
        this.#writer.set(keyOfRecord(name, table, ordinal), record),
      );
    }
  }

  evict({ name, state }: Sandbox): void {
    this.#entered.delete(state);
    // A change that is never written must not happen.
    state.onChange = () => {
      throw new UserError(`Sandbox "${name}" is no longer in memory, so this state must not change.`, 500);
    };
  }

  delete({ name, state }: Sandbox): void {
    this.#entered.delete(state);
    state.onChange = undefined;
    this.#kept.delete(name);
    state.reportAll((table, ordinal) => this.#writer.set(keyOfRecord(name, table, ordinal), undefined));
  }

  /**
   * Writes pending changes, and closes the folder. Later changes are not kept. A second call has the result of the first one.
   * @throws UserError when the write fails. The folder is closed anyway.
   */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      for (let writing = this.#writer.written(); writing; writing = this.#writer.written()) await writing;
    } catch (error) {
      throw new UserError(`${unwritten(this.#path, error as Error)} The last changes are lost.`, 500);
    } finally {
      for (const state of this.#entered) state.onChange = undefined;
      await this.#level.close();
      releaseFolder(this.#path);
    }
  }

  #keep(name: string, state: MockState): void {
    this.#entered.add(state);
    state.onChange = (table, ordinal, record) => this.#writer.set(keyOfRecord(name, table, ordinal), record);
  }

  async #readSandbox(name: string): Promise<void> {
    // The last changes of an evicted sandbox.
    await this.written();
    this.#read.set(name, await readRecords(this.#level, name));
  }
}

const unwritten = (path: string, { message }: Error): string =>
  `The state could not be written to ${path}: ${message.replace(/\.$/, '')}.`;

const retrying =
  'Each request tries again, and fails until the state is written. Free disk space, or make the folder writable.';

function notAState(path: string, error: unknown, name?: string): StateDirError {
  const where = name === undefined ? '' : `Sandbox "${name}": `;
  return new StateDirError(
    `The state folder ${path} can't be read, and was left as it is. ${where}${(error as Error).message} ` +
      'Move it away, or name another folder.',
  );
}
