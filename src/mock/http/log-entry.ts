/** One request and its response, for the log. */
export interface LogEntry {
  method: string;
  /** The path without the query and without secrets. */
  path: string;
  /** 0 when the connection was dropped without a response. */
  status: number;
  durationMs: number;
  /** The violations of the response. If the mock itself sent it, they are a bug. */
  violations: readonly string[];
  /** The violations of the request. */
  requestViolations: readonly string[];
  /** The operation that the request matches. */
  operationId: string | null;
  /** Name of the sandbox. Empty for the default one. */
  sandbox: string;
  /** @deprecated Use `sandbox`. */
  world: string;
  /** The game of the API key. Null for an unknown key. */
  gameId: string | null;
  /** The players that the request names, and those of its sessions if it succeeded. */
  players: readonly string[];
  /** IDs of the faults that it met. */
  faults: readonly string[];
  /** Why the request was rejected or failed, without secrets. Null if it succeeded, or if the mock does not know the reason. */
  hint: string | null;
}
