/** Types for the handlers of the control API. */
import type { IncomingHttpHeaders } from 'node:http';
import type { NewFault } from '../faults/faults.js';
import type { BaseUrl } from '../http/public-url.js';
import type { WireResponse } from '../http/response.js';
import type { ContractViolations } from '../observability/contract-violations.js';
import type { EventHub } from '../observability/event-hub.js';
import type { JournalBudget } from '../observability/journal-budget.js';
import type { OpenApiDocument, Operation } from '../openapi/document.js';
import type { HmacMode, Mode } from '../pipeline/modes.js';
import type { Sandbox, Sandboxes } from '../sandboxes/sandboxes.js';
import type { StateDir } from '../sandboxes/state-dir.js';
import type { Network } from '../state/network.js';
import type { Guard } from './guard.js';

/** The most entries of a list, unless the query says otherwise. */
export const defaultLimit = 100;

/** The dependencies of the control API. */
export interface ControlDependencies {
  guard: Guard;
  sandboxes: Sandboxes;
  /** The memory of all journals. */
  journals: JournalBudget;
  /** The description of the API. */
  document: OpenApiDocument;
  /** The operations of the API. */
  operations: readonly Operation[];
  violations: ContractViolations;
  /** The faults that each sandbox starts with. */
  baseFaults: readonly NewFault[];
  /** Returns the address of the mock as a caller reaches it. */
  baseUrl: BaseUrl;
  mode: Mode;
  /** Undefined when the operations of all networks exist. */
  network: Network | undefined;
  hmac: HmacMode;
  /** Whether the reward pool is simulated. */
  rewardPool: boolean;
  /** The address that requests are forwarded to. */
  proxy: string | undefined;
  /** Keeps the state on the disk. Each response waits for the write. */
  stateDir: Pick<StateDir, 'caughtUp' | 'written'> | undefined;
  /** The readers of events. */
  events: EventHub;
}

/** A request to the control API that matches the description. */
export interface ControlCall {
  path: Record<string, string>;
  query: Record<string, string | string[]>;
  // biome-ignore lint/suspicious/noExplicitAny: checked against the description before
  body: any;
  /** The headers. Their names are in lowercase. */
  headers: IncomingHttpHeaders;
  sandbox: Sandbox;
  /** The name of the sandbox, which may not exist. */
  sandboxName: string;
  /** The address of the mock as the caller reaches it, followed by the path of the sandbox that the URL names. */
  base: string;
  /** Returns the base URL of the API in a sandbox, as the caller reaches it. */
  apiUrl: (sandbox?: string) => string;
  parts: ControlDependencies;
}

/** A response that is not JSON. */
export class RawReply {
  readonly response: WireResponse;

  /** @param response The response to send. */
  constructor(response: WireResponse) {
    this.response = response;
  }
}

/** Handles a request. The response is 200 with the returned object as JSON, or the returned {@link RawReply}. */
export type ControlHandler = (call: ControlCall) => object | Promise<object>;
