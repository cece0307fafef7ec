/** The sandboxes of one mock: the default one, and those that requests name in `X-Mock-Session`. */
import type { Faults } from '../faults/faults.js';
import type { Journal } from '../observability/request-journal.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';

/** The most named sandboxes, unless an option says otherwise; each costs memory. */
export const defaultMaxSandboxes = 1_000;

/** Isolated state, with the journal and the faults beside it, which a snapshot doesn't contain. */
export interface Sandbox {
  /** From `X-Mock-Session`; empty for the default sandbox. */
  readonly name: string;
  readonly state: MockState;
  readonly journal: Journal;
  readonly faults: Faults;
}

/** Keeps sandboxes outside of memory. */
export interface SandboxKeeper {
  /** Whether a sandbox is kept, be it in memory or not. */
  isKept(name: string): boolean;
  /** Reads a kept sandbox that is not in memory, for {@link SandboxKeeper.enter}. */
  prepare(name: string): Promise<void>;
  /**
   * Fills a sandbox if one of its name is kept, and keeps its state from now on.
   * @throws UserError when it is kept, but was not read.
   */
  enter(sandbox: Sandbox): void;
  /** A sandbox leaves memory, and is kept. */
  evict(sandbox: Sandbox): void;
  /** A sandbox is no longer kept. */
  delete(sandbox: Sandbox): void;
}

/** How many sandboxes stay in memory, and for how long. */
export interface SandboxOptions {
  /** The most named ones. Beyond it, the least recently used one is evicted. */
  limit?: number | undefined;
  /** A sandbox is evicted when it was not used for so many milliseconds. Without this, it stays. */
  idleMs?: number | undefined;
  /** Keeps the state of all sandboxes. Without it, an evicted one is forgotten. */
  keeper?: SandboxKeeper | undefined;
  /** Milliseconds since any moment; for tests. */
  now?: () => number;
}

interface Entry {
  readonly sandbox: Sandbox;
  lastUsedAt: number;
  /** Counts all uses of sandboxes, because several can have the same time. */
  order: number;
  /** Requests that are being handled. */
  users: number;
}

/** Creates sandboxes on first use, and evicts those that were not used for long. The default one always stays. */
export class Sandboxes {
  readonly #make: (name: string) => Sandbox;
  /** The most named ones in memory. */
  readonly limit: number;
  readonly #idleMs: number;
  readonly #keeper: SandboxKeeper | undefined;
  readonly #now: () => number;
  readonly #default: Sandbox;
  /** The named ones, in the order in which they were made. */
  readonly #entries = new Map<string, Entry>();
  #uses = 0;
  #sweptAt: number;

  /**
   * @param make Creates a sandbox with the base state.
   * @param options How many stay.
   */
  constructor(make: (name: string) => Sandbox, options: SandboxOptions = {}) {
    this.#make = make;
    this.limit = options.limit ?? defaultMaxSandboxes;
    this.#idleMs = options.idleMs ?? Number.POSITIVE_INFINITY;
    this.#keeper = options.keeper;
    this.#now = options.now ?? (() => performance.now());
    this.#default = make('');
    this.#keeper?.enter(this.#default);
    this.#sweptAt = this.#now();
  }

  /** How many named ones are in memory. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * Reads a sandbox that is kept outside of memory, so that the other methods find it.
   * @param name As in {@link Sandboxes.get}.
   * @returns Nothing when there is nothing to read.
   */
  prepare(name = ''): Promise<void> | undefined {
    if (!this.#keeper || name === '' || this.#entries.has(name) || !this.#keeper.isKept(name))
      return undefined;
    return this.#keeper.prepare(name);
  }

  /**
   * Returns a sandbox.
   * @param name From the header `X-Mock-Session`. Nothing, or an empty string, is the default sandbox.
   * @returns The sandbox; a new one on first use.
   * @throws UserError when the name is invalid, or {@link Sandboxes.prepare} was not called.
   */
  get(name = ''): Sandbox {
    return name === '' ? this.#default : this.#enter(name).sandbox;
  }

  /**
   * Returns a sandbox and keeps it from being evicted until {@link Sandboxes.release}.
   * @param name As in {@link Sandboxes.get}.
   * @throws UserError when the name is invalid.
   */
  acquire(name = ''): Sandbox {
    if (name === '') return this.#default;
    const entry = this.#enter(name);
    entry.users += 1;
    return entry.sandbox;
  }

  /** Ends what {@link Sandboxes.acquire} began. */
  release(sandbox: Sandbox): void {
    const entry = this.#entries.get(sandbox.name);
    // Another sandbox may have its name by now, after a delete.
    if (entry?.sandbox === sandbox) entry.users -= 1;
  }

  /**
   * Returns a sandbox to look at. One that doesn't exist is made, but not kept.
   * @param name As in {@link Sandboxes.get}.
   * @throws UserError when the name is invalid.
   */
  peek(name = ''): Sandbox {
    this.#sweep();
    if (name === '' || this.#entries.has(name) || this.#keeper?.isKept(name)) return this.get(name);
    return this.#make(checked(name));
  }

  /** Returns a new base state, in no sandbox. */
  createDetached(): MockState {
    return this.#make('').state;
  }

  /** Removes a named sandbox; its next use creates a new one. Returns whether there was one. */
  delete(name: string): boolean {
    const entry = this.#entries.get(name);
    if (!entry) return false;
    this.#remove(entry);
    this.#keeper?.delete(entry.sandbox);
    return true;
  }

  /** Returns all sandboxes; the default one has the empty name. */
  all(): Sandbox[] {
    this.#sweep();
    return [this.#default, ...[...this.#entries.values()].map(({ sandbox }) => sandbox)];
  }

  #enter(name: string): Entry {
    this.#sweep();
    let entry = this.#entries.get(name);
    if (!entry) {
      checked(name);
      this.#evictUntil(this.limit - 1);
      entry = { sandbox: this.#make(name), lastUsedAt: 0, order: 0, users: 0 };
      this.#keeper?.enter(entry.sandbox);
      this.#entries.set(name, entry);
    }
    entry.lastUsedAt = this.#now();
    entry.order = this.#uses++;
    return entry;
  }

  /** Evicts the least recently used sandboxes until so many are left. Those that handle a request stay. */
  #evictUntil(count: number): void {
    if (this.#entries.size <= count) return;
    const idle = [...this.#entries.values()].filter(({ users }) => users === 0);
    idle.sort((a, b) => a.order - b.order);
    for (const entry of idle.slice(0, this.#entries.size - count)) this.#evict(entry);
  }

  /** Evicts what was not used for long. Looks at all of them only once in a while. */
  #sweep(): void {
    const idleMs = this.#idleMs;
    if (idleMs === Number.POSITIVE_INFINITY) return;
    const time = this.#now();
    if (time - this.#sweptAt < idleMs / 10) return;
    this.#sweptAt = time;
    for (const entry of [...this.#entries.values()])
      if (entry.users === 0 && time - entry.lastUsedAt >= idleMs) this.#evict(entry);
  }

  #evict(entry: Entry): void {
    this.#keeper?.evict(entry.sandbox);
    this.#remove(entry);
  }

  #remove({ sandbox }: Entry): void {
    this.#entries.delete(sandbox.name);
    sandbox.journal.clear();
  }
}

function checked(name: string): string {
  if (/^[\w.-]{1,64}$/.test(name)) return name;
  throw new UserError('X-Mock-Session takes 1 to 64 letters, digits, dots, dashes and underscores.');
}
