/** Effects of testers on tasks: a task fails, is held, or takes longer. */
import { TaskFailure } from './task-method.js';

/** How a task fails. */
export interface PlannedFailure {
  /** The error message in the task's record. */
  errorMessage: string | null;
  /** Whether the transaction was mined and reverted. Otherwise it was never sent. */
  isReverted: boolean;
  /** The ID of the fault that asks for it. Missing if a request to `/_mock/tasks` does. */
  fault?: string;
}

/** The effect on a task that a request queues. */
export interface TaskEffect {
  /** The ID of the fault that it comes from. */
  fault: string;
  /** The incident that it is a part of. */
  incident?: string;
  failure?: PlannedFailure;
  isHeld?: true;
  delayMs?: number;
  /** Set by the queue when it has applied the effect to a task. */
  isTaken?: true;
}

/** The part of an effect that a task's record keeps. */
export interface TaskFault {
  /** The incident that it is a part of. */
  incident?: string;
  failure?: PlannedFailure;
  /** The worker leaves the task alone until it is released. */
  isHeld?: true;
  /** The ID of the fault that makes it wait. Missing if a request to `/_mock/tasks` does. */
  heldBy?: string;
  /** The task is not in the queue, so others don't wait for it. */
  isDelayed?: true;
  /** The ID of the fault that delays it. Missing if a request to `/_mock/tasks` does. */
  delayedBy?: string;
}

/** Thrown instead of running a task. */
export class PlannedTaskFailure extends TaskFailure {
  override readonly errorMessage: string | null;
  override readonly isReverted: boolean;
  override readonly reason: string;

  constructor({ errorMessage, isReverted, fault }: PlannedFailure) {
    super(errorMessage ?? 'The task fails on request.');
    this.errorMessage = errorMessage;
    this.isReverted = isReverted;
    this.reason = `${fault === undefined ? 'A request to /_mock/tasks' : `The fault ${fault}`} makes the task fail.`;
  }
}

/**
 * Returns the part of an effect that a new task's record keeps.
 * @param effect The effect. It counts as applied.
 */
export function taskFaultOf(effect: TaskEffect): TaskFault {
  effect.isTaken = true;
  const { fault, incident, failure, isHeld, delayMs } = effect;
  return {
    ...(incident !== undefined && { incident }),
    ...(failure && { failure: { ...failure, fault } }),
    ...(isHeld && { isHeld, heldBy: fault }),
    ...(delayMs !== undefined && { isDelayed: true, delayedBy: fault }),
  };
}
