/** Faults as testers add them, and the plan that they make for a request. */
import type { Preference } from '../openapi/prefer-header.js';
import type { Dependency } from '../state/mock-state.js';
import type { TaskEffect } from '../state/task-effect.js';

/** How long a request waits. All times in milliseconds. */
export type Latency =
  | { distribution: 'fixed'; ms: number }
  | { distribution: 'uniform'; minMs: number; maxMs: number }
  | { distribution: 'lognormal'; medianMs: number; sigma: number; maxMs?: number };

/** Any response, whether or not the description contains it. */
export interface FaultResponse {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, and anything else as JSON. Without it, the body is empty. */
  body?: unknown;
  /** The request is handled first. */
  after?: boolean;
}

/** What goes wrong with one request. */
export type FaultEffect =
  | { kind: 'latency'; latency: Latency }
  /** A documented response instead of the handler's. */
  | { kind: 'status'; status: number; example?: string }
  /** Any response instead of the handler's. */
  | ({ kind: 'response' } & FaultResponse)
  /** The connection ends: before the request is handled, or `after` it is. */
  | { kind: 'drop'; after?: boolean }
  /** The response breaks off after so many bytes; by default in the middle. */
  | { kind: 'truncate'; bytes?: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** Something that the server depends on is down. */
  | { kind: 'outage'; dependency: Dependency }
  /** The background task of the request fails, waits until it is released, or takes longer. */
  | { kind: 'task'; effect: 'fail'; errorMessage?: string }
  | { kind: 'task'; effect: 'hold' }
  | { kind: 'task'; effect: 'delay'; ms: number };

/** One step of a sequence. A step of kind `none` leaves its requests alone. */
export type FaultStep = (FaultEffect | { kind: 'none' }) & {
  /** How many requests the step is for; 1 by default. */
  times?: number;
};

/** What goes wrong. */
export type FaultKind =
  | FaultEffect
  /** Each request that matches takes the next step. */
  | { kind: 'sequence'; steps: FaultStep[]; repeat?: boolean };

/** Which requests a fault is for. All members must match. */
export interface FaultMatch {
  /** Below `/api`, such as `/game/info/3`. `*` stands for any characters of a segment; at the end, for all that follows. */
  path?: string;
  /** A player of a session in the request, or one that it names. */
  player?: string;
  /** The room that the request names. */
  room?: string;
  /** The API key of the request. */
  key?: string;
  /** Values in the body, by field. A dot leads into an object or an array: `amounts.0`. */
  body?: Record<string, unknown>;
}

/** A fault to add. */
export type NewFault = FaultKind & {
  /** An operationId, or `*` for all operations. */
  operation: string;
  match?: FaultMatch;
  /** Only the nth request that matches, counted from 1. */
  nth?: number;
  /** From 0 to 1; 1 by default. */
  probability?: number;
  /** How many times it happens; without limit by default. */
  times?: number;
  /** The same as `times: 1`. */
  once?: boolean;
};

/** A fault that was added. */
export type Fault = NewFault & {
  /** Never used for another fault of the sandbox. */
  id: string;
  probability: number;
  /** How many times it will still happen; null without a limit. */
  remaining: number | null;
  hits: number;
  /** The incident that it is a part of. */
  incident?: string;
};

/** What happens to one request. */
export interface FaultPlan {
  ids: string[];
  delayMs: number;
  answer?: Preference;
  response?: FaultResponse;
  drop?: 'before' | 'after';
  truncate?: { bytes?: number };
  bytesPerSecond?: number;
  outages?: Set<Dependency>;
  task?: TaskEffect;
  /** Takes the hit of the task fault back, because the request has queued no task. */
  undoTask?: () => void;
}
