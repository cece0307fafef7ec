/** Faults: responses of single operations that fail on purpose. They are not part of the state. */
import type { Operation } from '../openapi/document.js';
import { type Preference, selectResponse } from '../openapi/prefer-header.js';
import { UserError } from '../openapi/user-error.js';
import type { Dependency } from '../state/mock-state.js';
import { Random } from '../state/random.js';
import { needs } from './dependencies.js';

/** How long a request waits. All times in milliseconds. */
export type Latency =
  | { distribution: 'fixed'; ms: number }
  | { distribution: 'uniform'; minMs: number; maxMs: number }
  | { distribution: 'lognormal'; medianMs: number; sigma: number; maxMs?: number };

/** What goes wrong. */
export type FaultKind =
  | { kind: 'latency'; latency: Latency }
  /** A documented answer in the place of the handler's. */
  | { kind: 'status'; status: number; example?: string }
  /** The connection ends: before the request is handled, or `after` it is. */
  | { kind: 'drop'; after?: boolean }
  /** The answer breaks off after so many bytes; by default in the middle. */
  | { kind: 'truncate'; bytes?: number }
  | { kind: 'slow'; bytesPerSecond: number }
  /** Something that the server depends on is down. */
  | { kind: 'outage'; dependency: Dependency };

/** A fault to add. */
export type NewFault = FaultKind & {
  /** An operationId, or `*` for all operations. */
  operation: string;
  /** From 0 to 1; 1 by default. */
  probability?: number;
  /** How many times it happens; without limit by default. */
  times?: number;
};

/** A fault that was added. */
export type Fault = NewFault & {
  id: string;
  probability: number;
  /** How many times it will still happen; null without a limit. */
  remaining: number | null;
  hits: number;
};

/** What happens to one request. */
export interface FaultPlan {
  ids: string[];
  delayMs: number;
  answer?: Preference;
  drop?: 'before' | 'after';
  truncate?: { bytes?: number };
  bytesPerSecond?: number;
  outages?: Set<Dependency>;
}

/** The longest a request waits, whatever was drawn. */
const longestMs = 600_000;

/** The faults of a sandbox. */
export class Faults {
  readonly #operations: readonly Operation[];
  readonly #random: Random;
  #faults: Fault[] = [];
  #nextId = 1;
  #draws = 0;

  /**
   * @param operations What there is.
   * @param seed Returns the state's seed, from which chance is drawn. The state's own draws are left alone, so that faults
   *   do not change its ids.
   */
  constructor(operations: readonly Operation[], seed: () => string) {
    this.#operations = operations;
    this.#random = new Random({
      get: () => ({ seed: `${seed()}/faults`, draws: this.#draws }),
      set: (draws) => {
        this.#draws = draws;
      },
    });
  }

  /** Whether any fault may still happen. */
  get isActive(): boolean {
    return this.#faults.length > 0;
  }

