import type { DeprecatedMembers } from '../deprecated-names.js';
import type { Faults } from '../faults/faults.js';
import type { ContractViolations } from '../observability/contract-violations.js';
import type { RequestAssertions } from '../observability/request-assertions.js';
import type { Journal } from '../observability/request-journal.js';
import type { Sandbox } from '../sandboxes/sandboxes.js';
import type { Clock } from '../state/clock.js';
import type { MockState } from '../state/mock-state.js';

/** A running mock. With `await using`, it closes itself. Its assertions check the default sandbox. */
export interface Mock extends DeprecatedMembers, RequestAssertions, AsyncDisposable {
  /** Base URL of the API, such as `http://127.0.0.1:4010/api`. */
  url: string;
  /** Origin of the start page and the docs, such as `http://127.0.0.1:4010`. */
  origin: string;
  port: number;
  /** With TLS, the certificate as PEM. Clients must trust it if it is self-signed. */
  certificate: string | undefined;
  /** The state of the default sandbox, which requests use unless they name another one. */
  state: MockState;
  /** The clock of the default sandbox. */
  clock: Clock;
  /** The last requests in the default sandbox. */
  journal: Journal;
  /** The faults of the default sandbox. */
  faults: Faults;
  /**
   * Violations of the description by requests and responses, in all sandboxes. A test can expect
   * `violations.responsesWithViolations` to be 0.
   */
  violations: ContractViolations;
  /**
   * Returns the sandbox with a name. It is created on first use.
   * @throws UserError when the name is not 1 to 64 letters, digits, dots, dashes, and underscores, or has only dots. Also when
   *   the sandbox is in the state folder, but not in memory.
   */
  sandbox(name: string): Sandbox;
  /** Returns a sandbox as `sandbox` does. Reads it from the state folder if it is not in memory. */
  openSandbox(name: string): Promise<Sandbox>;
  /**
   * Waits until all changes are in the state folder, if there is one.
   * @throws UserError when they can't be written.
   */
  saveState(): Promise<void>;
  /**
   * Stops listening and closes open connections. With `graceful`, running requests have 4 seconds to end.
   * @throws UserError when the state could not be written.
   */
  close(options?: { graceful?: boolean }): Promise<void>;
}
