/** Faults: failures of single operations that testers ask for. They are not part of the state. */
import type { Operation } from '../openapi/document.js';
import { Random } from '../state/random.js';
import type { TaskEffect } from '../state/task-effect.js';
import { applies, checkFault, type FaultContext, lengthOf } from './check-fault.js';
import { drawLatency, longestMs } from './draw-latency.js';
import type { Fault, FaultEffect, FaultPlan, FaultStep, NewFault } from './fault-types.js';
import { type MatchableRequest, matches, readsBody } from './match-request.js';

export type * from './fault-types.js';

/** A fault with its counters. */
interface Kept {
  readonly fault: Fault;
  /** How many requests matched it, whether or not it happened. */
  matched: number;
  /** How many steps of a sequence were taken. */
  position: number;
}

/** The error message of a task whose transaction was reverted. */
const revertedText = 'Transaction Receipt Failed';

/** The faults of a sandbox. */
export class Faults {
  readonly #context: FaultContext;
  readonly #random: Random;
  #kept: Kept[] = [];
  #nextId = 1;
  #draws = 0;

  /**
   * @param operations All operations.
   * @param seed Returns the seed of the state, from which probabilities are drawn. The draws of the state are separate, so that
   *   faults do not change its IDs.
   * @param fieldsOf Returns the fields that the body of an operation can have. Without it, `match.body` accepts none.
   */
  constructor(
    operations: readonly Operation[],
    seed: () => string,
    fieldsOf: FaultContext['fieldsOf'] = () => [],
  ) {
    this.#context = { operations, fieldsOf };
    this.#random = new Random({
      get: () => ({ seed: `${seed()}/faults`, draws: this.#draws }),
      set: (draws) => {
        this.#draws = draws;
      },
    });
  }

  /** Whether any fault can still happen. */
  get isActive(): boolean {
    return this.#kept.length > 0;
  }

  /** Whether a fault depends on the body of a request. */
  get readsBody(): boolean {
    return this.#kept.some(({ fault }) => fault.remaining !== 0 && readsBody(fault.match));
  }

