/** How the operations of the control API plug in. */
import type { NewFault } from '../faults/faults.js';
import type { ContractViolations } from '../observability/contract-violations.js';
import type { JournalBudget } from '../observability/journal-budget.js';
import type { Operation } from '../openapi/document.js';
import type { HmacMode, Mode } from '../pipeline/modes.js';
import type { Sandbox, Sandboxes } from '../sandboxes/sandboxes.js';
import type { StateDir } from '../sandboxes/state-dir.js';
import type { Network } from '../state/network.js';
import type { Guard } from './guard.js';

/** What the control API works on. */
export interface ControlDependencies {
  guard: Guard;
  sandboxes: Sandboxes;
  /** The memory of all journals. */
  journals: JournalBudget;
  /** Those of the API. */
  operations: readonly Operation[];
  violations: ContractViolations;
  /** The faults that each sandbox starts with. */
  baseFaults: readonly NewFault[];
  /** Base URL of the API. */
  url: () => string;
  mode: Mode;
  /** Undefined when the operations of all networks exist. */
  network: Network | undefined;
  hmac: HmacMode;
  /** Where requests are forwarded to. */
  proxy: string | undefined;
  /** Keeps the state on the disk. A response waits until that has happened. */
  stateDir: Pick<StateDir, 'caughtUp' | 'written'> | undefined;
}

/** A call that fits the description. */
export interface ControlCall {
  path: Record<string, string>;
  query: Record<string, string | string[]>;
  // biome-ignore lint/suspicious/noExplicitAny: checked against the description before
  body: any;
  sandbox: Sandbox;
  parts: ControlDependencies;
}

/** Answers 200 with what it returns. */
export type ControlHandler = (call: ControlCall) => object | Promise<object>;
