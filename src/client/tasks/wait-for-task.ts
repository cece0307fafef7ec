import { CallError, TaskError } from '../errors.js';
import { checkNumbers } from '../options.js';
import { sleep, within } from '../sending/abort.js';
import { mayRetry } from '../sending/retry.js';
import type { TaskOptions, TaskRecord, TaskState } from './task-types.js';

/** Requests the state of a task. */
export type LookAtTask = (taskId: string, signal: AbortSignal) => PromiseLike<TaskState>;

/**
 * Waits for a task, for `waitForTask` and `runTask`.
 *
 * @param lookAt - Requests the state.
 * @param known - The state, if it is known. Otherwise, the first poll is sent at once.
 */
export async function wait(
  lookAt: LookAtTask,
  taskId: string,
  { signal, timeoutMs = 120_000, intervalMs = 1_000, onProgress }: TaskOptions,
  known?: TaskState,
): Promise<TaskRecord> {
  checkNumbers({ timeoutMs, intervalMs });
  let last = known;
  let looks = 0;
  let trouble: unknown;
  const fail = (code: TaskError['code'] & `TASK_${string}`, text: string) =>
    new TaskError(code, `Task ${taskId} ${text}.`, taskId, last, trouble ? { cause: trouble } : undefined);
  const late = async () => {
    const state = last?.status ?? 'unseen';
    throw fail('TASK_TIMEOUT', `is ${state} after ${timeoutMs} ms. Wait again, but don't repeat the call`);
  };

  return await within(signal, timeoutMs, late, async ({ signal: ended }) => {
    if (!known) await look();
    for (let pause = intervalMs; ; pause = Math.max(intervalMs, Math.min(pause * 1.5, 5_000))) {
      if (last && !trouble) {
        onProgress?.(last, taskId);
        if (last.status === 'SUCCESS') return inPresentForm(last);
        if (last.status === 'FAILED') {
          const reason = last.errorMessage?.slice(0, 200) ?? 'no reason given';
          throw fail('TASK_FAILED', `failed: ${reason}. Nothing was changed`);
        }
        // A new task may not be visible at once, so the first poll doesn't count.
        if (last.status === 'NOT_FOUND' && looks > 1) {
          throw fail('TASK_NOT_FOUND', 'is unknown. Check its ID and the network');
        }
      }
      await sleep(pause, ended);
      await look();
    }

    async function look() {
      try {
        last = await lookAt(taskId, ended);
        looks++;
        trouble = undefined;
      } catch (error) {
        // Without a status code, there was no response. The next poll may get one.
        const passes = error instanceof CallError && mayRetry(error.status ?? 408, true);
        if (!passes) throw error;
        trouble = error;
      }
    }
  });
}

/** Servers before May 2025, and the mainnet, store the method under `0` and the body under `1`, as a JSON string. */
function inPresentForm(task: Extract<TaskState, { status: 'SUCCESS' }>): TaskRecord {
  const { 0: method, 1: text, ...result } = Object(task.taskData);
  if (!method) return task as TaskRecord;
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {}
  return { ...task, taskData: { method, body: body as object, ...result } } as TaskRecord;
}
