/** One answered request, for the log. */
export interface LogEntry {
  method: string;
  /** Without the query, and without secrets. */
  path: string;
  /** 0 when the connection was dropped without an answer. */
  status: number;
  durationMs: number;
  /** What the answer breaks of the description; of the mock's own answers always a bug. */
  violations: readonly string[];
  /** What the request breaks of the description. */
  requestViolations: readonly string[];
  /** The operation that the request met. */
  operationId: string | null;
  /** Name of the sandbox; empty for the default one. */
  sandbox: string;
  /** @deprecated Use `sandbox`. */
  world: string;
  /** The game of the API key; null for an unknown key. */
  gameId: string | null;
  /** The players that the request names, and those of its sessions if it succeeded. */
  players: readonly string[];
  /** Ids of the faults that it met. */
  faults: readonly string[];
  /** Why the request was rejected or failed, without secrets; null if it was not, or if the mock does not know why. */
  hint: string | null;
}
