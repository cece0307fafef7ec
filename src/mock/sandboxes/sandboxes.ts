/** The sandboxes of one mock: the default one, and those that requests name in `X-Mock-Session`. */
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

/** The most named sandboxes, unless an option says otherwise; each costs memory. */
export const defaultMaxSandboxes = 1_000;

/**
 * Creates sandboxes on first use, and evicts those that were not used for long. The default one always stays. A sandbox is a
 * draft as long as it rejected all requests: it is neither listed nor counted nor kept.
 */
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
  readonly #drafts = new Drafts();
  /** No time to live ends before. */
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
    // A login with a wrong code is a 401 too, and counts.
    if (!draft || draft.sandbox.state !== state || (isRejected && state.version === draft.baseVersion))
      return;
    this.#admit(draft);
  }

  /** Ends what {@link Sandboxes.acquire} began. */
  release(sandbox: Sandbox): void {
    const entry = this.#entries.get(sandbox.name) ?? this.#drafts.get(sandbox.name);
    // Another sandbox may have its name by now, after a delete.
    if (entry?.sandbox === sandbox) entry.users -= 1;
  }

  /**
   * Returns a sandbox to look at. One that doesn't exist is made, but not kept.
   * @param name As in {@link Sandboxes.get}.
   * @throws UserError when the name is invalid.
   */
  peek(name = ''): Sandbox {
    if (name === '' || this.has(name)) return this.get(name);
    return this.#drafts.get(name)?.sandbox ?? this.#make(checkedName(name));
  }

  /** Returns whether there is a sandbox of this name, be it in memory or not. */
  has(name: string): boolean {
    this.#sweep();
    return name === '' || this.#entries.has(name) || (this.#keeper?.isKept(name) ?? false);
  }

  /**
   * Creates a sandbox that other sandboxes never push out.
   * @param name Its name.
   * @param ttlMs It is deleted when it was not used for so many milliseconds.
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
   * Deletes a sandbox in memory when it was not used for some time. It is no longer pushed out by others.
   * @param name Its name.
   * @param ttlMs The time in milliseconds.
   */
  setTimeToLive(name: string, ttlMs: number): void {
    const entry = this.#enter(name);
    entry.ttlMs = ttlMs;
    this.#nextExpiry = Math.min(this.#nextExpiry, entry.lastUsedAt + ttlMs);
  }

  /** Returns in how many milliseconds a sandbox is deleted if it isn't used; undefined when it has no time to live. */
  timeToLive(name: string): number | undefined {
    const { ttlMs, lastUsedAt } = this.#entries.get(name) ?? {};
    return ttlMs && lastUsedAt !== undefined ? lastUsedAt + ttlMs - this.#now() : undefined;
  }

  /** Returns a new base state, in no sandbox. */
  createDetached(): MockState {
    return this.#make('').state;
  }

  /** Removes a named sandbox; its next use creates a new one. Returns whether there was one. */
  delete(name: string): boolean {
    const entry = this.#entries.get(name);
    this.#drafts.delete(name);
    if (!entry) return false;
    this.#remove(entry);
    this.#keeper?.delete(entry.sandbox);
    return true;
  }

  /** Returns the names of all named sandboxes, also of those that are not in memory. */
  names(): string[] {
    this.#sweep();
    const kept = this.#keeper?.names().filter((name) => name !== '') ?? [];
    return [...new Set([...this.#entries.keys(), ...kept])];
  }

  /** Returns all sandboxes in memory; the default one has the empty name. */
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

  /** Sandboxes with a time to live stay, because no request makes them again. A keeper has them in any case. */
  #isEvictable({ ttlMs }: Entry): boolean {
    return this.#keeper !== undefined || ttlMs === undefined;
  }

  #requireRoom(): void {
    if (this.#entries.size < this.limit) return;
    if ([...this.#entries.values()].some((entry) => this.#isEvictable(entry))) return;
    const waits = [...this.#entries.keys()].map((name) => this.timeToLive(name) ?? 0);
    throw noRoom(this.limit, Math.min(...waits));
  }

  /** Evicts the least recently used sandboxes until so many are left. Those that handle a request stay. */
  #evictUntil(count: number): void {
    if (this.#entries.size <= count) return;
    const idle = [...this.#entries.values()].filter((one) => one.users === 0 && this.#isEvictable(one));
    idle.sort((a, b) => a.order - b.order);
    for (const entry of idle.slice(0, this.#entries.size - count)) this.#evict(entry);
  }

  /** Deletes what has expired, and evicts what was not used for long. Looks at all of them only once in a while. */
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
      // One that handles a request is looked at again soon.
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
