/** A sandbox, what keeps it outside of memory, and what is noted about it. */
import type { Faults } from '../faults/faults.js';
import type { RequestAssertions } from '../observability/request-assertions.js';
import type { Journal } from '../observability/request-journal.js';
import { UserError } from '../openapi/user-error.js';
import type { MockState } from '../state/mock-state.js';

/** Isolated state, with the journal and the faults beside it, which a snapshot doesn't contain. */
export interface Sandbox extends RequestAssertions {
  /** From `X-Mock-Session`; empty for the default sandbox. */
  readonly name: string;
  readonly state: MockState;
  readonly journal: Journal;
  readonly faults: Faults;
  /** Returns the player of a session JWT, also of an expired one; nothing when its signature is invalid. */
  readonly playerOf: (sessionJwt: string) => string | undefined;
}

/** Keeps sandboxes outside of memory. */
export interface SandboxKeeper {
  /** Whether a sandbox is kept, be it in memory or not. */
  isKept(name: string): boolean;
  /** The names of all kept sandboxes; the default one has the empty name. */
  names(): readonly string[];
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

/** A sandbox, and when it was used. */
export interface Entry {
  readonly sandbox: Sandbox;
  /** Deleted when it was not used for so many milliseconds. Undefined for one that a request has made. */
  ttlMs?: number;
  lastUsedAt: number;
  /** The version of the state when it was new. */
  readonly baseVersion: number;
  /** Counts all uses of sandboxes, because several can have the same time. */
  order: number;
  /** Requests that are being handled. */
  users: number;
}

/** Returns the entry of a new sandbox. */
export function newEntry(sandbox: Sandbox): Entry {
  return { sandbox, baseVersion: sandbox.state.version, lastUsedAt: 0, order: 0, users: 0 };
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
