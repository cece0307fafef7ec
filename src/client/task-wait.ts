import { limit, onAbort, sleep } from './abort.js';
import type { PlyrClient } from './client.js';
import { type ApiError, CallError, TaskError } from './errors.js';
import { unwrap } from './result.js';
import { mayRetry } from './retry.js';
import type { TaskOptions, TaskRecord, TaskState } from './task-types.js';

/**
 * What `waitForTask` and `runTask` have in common.
 *
 * @param known - The state, if it is known already; otherwise the first look is at once.
 */
export async function wait(
  client: Pick<PlyrClient, 'GET'>,
  taskId: string,
  { signal, timeoutMs = 120_000, intervalMs = 1_000, onProgress }: TaskOptions,
  known?: TaskState,
): Promise<TaskRecord> {
  let last = known;
  let looks = 0;
  let trouble: unknown;
  const end = new AbortController();
  const fail = (code: TaskError['code'] & `TASK_${string}`, text: string) =>
    new TaskError(code, `Task ${taskId} ${text}`, taskId, last, trouble ? { cause: trouble } : undefined);

  async function look(): Promise<TaskState | undefined> {
    try {
      const init = { params: { path: { taskId } }, signal: end.signal };
      last = await unwrap(client.GET('/task/status/{taskId}', init));
      looks++;
      trouble = undefined;
      return last;
    } catch (error) {
      if (!isPassing(error)) throw error;
      trouble = error;
      return undefined;
    }
  }

  // The two ways to end early. What is thrown then is the reason of the signal.
  const timer = limit(timeoutMs, () => {
    const seen = `not done after ${timeoutMs} ms, last seen: ${last?.status ?? 'nothing'}`;
    end.abort(fail('TASK_TIMEOUT', `${seen}. It goes on: wait again, do not repeat the call.`));
  });
  const abort = () => end.abort(signal?.reason);
  const stop = onAbort(signal, abort);
  if (signal?.aborted) abort();

  try {
    let task = known ?? (await look());
    for (let pause = intervalMs; ; pause = Math.max(intervalMs, Math.min(pause * 1.5, 5_000))) {
      if (task) onProgress?.(task, taskId);
      if (task?.status === 'SUCCESS') return inPresentForm(task);
      if (task?.status === 'FAILED') {
        const reason = task.errorMessage?.slice(0, 200) ?? 'no reason given';
        throw fail('TASK_FAILED', `failed: ${reason}. Nothing was changed.`);
      }
      // A new task may not be visible at once, so the first look does not count.
      if (task?.status === 'NOT_FOUND' && looks > 1) {
        throw fail('TASK_NOT_FOUND', 'is unknown. Check id and network.');
      }
      await sleep(pause, end.signal);
      task = await look();
    }
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/** Whether another look may get an answer. Errors without a status had none. */
const isPassing = (error: unknown) =>
  error instanceof CallError && mayRetry((error as ApiError).status ?? 'broken', true);

/** Servers before May 2025, and the mainnet, write method and body under `0` and `1`, the body as text. */
function inPresentForm(task: Extract<TaskState, { status: 'SUCCESS' }>): TaskRecord {
  const { taskData } = task;
  if (!('0' in Object(taskData))) return task as TaskRecord;
  const { 0: method, 1: text, ...result } = taskData as { 0: string; 1: string };
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {}
  return { ...task, taskData: { method, body: body as object, ...result } } as TaskRecord;
}
