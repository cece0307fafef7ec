import type { Handlers } from '../behavior/handler.js';
import type { OpenApiDocument } from '../openapi/document.js';
import type { HmacMode } from '../pipeline/modes.js';
import type { Seed } from '../seed/seed.js';
import type { StateOptions } from '../state/mock-state.js';
import type { LogEntry } from './log-entry.js';
import type { TlsPair } from './tls-pair.js';

/** How to start a mock. Everything has a default. */
export interface MockOptions extends StateOptions {
  /** Port to listen on. The default, 0, takes a free one. */
  port?: number;
  /** Address to listen on. The default, 127.0.0.1, keeps the mock on this machine. */
  host?: string;
  /**
   * Listens for https. `true` makes a self-signed certificate for this machine, which `Mock.certificate` has for clients to
   * trust.
   */
  tls?: TlsPair | true;
  /**
   * Data that is added to the demo data, in each sandbox and after each reset: players, games, keys, rooms, and more. Or a
   * string from which IDs, hashes, and keys are made; the default is that of the docs' examples.
   */
  seed?: string | Seed;
  /** `stateful` behaves like the server; `static` answers each operation with its first example. */
  mode?: 'stateful' | 'static';
  /** Base URL of another server's API. Requests go there, and both directions are checked against the description. */
  proxy?: string;
  /** How closely to look at signatures. The default is `verify`. */
  hmac?: HmacMode;
  /**
   * A folder that keeps the state of all sandboxes from one start to the next, in LevelDB. Needs the package
   * `classic-level`. A state file of version 0.3 with this name is imported.
   */
  stateDir?: string;
  /** @deprecated Use `stateDir`. */
  stateFile?: string;
  /**
   * Admits requests from anywhere to `/_mock/` and to the start page, as `Authorization: Bearer TOKEN`. At least 16
   * characters of printable ASCII. Without it, only this machine is admitted.
   */
  controlToken?: string;
  /**
   * Further names of this machine, such as `mock.local`, by which programs on it reach `/_mock/` and the start page. Other
   * machines still need the control token.
   */
  allowHosts?: readonly string[];
  /**
   * The address of the mock that the start page, the docs, and the control API show, such as `https://team.example/mock`. The
   * default is the one by which the reader has reached the mock.
   */
  publicUrl?: string;
  /** Shows browsers the console at `/`. With `false`, they get a page with the first steps. The default is `true`. */
  console?: boolean;
  /** Memory for the journals of all sandboxes, in bytes. The default is 256 MB. The oldest exchanges are dropped first. */
  journalBytes?: number;
  /** The most named sandboxes in memory; the default is 1,000. A new one evicts the least recently used one. */
  maxSandboxes?: number;
  /** A named sandbox is evicted when it is not used for so many milliseconds. By default, it stays. */
  sandboxIdleMs?: number;
  /** Simulates the reward pool, which no network has. Without it, its operations return 404. */
  rewardPool?: boolean;
  /** Behavior of single operations in the place of the mock's own. Their operations exist on each network. */
  handlers?: Partial<Handlers>;
  /** The OpenAPI document to answer from. The default is the one in this package. */
  document?: OpenApiDocument;
  /** Told about each request. The default prints only responses that break the description, to standard error. */
  log?: (entry: LogEntry) => void;
}
