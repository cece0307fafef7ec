/** Types of a sandbox, of the storage outside of memory, and of the notes about its use. */
import type { Faults } from '../faults/faults.js';
import type { RequestAssertions } from '../observability/request-assertions.js';
import type { Journal } from '../observability/request-journal.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';

/** Isolated state, with the journal and the faults beside it, which a snapshot doesn't contain. */
export interface Sandbox extends RequestAssertions {
  /** Empty for the default sandbox. */
  readonly name: string;
  readonly state: MockState;
  readonly journal: Journal;
  readonly faults: Faults;
  /** Returns the player of a session JWT, even of an expired one. Undefined when its signature is invalid. */
  readonly playerOf: (sessionJwt: string) => string | undefined;
}

/** Keeps sandboxes outside of memory. */
export interface SandboxKeeper {
  /** Returns whether a sandbox is kept, in memory or not. */
  isKept(name: string): boolean;
  /** Returns the names of all kept sandboxes. The name of the default one is empty. */
  names(): readonly string[];
  /** Reads a kept sandbox that is not in memory, for {@link SandboxKeeper.enter}. */
  prepare(name: string): Promise<void>;
  /**
   * Restores a sandbox if it is kept, and keeps its state from now on.
   * @throws UserError when it is kept, but was not read.
   */
  enter(sandbox: Sandbox): void;
  /** Called when a sandbox leaves memory, but is kept. */
  evict(sandbox: Sandbox): void;
  /** Called when a sandbox is no longer kept. */
  delete(sandbox: Sandbox): void;
}

/** A sandbox with notes about its use. */
export interface Entry {
  readonly sandbox: Sandbox;
  /** The sandbox is deleted when it was idle for this many milliseconds. Undefined if a request created it. */
  ttlMs?: number;
  lastUsedAt: number;
  /** The version of the state when it was new. */
  readonly baseVersion: number;
  /** The number of its last use among all sandboxes, because several uses can have the same time. */
  order: number;
  /** How many of its requests are in progress. */
  users: number;
}

/** Returns the entry of a new sandbox. */
export function newEntry(sandbox: Sandbox): Entry {
  return { sandbox, baseVersion: sandbox.state.version, lastUsedAt: 0, order: 0, users: 0 };
}

/** How many sandboxes stay in memory, and for how long. */
export interface SandboxOptions {
  /** The most named sandboxes. A new one beyond it evicts the least recently used one. */
  limit?: number | undefined;
  /** A sandbox is evicted when it was idle for this many milliseconds. By default, it stays. */
  idleMs?: number | undefined;
  /** Keeps the state of all sandboxes. Without it, an evicted one is forgotten. */
  keeper?: SandboxKeeper | undefined;
  /** Returns milliseconds since any fixed moment. For tests. */
  now?: () => number;
}

/** Returns the error for a new sandbox whose name another one has. */
export const nameTaken = (name: string): UserError =>
  new UserError(`There is a sandbox "${name}" already. Delete it first, or choose another name.`, 409);

/**
 * Returns the error for a new sandbox when no other one may be evicted.
 * @param limit The most sandboxes.
 * @param waitMs When the next one expires, in milliseconds.
 */
export const noRoom = (limit: number, waitMs: number): UserError =>
  new UserError(
    `There are ${limit} sandboxes, and none may be evicted. Delete some with DELETE /_mock/sandboxes/NAME, ` +
      `wait ${Math.ceil(waitMs / 1000)} seconds until the next one expires, or start the mock with a higher --max-sandboxes.`,
    409,
  );
