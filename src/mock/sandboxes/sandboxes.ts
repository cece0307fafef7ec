/** The sandboxes of one mock: the default one and the named ones. */
import type { MockState } from '../state/mock-state.js';
import { Drafts } from './drafts.js';
import {
  type Entry,
  nameTaken,
  newEntry,
  noRoom,
  type Sandbox,
  type SandboxKeeper,
  type SandboxOptions,
} from './sandbox.js';
import { checkedName } from './sandbox-name.js';

export type { Sandbox, SandboxKeeper, SandboxOptions } from './sandbox.js';

/** The default limit for named sandboxes. Each one takes memory. */
export const defaultMaxSandboxes = 1_000;

/**
 * Creates sandboxes on first use, and evicts idle ones. The default one always stays. Until a sandbox accepts a request, it is
 * a draft, which is neither listed nor counted nor kept.
 */
export class Sandboxes {
  readonly #make: (name: string) => Sandbox;
  /** The most named ones in memory. */
  readonly limit: number;
  readonly #idleMs: number;
  readonly #keeper: SandboxKeeper | undefined;
  readonly #now: () => number;
  readonly #default: Sandbox;
  /** The named ones, in the order of their creation. */
  readonly #entries = new Map<string, Entry>();
  readonly #drafts = new Drafts();
  /** The earliest end of a time to live. */
  #nextExpiry = Number.POSITIVE_INFINITY;
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
   * @returns A promise, or undefined when there is nothing to read.
   */
  prepare(name = ''): Promise<void> | undefined {
    if (!this.#keeper || name === '' || this.#entries.has(name) || !this.#keeper.isKept(name))
      return undefined;
    return this.#keeper.prepare(name);
  }

  /**
   * Returns a sandbox.
   * @param name The name in the request. If it is missing or empty, the default sandbox is meant.
   * @returns The sandbox, which is created on first use.
   * @throws UserError when the name is invalid, or {@link Sandboxes.prepare} was not called.
   */
  get(name = ''): Sandbox {
    return name === '' ? this.#default : this.#enter(name).sandbox;
  }

  /**
   * Returns a sandbox for a request, and keeps it from being evicted until {@link Sandboxes.release}. A new one is a draft
   * until {@link Sandboxes.settle}.
   * @param name As in {@link Sandboxes.get}.
   * @throws UserError when the name is invalid, or with status code 409 when there is no room for a new one.
   */
  acquire(name = ''): Sandbox {
    if (name === '') return this.#default;
    const entry = this.has(name) ? this.#enter(name) : this.#draft(name);
    entry.users += 1;
    return entry.sandbox;
  }

  /**
   * Keeps the sandbox of a request from now on, unless the request was rejected and changed nothing.
   * @param sandbox From {@link Sandboxes.acquire}.
   * @param isRejected Whether the status code is 401.
   */
  settle({ name, state }: Sandbox, isRejected: boolean): void {
    const draft = this.#drafts.size > 0 ? this.#drafts.get(name) : undefined;
    // A login with a wrong code also returns 401, but it changes the state: it is counted.
    if (!draft || draft.sandbox.state !== state || (isRejected && state.version === draft.baseVersion))
      return;
    this.#admit(draft);
  }

  /** Ends what {@link Sandboxes.acquire} began. */
  release(sandbox: Sandbox): void {
    const entry = this.#entries.get(sandbox.name) ?? this.#drafts.get(sandbox.name);
    // After a delete, another sandbox can have this name.
    if (entry?.sandbox === sandbox) entry.users -= 1;
  }

  /**
   * Returns a sandbox for reading. If it doesn't exist, a temporary one is created and not kept.
   * @param name As in {@link Sandboxes.get}.
   * @throws UserError when the name is invalid.
   */
  peek(name = ''): Sandbox {
    if (name === '' || this.has(name)) return this.get(name);
    return this.#drafts.get(name)?.sandbox ?? this.#make(checkedName(name));
  }

  /** Returns whether a sandbox of this name exists, in memory or not. */
  has(name: string): boolean {
    this.#sweep();
    return name === '' || this.#entries.has(name) || (this.#keeper?.isKept(name) ?? false);
  }

  /**
   * Creates a sandbox that is never evicted in favor of others.
   * @param name Its name.
   * @param ttlMs The sandbox is deleted when it was idle for this many milliseconds.
   * @param fill Changes its base state.
   * @throws UserError when the name is invalid, or with status code 409 when it is taken or there are too many sandboxes.
   */
  create(name: string, ttlMs: number, fill: (state: MockState) => void): Sandbox {
    if (this.has(checkedName(name))) throw nameTaken(name);
    this.#requireRoom();
    const entry = newEntry(this.#make(name));
    fill(entry.sandbox.state);
    this.#admit(entry);
    this.setTimeToLive(name, ttlMs);
    return entry.sandbox;
  }

  /**
   * Gives a sandbox in memory another name. Its state, journal, and faults stay.
   * @param from The old name.
   * @param to The new name.
   * @param change Changes the state that had the old name.
   * @throws UserError when a name is invalid, or with status code 409 when the new one is taken.
   */
  rename(from: string, to: string, change: (state: MockState) => void): Sandbox {
    const entry = this.#enter(from);
    if (this.has(checkedName(to))) throw nameTaken(to);
    this.#entries.delete(from);
    this.#keeper?.delete(entry.sandbox);
    const sandbox = { ...entry.sandbox, name: to };
    change(sandbox.state);
    this.#admit({ ...entry, sandbox, users: 0 });
    return sandbox;
  }

  /**
   * Sets when a sandbox in memory is deleted. Until then, it is never evicted in favor of others.
   * @param name Its name.
   * @param ttlMs The sandbox is deleted when it was idle for this many milliseconds.
   */
  setTimeToLive(name: string, ttlMs: number): void {
    const entry = this.#enter(name);
    entry.ttlMs = ttlMs;
    this.#nextExpiry = Math.min(this.#nextExpiry, entry.lastUsedAt + ttlMs);
  }

  /** Returns in how many milliseconds an idle sandbox is deleted. Undefined when it has no time to live. */
  timeToLive(name: string): number | undefined {
    const { ttlMs, lastUsedAt } = this.#entries.get(name) ?? {};
    return ttlMs && lastUsedAt !== undefined ? lastUsedAt + ttlMs - this.#now() : undefined;
  }

  /** Returns a new base state that belongs to no sandbox. */
  createDetached(): MockState {
    return this.#make('').state;
  }

  /** Removes a named sandbox. Its next use creates a new one. Returns whether it existed. */
  delete(name: string): boolean {
    const entry = this.#entries.get(name);
    this.#drafts.delete(name);
    if (!entry) return false;
    this.#remove(entry);
    this.#keeper?.delete(entry.sandbox);
    return true;
  }

  /** Returns the names of all named sandboxes, in memory or not. */
  names(): string[] {
    this.#sweep();
    const kept = this.#keeper?.names().filter((name) => name !== '') ?? [];
    return [...new Set([...this.#entries.keys(), ...kept])];
  }

  /** Returns all sandboxes in memory. The name of the default one is empty. */
  all(): Sandbox[] {
    this.#sweep();
    return [this.#default, ...[...this.#entries.values()].map(({ sandbox }) => sandbox)];
  }

  #enter(name: string): Entry {
    this.#sweep();
    const entry = this.#entries.get(name);
    if (!entry) {
      this.#requireRoom();
      return this.#admit(this.#drafts.get(name) ?? newEntry(this.#make(checkedName(name))));
    }
    this.#use(entry);
    return entry;
  }

  #use(entry: Entry): void {
    entry.lastUsedAt = this.#now();
    entry.order = this.#uses++;
  }

  #admit(entry: Entry): Entry {
    const { name } = entry.sandbox;
    this.#evictUntil(this.limit - 1);
    this.#drafts.delete(name);
    this.#keeper?.enter(entry.sandbox);
    this.#entries.set(name, entry);
    this.#use(entry);
    return entry;
  }

  #draft(name: string): Entry {
    const known = this.#drafts.get(name);
    if (known) return known;
    this.#requireRoom();
    const draft = newEntry(this.#make(checkedName(name)));
    this.#drafts.add(draft);
    return draft;
  }

  /** Without a keeper, sandboxes with a time to live stay, because no request can create them again. */
  #isEvictable({ ttlMs }: Entry): boolean {
    return this.#keeper !== undefined || ttlMs === undefined;
  }

  #requireRoom(): void {
    if (this.#entries.size < this.limit) return;
    if ([...this.#entries.values()].some((entry) => this.#isEvictable(entry))) return;
    const waits = [...this.#entries.keys()].map((name) => this.timeToLive(name) ?? 0);
    throw noRoom(this.limit, Math.min(...waits));
  }

  /** Evicts the least recently used sandboxes until `count` are left. Sandboxes that handle a request stay. */
  #evictUntil(count: number): void {
    if (this.#entries.size <= count) return;
    const idle = [...this.#entries.values()].filter((one) => one.users === 0 && this.#isEvictable(one));
    idle.sort((a, b) => a.order - b.order);
    for (const entry of idle.slice(0, this.#entries.size - count)) this.#evict(entry);
  }

  /** Deletes expired sandboxes, and evicts idle ones. Checks all of them only once in a while. */
  #sweep(): void {
    const idleMs = this.#idleMs;
    if (idleMs === Number.POSITIVE_INFINITY && this.#nextExpiry === Number.POSITIVE_INFINITY) return;
    const time = this.#now();
    if (time >= this.#nextExpiry) this.#expire(time);
    if (time - this.#sweptAt < idleMs / 10) return;
    this.#sweptAt = time;
    for (const entry of [...this.#entries.values()])
      if (entry.users === 0 && entry.ttlMs === undefined && time - entry.lastUsedAt >= idleMs)
        this.#evict(entry);
  }

  #expire(time: number): void {
    this.#nextExpiry = Number.POSITIVE_INFINITY;
    for (const { sandbox, users, ttlMs, lastUsedAt } of [...this.#entries.values()]) {
      if (ttlMs === undefined) continue;
      const expiry = lastUsedAt + ttlMs;
      if (users === 0 && time >= expiry) this.delete(sandbox.name);
      // A sandbox that handles a request is checked again soon.
      else this.#nextExpiry = Math.min(this.#nextExpiry, Math.max(expiry, users > 0 ? time + 1000 : 0));
    }
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
