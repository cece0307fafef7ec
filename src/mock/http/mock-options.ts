import type { Handlers } from '../behavior/handler.js';
import type { OpenApiDocument } from '../openapi/document.js';
import type { HmacMode } from '../pipeline/modes.js';
import type { Seed } from '../seed/seed.js';
import type { StateOptions } from '../state/mock-state.js';
import type { LogEntry } from './log-entry.js';
import type { TlsPair } from './tls-pair.js';

/** How to start a mock. Each option has a default. */
export interface MockOptions extends StateOptions {
  /** Port to listen on. The default, 0, selects a free one. */
  port?: number;
  /** Address to listen on. The default, 127.0.0.1, keeps the mock on this machine. */
  host?: string;
  /**
   * Listens for https. `true` creates a self-signed certificate for this machine. Clients must trust it: see
   * `Mock.certificate`.
   */
  tls?: TlsPair | true;
  /**
   * Data to add to the demo data, in each sandbox and after each reset: players, games, keys, rooms, and more. A string
   * changes only the generated IDs, hashes, and keys. The default generates those in the examples of the docs.
   */
  seed?: string | Seed;
  /** `stateful` behaves like the server. `static` responds to each operation with its first example. */
  mode?: 'stateful' | 'static';
  /** Base URL of another server's API. Requests are forwarded there, and the mock checks both directions. */
  proxy?: string;
  /** How strictly to check signatures. The default is `verify`. */
  hmac?: HmacMode;
  /**
   * A folder that keeps the state of all sandboxes from one start to the next, in LevelDB. Requires the package
   * `classic-level`. A state file of version 0.3 with this name is imported.
   */
  stateDir?: string;
  /** @deprecated Use `stateDir`. */
  stateFile?: string;
  /**
   * A token of at least 16 characters of printable ASCII. Requests with `Authorization: Bearer TOKEN` can reach `/_mock/`
   * and the start page from anywhere. Without it, only this machine can.
   */
  controlToken?: string;
  /**
   * Additional names of this machine, such as `mock.local`, by which programs on it reach `/_mock/` and the start page.
   * Other machines still need the control token.
   */
  allowHosts?: readonly string[];
  /**
   * The address of the mock that the start page, the docs, and the control API show, such as `https://team.example/mock`. By
   * default, they show the address that the reader used.
   */
  publicUrl?: string;
  /** Shows browsers the console at `/`. With `false`, they get a page with the first steps. The default is `true`. */
  console?: boolean;
  /** Memory for the journals of all sandboxes, in bytes. The default is 256 MB. The oldest exchanges are dropped first. */
  journalBytes?: number;
  /** The most named sandboxes in memory. The default is 1,000. A new one evicts the least recently used one. */
  maxSandboxes?: number;
  /** A named sandbox is evicted when it was idle for this many milliseconds. By default, it stays. */
  sandboxIdleMs?: number;
  /** Simulates the reward pool, which no network has. Without it, its operations return 404. */
  rewardPool?: boolean;
  /** Handlers of single operations that replace the mock's own. Their operations exist on each network. */
  handlers?: Partial<Handlers>;
  /** The OpenAPI document to serve. The default is the one in this package. */
  document?: OpenApiDocument;
  /** Called with each request. By default, responses that violate the description are printed to standard error. */
  log?: (entry: LogEntry) => void;
}
