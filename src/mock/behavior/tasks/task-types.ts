/** Types of task methods that change a {@link MockState}. */
import type { MockState } from '../../state/mock-state.js';
import type { TaskMethod as MethodOf } from '../../state/task-method.js';

export type { TaskMoment, TaskReceipt } from '../../state/task-method.js';

/** One kind of task. */
export type TaskMethod<
  Body extends object,
  Result extends object | undefined = object | undefined,
> = MethodOf<MockState, Body, Result>;

/** Kinds of tasks by name. */
export type TasksOf<Names extends string> = { readonly [Name in Names]: TaskMethod<never> };
