/** Types of faults, as testers add them, and of the plan for a request. */
import type { Preference } from '../openapi/prefer-header.js';
import type { Dependency, DownDependencies } from '../state/mock-state.js';
import type { TaskEffect } from '../state/task-effect.js';

/** How long a request waits. All times are in milliseconds. */
export type Latency =
  | { distribution: 'fixed'; ms: number }
  | { distribution: 'uniform'; minMs: number; maxMs: number }
  | { distribution: 'lognormal'; medianMs: number; sigma: number; maxMs?: number };

/** Any response, whether or not the description contains it. */
export interface FaultResponse {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is. Any other value is sent as JSON. Without it, the body is empty. */
  body?: unknown;
  /** Whether the request is handled first. */
  after?: boolean;
}

/** What goes wrong with one request. */
export type FaultEffect =
  | { kind: 'latency'; latency: Latency }
  /** A documented response instead of the handler's. */
  | { kind: 'status'; status: number; example?: string }
  /** Any response instead of the handler's. */
  | ({ kind: 'response' } & FaultResponse)
  /** The connection closes before the request is handled. With `after`, it closes after that. */
  | { kind: 'drop'; after?: boolean }
  /** The response breaks off after this many bytes. By default, it breaks off in the middle. */
  | { kind: 'truncate'; bytes?: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** Something that the server depends on is down. */
  | { kind: 'outage'; dependency: Dependency }
  /** The background task of the request fails, is held until it is released, or takes longer. */
  | { kind: 'task'; effect: 'fail'; errorMessage?: string }
  | { kind: 'task'; effect: 'hold' }
  | { kind: 'task'; effect: 'delay'; ms: number };

/** One step of a sequence. A step of the kind `none` does not change its requests. */
export type FaultStep = (FaultEffect | { kind: 'none' }) & {
  /** How many requests the step is for. The default is 1. */
  times?: number;
};

/** What goes wrong. */
export type FaultKind =
  | FaultEffect
  /** Each request that matches takes the next step. */
  | { kind: 'sequence'; steps: FaultStep[]; repeat?: boolean };

/** Which requests a fault is for. All members must match. */
export interface FaultMatch {
  /** A path below `/api`, such as `/game/info/3`. `*` stands for any characters of a segment, or at the end for all of the rest. */
  path?: string;
  /** A player that the request names, or that one of its sessions belongs to. */
  player?: string;
  /** The room that the request names. */
  room?: string;
  /** The API key of the request. */
  key?: string;
  /** Values in the body, by field. A dot selects a member of an object or an array: `amounts.0`. */
  body?: Record<string, unknown>;
}

/** A fault to add. */
export type NewFault = FaultKind & {
  /** An operationId, or `*` for all operations. */
  operation: string;
  match?: FaultMatch;
  /** The fault happens only to the nth request that matches, counted from 1, so once at most. */
  nth?: number;
  /** A number from 0 to 1. The default is 1. */
  probability?: number;
  /** How many times it happens. By default, there is no limit. */
  times?: number;
  /** The same as `times: 1`. */
  once?: boolean;
};

/** A fault that was added. */
export type Fault = NewFault & {
  /** An ID that no other fault of the sandbox ever has. */
  id: string;
  probability: number;
  /** How many more times it can happen. Null without a limit. */
  remaining: number | null;
  hits: number;
  /** The incident that it is a part of. */
  incident?: string;
};

/** What happens to one request. */
export interface FaultPlan {
  ids: string[];
  /** The fault that each effect comes from. Outages have their own. */
  sources: { [Kind in FaultEffect['kind']]?: string };
  delayMs: number;
  answer?: Preference;
  response?: FaultResponse;
  drop?: 'before' | 'after';
  truncate?: { bytes?: number };
  bytesPerSecond?: number;
  outages?: DownDependencies;
  task?: TaskEffect;
  /** Undoes the hit of the task fault, because the request has queued no task. */
  undoTask?: () => void;
}
