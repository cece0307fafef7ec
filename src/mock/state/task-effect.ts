/** What a tester does to a task: it fails, waits, or takes longer. */
import { TaskFailure } from './task-method.js';

/** How a task fails. */
export interface PlannedFailure {
  /** What the task's record says. */
  errorMessage: string | null;
  /** Whether the transaction was mined and reverted. Otherwise it was never sent. */
  isReverted: boolean;
}

/** What happens to the tasks that a request queues. */
export interface TaskEffect {
  /** The incident that it is a part of. */
  incident?: string;
  failure?: PlannedFailure;
  isHeld?: true;
  delayMs?: number;
  /** Set by the queue when a task has taken it. */
  isTaken?: true;
}

/** The part of it that a task's record keeps. */
export interface TaskFault {
  /** The incident that it is a part of. */
  incident?: string;
  failure?: PlannedFailure;
  /** The worker leaves the task alone until it is released. */
  isHeld?: true;
  /** The task is not in line: others don't wait for it. */
  isDelayed?: true;
}

/** Thrown in the place of what a task does. */
export class PlannedTaskFailure extends TaskFailure {
  override readonly errorMessage: string | null;
  override readonly isReverted: boolean;
  override readonly reason: string = 'A fault, or a request to /_mock/tasks, fails the task.';

  constructor({ errorMessage, isReverted }: PlannedFailure) {
    super(errorMessage ?? 'The task fails on request.');
    this.errorMessage = errorMessage;
    this.isReverted = isReverted;
  }
}

/**
 * Returns what a new task's record keeps of an effect.
 * @param effect The effect; it counts as taken.
 */
export function taskFaultOf(effect: TaskEffect): TaskFault {
  effect.isTaken = true;
  const { incident, failure, isHeld, delayMs } = effect;
  return {
    ...(incident !== undefined && { incident }),
    ...(failure && { failure }),
    ...(isHeld && { isHeld }),
    ...(delayMs !== undefined && { isDelayed: true }),
  };
}