  /**
   * Adds a fault.
   * @param fault The fault. It must match the schema.
   * @param incident The incident that it is a part of.
   * @throws UserError when it could never happen, or when HTTP can't carry its response.
   */
  add(fault: NewFault, incident?: string): Fault {
    checkFault(fault, this.#context);
    const added: Fault = {
      ...fault,
      id: String(this.#nextId++),
      probability: fault.probability ?? 1,
      remaining: limitOf(fault),
      hits: 0,
      ...(incident !== undefined && { incident }),
    };
    this.#kept.push({ fault: added, matched: 0, position: 0 });
    return { ...added };
  }

  /** Lists all faults, including those that are used up. */
  list(): Fault[] {
    return this.#kept.map(({ fault }) => ({ ...fault }));
  }

  /** Removes the fault with an ID, and returns it if it exists. */
  remove(id: string): Fault | undefined {
    const [removed] = this.#removeWhere((fault) => fault.id === id);
    return removed;
  }

  /** Removes the faults of an incident, and returns them. */
  removeIncident(incident: string): Fault[] {
    return this.#removeWhere((fault) => fault.incident === incident);
  }

  /** Removes all faults, and returns how many there were. New faults draw the same probabilities, but have other IDs. */
  clear(): number {
    this.#draws = 0;
    return this.#removeWhere(() => true).length;
  }

  /**
   * Draws what happens to a request, and counts it.
   * @param request The request.
   * @returns The plan, or undefined when the request meets no fault.
   */
  plan(request: MatchableRequest): FaultPlan | undefined {
    const plan: FaultPlan = { ids: [], sources: {}, delayMs: 0 };
    for (const kept of this.#kept) {
      const { fault } = kept;
      if (!this.#meets(kept, request)) continue;
      const effect = fault.kind === 'sequence' ? stepAt(fault, kept.position) : fault;
      const isStep = fault.kind === 'sequence';
      // A step that can't happen to this request still counts.
      const happens =
        effect.kind !== 'none' && applies(effect, request.operation) && this.#join(plan, effect, kept);
      if (!happens && !isStep) continue;
      if (isStep) kept.position += 1;
      if (fault.remaining !== null && fault.nth === undefined) fault.remaining -= 1;
      if (!happens) continue;
      plan.ids.push(fault.id);
      plan.sources[effect.kind] = fault.id;
      fault.hits += 1;
    }
    return plan.ids.length > 0 ? plan : undefined;
  }

  #meets(kept: Kept, request: MatchableRequest): boolean {
    const { fault } = kept;
    const { operation } = request;
    if (fault.remaining === 0 || (fault.operation !== '*' && fault.operation !== operation.id)) return false;
    if (fault.kind !== 'sequence' && !applies(fault, operation)) return false;
    if (!matches(fault.match, request)) return false;
    kept.matched += 1;
    if (fault.nth !== undefined) {
      if (kept.matched !== fault.nth) return false;
      // The fault can happen to this request only, even if it doesn't now.
      fault.remaining = 0;
    }
    return fault.probability === 1 || this.#chance() < fault.probability;
  }

  /** Adds an effect to a plan. Latencies add up. Of each other kind, only the first one counts. */
  #join(plan: FaultPlan, effect: FaultEffect, kept: Kept): boolean {
    switch (effect.kind) {
      case 'latency':
        plan.delayMs = Math.min(plan.delayMs + drawLatency(effect.latency, () => this.#chance()), longestMs);
        return true;
      case 'status':
      case 'response':
        if (plan.answer || plan.response) return false;
        if (effect.kind === 'response') plan.response = effect;
        else
          plan.answer = {
            code: effect.status,
            ...(effect.example !== undefined && { example: effect.example }),
          };
        return true;
      case 'drop':
        if (plan.drop) return false;
        plan.drop = effect.after ? 'after' : 'before';
        return true;
      case 'truncate':
        if (plan.truncate) return false;
        plan.truncate = { ...(effect.bytes !== undefined && { bytes: effect.bytes }) };
        return true;
      case 'slow':
        if (plan.bytesPerSecond !== undefined) return false;
        plan.bytesPerSecond = effect.bytesPerSecond;
        return true;
      case 'outage':
        if (plan.outages?.has(effect.dependency)) return false;
        plan.outages = new Map([...(plan.outages ?? []), [effect.dependency, kept.fault.id]]);
        return true;
      case 'task':
        if (plan.task) return false;
        plan.task = { fault: kept.fault.id, ...taskEffectOf(effect) };
        if (kept.fault.incident !== undefined) plan.task.incident = kept.fault.incident;
        plan.undoTask = () => giveBack(plan, kept);
        return true;
    }
  }

  #removeWhere(isMeant: (fault: Fault) => boolean): Fault[] {
    const removed = this.#kept.filter(({ fault }) => isMeant(fault));
    this.#kept = this.#kept.filter((kept) => !removed.includes(kept));
    return removed.map(({ fault }) => fault);
  }

  /** Returns a number from 0 to below 1. */
  #chance(): number {
    return this.#random.below(2 ** 32) / 2 ** 32;
  }
}

/** Undoes the hit of a task fault, because a rejected request queues no task. */
function giveBack(plan: FaultPlan, kept: Kept): void {
  const { fault } = kept;
  plan.ids = plan.ids.filter((id) => id !== fault.id);
  fault.hits -= 1;
  kept.matched -= 1;
  if (fault.remaining !== null) fault.remaining += 1;
  if (fault.kind === 'sequence') kept.position -= 1;
}

type Sequence = Extract<NewFault, { kind: 'sequence' }>;

/** Returns how many times a new fault can happen. Null without a limit. */
function limitOf(fault: NewFault): number | null {
  if (fault.nth !== undefined || fault.once) return 1;
  if (fault.kind !== 'sequence') return fault.times ?? null;
  return fault.repeat ? null : lengthOf(fault);
}

function stepAt(fault: Sequence, position: number): FaultStep {
  const { steps } = fault;
  let left = position % lengthOf(fault);
  for (const step of steps) {
    left -= step.times ?? 1;
    if (left < 0) return step;
  }
  return { kind: 'none' };
}

function taskEffectOf(effect: Extract<FaultEffect, { kind: 'task' }>): Omit<TaskEffect, 'fault'> {
  if (effect.effect === 'hold') return { isHeld: true };
  if (effect.effect === 'delay') return { delayMs: effect.ms };
  const { errorMessage } = effect;
  // Without a message, the transaction is reverted, which is how most tasks fail.
  const failure =
    errorMessage === undefined
      ? { errorMessage: revertedText, isReverted: true }
      : { errorMessage, isReverted: false };
  return { failure };
}