  /**
   * Adds a fault.
   * @throws UserError when there is no such operation, or it documents no such response.
   */
  add(fault: NewFault): Fault {
    const operations = this.#operations.filter(({ id }) => fault.operation === '*' || fault.operation === id);
    if (operations.length === 0)
      throw new UserError(`There is no operation "${fault.operation}". Give an operationId, or "*".`);
    if (fault.kind === 'status') {
      if (fault.operation !== '*') selectResponse(operations[0] as Operation, preferenceOf(fault));
      else if (!operations.some((operation) => documents(operation, fault)))
        throw new UserError(`No operation documents status ${fault.status} with such an example.`);
    }
    if (fault.kind === 'outage' && !operations.some((operation) => needs(operation, fault.dependency)))
      throw new UserError(
        `${fault.operation} does not need the dependency "${fault.dependency}". Give "*" for all operations that do.`,
      );
    if (
      fault.kind === 'latency' &&
      fault.latency.distribution === 'uniform' &&
      fault.latency.minMs > fault.latency.maxMs
    )
      throw new UserError('latency.minMs must not be above latency.maxMs.');
    const added: Fault = {
      ...fault,
      id: String(this.#nextId++),
      probability: fault.probability ?? 1,
      remaining: fault.times ?? null,
      hits: 0,
    };
    this.#faults.push(added);
    return { ...added };
  }

  /** All faults, also those that are used up. */
  list(): Fault[] {
    return this.#faults.map((fault) => ({ ...fault }));
  }

  /** Removes a fault and gives it back, if there is one with this id. */
  remove(id: string): Fault | undefined {
    const found = this.#faults.find((fault) => fault.id === id);
    this.#faults = this.#faults.filter((fault) => fault !== found);
    return found;
  }

  /** Removes all faults, and says how many. The next ones draw the same chances as the first ones did. */
  clear(): number {
    const { length } = this.#faults;
    this.#faults = [];
    this.#draws = 0;
    this.#nextId = 1;
    return length;
  }

  /**
   * Draws what happens to a request, and counts it.
   * @param operation The operation that it meets.
   * @returns Nothing when it meets no fault.
   */
  plan(operation: Operation): FaultPlan | undefined {
    const plan: FaultPlan = { ids: [], delayMs: 0 };
    for (const fault of this.#faults) {
      if (fault.remaining === 0 || (fault.operation !== '*' && fault.operation !== operation.id)) continue;
      if (fault.kind === 'status' && !documents(operation, fault)) continue;
      if (fault.kind === 'outage' && !needs(operation, fault.dependency)) continue;
      if (fault.probability < 1 && this.#chance() >= fault.probability) continue;
      if (!this.#join(plan, fault)) continue;
      plan.ids.push(fault.id);
      fault.hits += 1;
      if (fault.remaining !== null) fault.remaining -= 1;
    }
    return plan.ids.length > 0 ? plan : undefined;
  }

  /** Of each kind but latency the first one counts. */
  #join(plan: FaultPlan, fault: Fault): boolean {
    switch (fault.kind) {
      case 'latency':
        plan.delayMs = Math.min(plan.delayMs + this.#delay(fault.latency), longestMs);
        return true;
      case 'status':
        if (plan.answer) return false;
        plan.answer = preferenceOf(fault);
        return true;
      case 'drop':
        if (plan.drop) return false;
        plan.drop = fault.after ? 'after' : 'before';
        return true;
      case 'truncate':
        if (plan.truncate) return false;
        plan.truncate = { ...(fault.bytes !== undefined && { bytes: fault.bytes }) };
        return true;
      case 'slow':
        if (plan.bytesPerSecond !== undefined) return false;
        plan.bytesPerSecond = fault.bytesPerSecond;
        return true;
      case 'outage':
        if (plan.outages?.has(fault.dependency)) return false;
        plan.outages = new Set([...(plan.outages ?? []), fault.dependency]);
        return true;
    }
  }

  #delay(latency: Latency): number {
    switch (latency.distribution) {
      case 'fixed':
        return latency.ms;
      case 'uniform':
        return latency.minMs + this.#chance() * (latency.maxMs - latency.minMs);
      case 'lognormal': {
        // Box and Muller: two even draws make a normal one.
        const normal = Math.sqrt(-2 * Math.log(1 - this.#chance())) * Math.cos(2 * Math.PI * this.#chance());
        const ms = latency.medianMs * Math.exp(latency.sigma * normal);
        return Math.min(ms, latency.maxMs ?? longestMs);
      }
    }
  }

  /** From 0 to below 1. */
  #chance(): number {
    return this.#random.below(2 ** 32) / 2 ** 32;
  }
}

function preferenceOf({ status, example }: { status: number; example?: string }): Preference {
  return { code: status, ...(example !== undefined && { example }) };
}

function documents(operation: Operation, { status, example }: { status: number; example?: string }): boolean {
  return operation.responses.some(
    (form) => form.status === status && (example === undefined || Object.hasOwn(form.examples, example)),
  );
}
