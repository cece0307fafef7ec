import { onAbort, sleep } from './abort.js';
import type { PlyrClient } from './client.js';
import { ApiError, ConnectionError, TaskError, TimeoutError } from './errors.js';
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
  const giveUp = () => {
    const seen = `has not ended within ${timeoutMs} ms (timeoutMs); last seen: ${last?.status ?? 'nothing'}.`;
    end.abort(fail('TASK_TIMEOUT', `${seen} It goes on. Wait for it again; do not repeat the call.`));
  };
  const abort = () => end.abort(signal?.reason);
  // Longer times than this would make the timer go off at once.
  const timer = timeoutMs > 0 && timeoutMs < 2 ** 31 ? setTimeout(giveUp, timeoutMs) : undefined;
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
        throw fail('TASK_NOT_FOUND', 'is not known to the server. Check the id, and the network.');
      }
      await sleep(pause, end.signal);
      task = await look();
    }
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/** Whether another look may get an answer. */
function isPassing(error: unknown): boolean {
  if (error instanceof ApiError) return mayRetry(error.status, true);
  return error instanceof ConnectionError || error instanceof TimeoutError;
}

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
